import { toA1 } from "./a1";
import type { Cell, WorkbookSnapshot } from "./workbook";

/** Looks cells up by sheet and A1 address; each sheet is indexed once. */
export function cellsByAddress(workbook: WorkbookSnapshot): (sheet: string, cell: string) => Cell | undefined {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const indexed = new Map<string, Map<string, Cell>>();
  return (sheet, cell) => {
    const index = indexed.get(sheet) ?? new Map(sheets.get(sheet)?.cells.map((each) => [toA1(each.row, each.column), each]));
    indexed.set(sheet, index);
    return index.get(cell);
  };
}

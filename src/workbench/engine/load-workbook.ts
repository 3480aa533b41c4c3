import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook";
import { formulaFromFile } from "./future-functions";
import { EXTRAS_KEY, NO_EXTRAS } from "./sheet-extras";
import type { SheetExtras } from "./sheet-extras";
import { cellOf } from "./univer-cells";

/** Room to scroll and to type below and beside the data; Excel's own million rows would be slow to draw. */
const SPARE = { rows: 100, columns: 6 };
const LEAST = { rows: 200, columns: 26 };

class Styles {
  readonly table: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `s${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.table[id] = style;
    }
    return id;
  }
}

function sheetToUniver(id: string, sheet: SheetSnapshot, styles: Styles): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  for (const { row, column, value, formula, format } of sheet.cells) {
    const cell: ICellData = value === null ? {} : cellOf(value);
    if (formula !== undefined) cell.f = formulaFromFile(formula);
    if (format !== undefined) cell.s = styles.idOf({ n: { pattern: format } });
    (cellData[row] ??= {})[column] = cell;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  const mergeData: IRange[] = sheet.merges.map(({ top, left, bottom, right }) => {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
    return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
  });
  const extras: SheetExtras = { ...NO_EXTRAS, protected: sheet.protected, veryHidden: sheet.visibility === "very-hidden", origin: id };
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST.rows, rows + SPARE.rows),
    columnCount: Math.max(LEAST.columns, columns + SPARE.columns),
    cellData,
    mergeData,
    custom: { [EXTRAS_KEY]: extras },
  };
}

/** A workbook's contents as Univer loads them. Types are exact: text that looks like a number stays text. */
export function snapshotToUniver(workbook: WorkbookSnapshot): IWorkbookData {
  const styles = new Styles();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetOrder = workbook.sheets.map((sheet, index) => {
    const id = `sheet-${index + 1}`;
    sheets[id] = sheetToUniver(id, sheet, styles);
    return id;
  });
  return { id: "workbook", name: "工作簿", appVersion: "0.25.1", locale: LocaleType.ZH_CN, styles: styles.table, sheetOrder, sheets };
}

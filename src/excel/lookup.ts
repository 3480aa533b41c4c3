import type { CellState } from "../core/edits";
import type { WorkbookSnapshot } from "../core/workbook";
import { GENERAL } from "./cells";

/** What a cell of a snapshot holds; a cell that is not listed there is blank and General. */
export type Lookup = (sheet: string, row: number, column: number) => CellState;

const BLANK: CellState = { value: null, formula: null, numberFormat: GENERAL };

export function lookup(snapshot: WorkbookSnapshot): Lookup {
  const states = new Map<string, CellState>();
  for (const { name, cells } of snapshot.sheets) {
    for (const { row, column, value, formula = null, format = GENERAL } of cells) {
      states.set(`${row},${column},${name}`, { value, formula, numberFormat: format });
    }
  }
  return (sheet, row, column) => states.get(`${row},${column},${sheet}`) ?? BLANK;
}

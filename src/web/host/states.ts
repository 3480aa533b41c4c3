import { parseA1 } from "../../core/a1";
import { cellsByAddress } from "../../core/cells-by-address";
import type { CellState } from "../../core/edits";
import type { Cell, CellRange, WorkbookSnapshot } from "../../core/workbook";

const BLANK: CellState = { value: null, formula: null, numberFormat: "General" };

/** What a write-back can change of a cell, as it stands. */
export function stateAt(workbook: WorkbookSnapshot, sheet: string, a1: string): CellState {
  const at = parseA1(a1);
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  const cell = cells?.find(({ row, column }) => row === at?.row && column === at.column);
  return cell ? stateOf(cell) : BLANK;
}

/** Looks up what stateAt tells, for many cells of a workbook. */
export function cellStates(workbook: WorkbookSnapshot): (sheet: string, a1: string) => CellState {
  const cellAt = cellsByAddress(workbook);
  return (sheet, a1) => {
    const cell = cellAt(sheet, a1);
    return cell ? stateOf(cell) : BLANK;
  };
}

function stateOf({ value, formula, format = "General" }: Cell): CellState {
  return { value, formula: formula ?? null, numberFormat: format };
}

/** From the first cell of a sheet to the last that holds anything. */
export function usedRange(cells: readonly Cell[]): CellRange {
  return cells.reduce<CellRange>(
    ({ right, bottom }, cell) => ({ top: 0, left: 0, bottom: Math.max(bottom, cell.row), right: Math.max(right, cell.column) }),
    { top: 0, left: 0, bottom: 0, right: 0 },
  );
}

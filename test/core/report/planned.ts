import { parseA1, toA1 } from "../../../src/core/a1";
import type { PlannedCell, SheetPlan } from "../../../src/core/sheet-plan";
import type { Cell, CellValue, SheetSnapshot } from "../../../src/core/workbook";

/** The cell that a plan has at an address. */
export function plannedAt({ cells }: SheetPlan, a1: string): PlannedCell | undefined {
  const at = parseA1(a1);
  return cells.find(({ row, column }) => row === at?.row && column === at.column);
}

/** What a row of the plan (1-based) shows, from its first column on. */
export function rowOf({ cells }: SheetPlan, row: number): CellValue[] {
  return cells.filter((cell) => cell.row === row - 1).map(({ value }) => value);
}

/** Addresses of the cells with this value. */
export function cellsWith({ cells }: SheetPlan, value: CellValue): string[] {
  return cells.filter((cell) => cell.value === value).map(({ row, column }) => toA1(row, column));
}

/** The plan as the sheet that a host makes of it. */
export function sheetMade({ name, cells, looks, merges }: SheetPlan): SheetSnapshot {
  const held = cells.map(({ row, column, value, formula, look }): Cell => {
    const format = looks[look]?.format;
    return { row, column, value, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
  });
  return { name, visibility: "visible", protected: false, cells: held, merges };
}

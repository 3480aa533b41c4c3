import type { PlannedRowHeight, SheetPlan } from "../sheet-plan";

/** Rows that get a height of their own: those that ask for it, and those whose text stands in a merged block, which Excel does not fit. */
export function fixedHeights({ rowHeights, merges, cells }: SheetPlan): readonly PlannedRowHeight[] {
  const wide = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  const merged = new Set(cells.filter(({ row, column, value }) => value !== null && wide.has(`${row},${column}`)).map(({ row }) => row));
  return rowHeights.filter(({ row, estimate = false }) => !estimate || merged.has(row));
}

import type { CellRange } from "../core/workbook";

/** Areas of two cells or more, from the top down, without those that overlap an earlier one (Excel would repair such a file the same way). */
export function cleanMerges(ranges: readonly CellRange[]): CellRange[] {
  const sorted = ranges
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: CellRange[] = [];
  let open: CellRange[] = [];
  for (const range of sorted) {
    open = open.filter(({ bottom }) => bottom >= range.top);
    if (open.some(({ left, right }) => left <= range.right && right >= range.left)) continue;
    open.push(range);
    kept.push(range);
  }
  return kept;
}

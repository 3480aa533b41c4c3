import type { CellRange } from "../core/workbook";

/** Areas of two cells or more, from the top down, without those that overlap an earlier one (Excel would repair such a file the same way). */
export function cleanMerges(ranges: readonly CellRange[]): CellRange[] {
  const sorted = ranges
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: CellRange[] = [];
  const open = new OpenAreas();
  for (const range of sorted) if (open.take(range)) kept.push(range);
  return kept;
}

/** Areas that reach down to the row that has been come to, from left to right; those that ended above are let go when they are met. */
class OpenAreas {
  private readonly areas: CellRange[] = [];

  /** Whether an area overlaps none of them; then it is one of them. */
  take(range: CellRange): boolean {
    const first = this.firstEndingAt(range.left);
    let next = first;
    let ended = 0;
    for (let area = this.areas[next]; area && area.left <= range.right; area = this.areas[++next]) {
      if (area.bottom >= range.top) return false;
      ended += 1;
    }
    this.areas.splice(first, ended, range);
    return true;
  }

  /** Place of the first area that ends in a column or behind it. */
  private firstEndingAt(column: number): number {
    let [from, to] = [0, this.areas.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.areas[middle]?.right ?? 0) < column) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

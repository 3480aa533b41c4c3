import type { CellRange } from "../core/workbook";

interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of one sheet with those of its cells that are meant; the others are left alone. */
export interface Block<T extends Position> {
  readonly range: CellRange;
  readonly cells: readonly T[];
}

/** Office.js itself cuts larger writes into several. */
const MOST_CELLS = 1500;
/** A rectangle may be mostly holes while it is small, or while the holes cost less than another request would. */
const HOLES_FREE = 64;
const CELLS_PER_MEANT_CELL = 8;

/** Puts cells that lie near one another into few rectangles, so that many cells travel as few arrays. */
export function planBlocks<T extends Position>(cells: readonly T[]): Block<T>[] {
  if (cells.length === 0) return [];
  const range = bounds(cells);
  const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (area <= Math.min(MOST_CELLS, HOLES_FREE + CELLS_PER_MEANT_CELL * cells.length)) return [{ range, cells }];
  const [first, second] = cut(cells, range);
  return [...planBlocks(first), ...planBlocks(second)];
}

/** The rectangle as the 2-D array that Office.js takes: null leaves a cell as it is. */
export function gridOf<T extends Position, V>(block: Block<T>, valueOf: (cell: T) => V | null): (V | null)[][] {
  const { top, left, bottom, right } = block.range;
  const grid = Array.from({ length: bottom - top + 1 }, () => new Array<V | null>(right - left + 1).fill(null));
  for (const cell of block.cells) {
    const row = grid[cell.row - top];
    if (row) row[cell.column - left] = valueOf(cell);
  }
  return grid;
}

function bounds(cells: readonly Position[]): CellRange {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

/** Cuts at the widest gap near the middle of the longer side: near the middle, so that the depth stays logarithmic. */
function cut<T extends Position>(cells: readonly T[], range: CellRange): [T[], T[]] {
  const axis = range.bottom - range.top >= range.right - range.left ? "row" : "column";
  const sorted = [...cells].sort((a, b) => a[axis] - b[axis]);
  const quarter = Math.floor(sorted.length / 4);
  const at = widestGap(sorted, axis, quarter + 1, sorted.length - quarter) ?? widestGap(sorted, axis, 1, sorted.length) ?? 1;
  return [sorted.slice(0, at), sorted.slice(at)];
}

/** Index in [from, to) before which the gap is widest; null when all positions there are the same. */
function widestGap(sorted: readonly Position[], axis: "row" | "column", from: number, to: number): number | null {
  let [best, widest]: [number | null, number] = [null, 0];
  for (let i = Math.max(1, from); i < to; i++) {
    const [before, after] = [sorted[i - 1], sorted[i]];
    const gap = before && after ? after[axis] - before[axis] : 0;
    if (gap > widest) [best, widest] = [i, gap];
  }
  return best;
}

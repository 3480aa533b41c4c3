import type { CellRange } from "../core/workbook";

/** Part of one sheet that is read in one go. */
export interface ReadBlock {
  /** Index among the sheets. */
  readonly sheet: number;
  readonly range: CellRange;
  /** The same area again, cut so small that none can hold more merged areas than Excel hands over at a time. */
  readonly mergeRanges: readonly CellRange[];
}

/** About 4 MB: a cell's value, formula and format take 16 bytes when it is blank and a few dozen in a form. Excel on the web answers with at most 5 MB. */
const CELLS_A_TURN = 200_000;
/**
 * Excel fails above 512 merged areas. Each has two cells at least, but the second may lie outside, to the right of the range or below it:
 * so the range with one more row and one more column must not have more than twice as many cells.
 */
const CELLS_OF_A_MERGE_RANGE = 1024;
const COLUMNS_OF_A_MERGE_RANGE = 255;

/** What to read in which round trip. @param areas the used area of each sheet, null where it is empty */
export function planTurns(areas: readonly (CellRange | null)[], cellsATurn = CELLS_A_TURN): ReadBlock[][] {
  const turns: ReadBlock[][] = [];
  let room = 0;
  areas.forEach((area, sheet) => {
    if (!area) return;
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      if (turns.length === 0 || room < width) {
        turns.push([]);
        room = cellsATurn;
      }
      const rows = Math.min(area.bottom - top + 1, Math.max(1, Math.floor(room / width)));
      turns.at(-1)?.push(blockOf(sheet, { ...area, top, bottom: top + rows - 1 }));
      room -= rows * width;
      top += rows;
    }
  });
  return turns;
}

/** The same cells in two turns; null when a single row is all there is. */
export function halves(turn: readonly ReadBlock[]): [ReadBlock[], ReadBlock[]] | null {
  const middle = Math.ceil(turn.length / 2);
  if (turn.length > 1) return [turn.slice(0, middle), turn.slice(middle)];
  const [only] = turn;
  if (!only || only.range.top === only.range.bottom) return null;
  const cut = Math.floor((only.range.top + only.range.bottom) / 2);
  return [[blockOf(only.sheet, { ...only.range, bottom: cut })], [blockOf(only.sheet, { ...only.range, top: cut + 1 })]];
}

function blockOf(sheet: number, range: CellRange): ReadBlock {
  return { sheet, range, mergeRanges: mergeRangesOf(range) };
}

/** An area cut so small that none can hold more merged areas than Excel hands over at a time. */
export function mergeRangesOf({ top, left, bottom, right }: CellRange): CellRange[] {
  const width = Math.min(right - left + 1, COLUMNS_OF_A_MERGE_RANGE);
  const height = Math.floor(CELLS_OF_A_MERGE_RANGE / (width + 1)) - 1;
  const ranges: CellRange[] = [];
  for (let row = top; row <= bottom; row += height) {
    for (let column = left; column <= right; column += width) {
      ranges.push({ top: row, left: column, bottom: Math.min(bottom, row + height - 1), right: Math.min(right, column + width - 1) });
    }
  }
  return ranges;
}

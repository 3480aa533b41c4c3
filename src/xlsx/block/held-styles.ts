import { rangeToA1 } from "../../core/a1";
import { equalRectangles } from "../../core/insertion/rectangles";
import type { CellRange } from "../../core/workbook";
import { areasOf, cellsIn } from "../../core/areas";
import type { Standing } from "./standing";

/**
 * Styles that blank cells of a block had by themselves before anything was put there: areas by style number, counted from the block's first cell as
 * if that were A1. Another program may have numbered the styles anew since: see looksLike.
 */
export type HeldStyles = Readonly<Record<string, string>>;

export function heldStyles(standing: Standing): HeldStyles {
  const { area } = standing;
  const own = equalRectangles(cellsIn(area), ({ row, column }) => standing.ownStyle(row, column));
  const held: Record<string, string> = {};
  for (const { key, range } of own) {
    const reference = rangeToA1(moved(range, -area.top, -area.left));
    held[key] = held[key] === undefined ? reference : `${held[key]} ${reference}`;
  }
  return held;
}

/** The style that a cell of the block had by itself; null: none. */
export function stylesByCell(held: HeldStyles, { top, left }: CellRange): (row: number, column: number) => string | null {
  const styles = new Map<string, string>();
  for (const [style, references] of Object.entries(held)) {
    if (!/^\d+$/.test(style) || typeof references !== "string") continue;
    for (const area of areasOf(references)) for (const { row, column } of cellsIn(area)) styles.set(`${row + top},${column + left}`, style);
  }
  return (row, column) => styles.get(`${row},${column}`) ?? null;
}

const moved = ({ top, left, bottom, right }: CellRange, rows: number, columns: number): CellRange => ({
  top: top + rows,
  left: left + columns,
  bottom: bottom + rows,
  right: right + columns,
});

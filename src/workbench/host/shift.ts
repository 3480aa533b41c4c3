import type { Area } from "./area";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

export type Axis = "rows" | "columns";

/** Cells that were put in or taken out: everything behind them moves, as far as it lies within the band across. */
export interface Shift {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly axis: Axis;
  /** First row (or column) that is new, or gone. */
  readonly at: number;
  /** How many; negative for those that are gone. */
  readonly count: number;
  /** The columns (or rows) that take part: all of them, when entire rows (or columns) are put in. Both bounds inclusive. */
  readonly band: { readonly from: number; readonly to: number };
}

/** What happens to the cells of `area` when they are put in (or taken out) along `axis`. */
export function shiftOf(sheet: string, area: Area, axis: Axis, kind: "insert" | "delete"): Shift {
  const [at, size] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const [from, width] = axis === "rows" ? [area.column, area.columns] : [area.row, area.rows];
  return { sheet, axis, at, count: kind === "insert" ? size : -size, band: { from, to: from + width - 1 } };
}

/** Where an area of the shift's sheet lies afterwards; null when all of it is gone. An area that reaches out of the band stays. */
export function shiftArea(area: Area, { axis, at, count, band }: Shift): Area | null {
  const alongRows = axis === "rows";
  const [across, width] = alongRows ? [area.column, area.columns] : [area.row, area.rows];
  if (across < band.from || across + width - 1 > band.to) return area;
  const [start, length, most] = alongRows ? [area.row, area.rows, MAX_ROWS] : [area.column, area.columns, MAX_COLUMNS];
  if (length === most) return area;
  const moved = count > 0 ? afterInsertion(start, length, at, count) : afterDeletion(start, length, at, -count);
  if (moved.length <= 0) return null;
  return alongRows ? { ...area, row: moved.start, rows: moved.length } : { ...area, column: moved.start, columns: moved.length };
}

function afterInsertion(start: number, length: number, at: number, count: number): { start: number; length: number } {
  if (start >= at) return { start: start + count, length };
  return { start, length: start + length > at ? length + count : length };
}

function afterDeletion(start: number, length: number, at: number, count: number): { start: number; length: number } {
  const gone = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  const goneBefore = Math.max(0, Math.min(start, at + count) - at);
  return { start: start - goneBefore, length: length - gone };
}

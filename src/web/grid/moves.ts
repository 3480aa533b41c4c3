import type { SheetView } from "./sheet-view";

/** 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

/** Where a key leads from a cell: past hidden rows and columns and the rest of a merged area, onto its first cell; null for a key that leads nowhere. */
export function moved(view: SheetView, from: Place, key: string): Place | null {
  const area = view.areaAt(from.row, from.column);
  // The first cell of an area may be hidden: what lies beside the area lies beside the part that is seen.
  const shown = area && view.shownPart(area);
  const start = shown ? { row: shown.top, column: shown.left } : from;
  if (key === "Home") return placeOf(view, { row: start.row, column: 0 });
  if (key === "End") return placeOf(view, { row: start.row, column: view.columns.at(-1)?.column ?? 0 });
  const step = STEPS[key];
  if (!step) return null;
  const [rows, columns] = step;
  return placeOf(view, {
    row: walked(rows > 0 && area ? area.bottom : start.row, rows, (at, way) => view.shownRow(at, way)),
    column: walked(columns > 0 && area ? area.right : start.column, columns, (at, way) => view.shownColumn(at, way)),
  });
}

/** The nearest cell of the sheet that is not hidden; of a merged area its first, even where only others of it are seen. */
export function placeOf(view: SheetView, { row, column }: Place): Place {
  const last = view.columns.at(-1)?.column ?? 0;
  const inside = { row: clamp(row, Math.max(0, view.lastRow)), column: clamp(column, last) };
  const shown = {
    row: nearest(inside.row, (at, way) => view.shownRow(at, way)),
    column: nearest(inside.column, (at, way) => view.shownColumn(at, way)),
  };
  return firstOfArea(view, inside) ?? firstOfArea(view, shown) ?? shown;
}

/** The first cell of the merged area that a cell belongs to; null where there is none, or none of it is seen. */
function firstOfArea(view: SheetView, { row, column }: Place): Place | null {
  const area = view.areaAt(row, column);
  return area && view.shownPart(area) && { row: area.top, column: area.left };
}

/** The row or column itself, or the next in a direction that is not hidden. */
type Shown = (at: number, way: 1 | -1) => number | null;

/** So many shown rows or columns on, or as far as there are any. */
function walked(from: number, steps: number, shown: Shown): number {
  const way = steps > 0 ? 1 : -1;
  let at = from;
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    const next = shown(at + way, way);
    if (next === null) break;
    at = next;
  }
  return at;
}

function nearest(at: number, shown: Shown): number {
  const [before, after] = [shown(at, -1), shown(at, 1)];
  if (before === null || after === null) return before ?? after ?? at;
  return after - at <= at - before ? after : before;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

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

/** Where a key leads from a cell: past the rest of a merged area, onto its first cell; null for a key that leads nowhere. */
export function moved(view: SheetView, from: Place, key: string): Place | null {
  if (key === "Home") return placeOf(view, { row: from.row, column: 0 });
  if (key === "End") return placeOf(view, { row: from.row, column: view.columns.at(-1)?.column ?? 0 });
  const step = STEPS[key];
  if (!step) return null;
  const [rows, columns] = step;
  const area = view.areaAt(from.row, from.column);
  const start = {
    row: rows > 0 && area ? area.bottom : from.row,
    column: columns > 0 && area ? area.right : from.column,
  };
  return placeOf(view, { row: start.row + rows, column: start.column + columns });
}

/** The nearest cell of the sheet; of a merged area its first. */
export function placeOf(view: SheetView, { row, column }: Place): Place {
  const last = view.columns.at(-1)?.column ?? 0;
  const inside = { row: clamp(row, Math.max(0, view.lastRow)), column: clamp(column, last) };
  const area = view.areaAt(inside.row, inside.column);
  return area ? { row: area.top, column: area.left } : inside;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

import type { Cell } from "../../core/workbook";
import { usedRange } from "../host/states";
import { moved, placeOf, type Place } from "./moves";
import type { SheetView } from "./sheet-view";

/** Rows that one jump leads over at most: all rows on the way are drawn. */
const MOST_ROWS = 2000;

/** Where a key leads with Ctrl, as in Excel: to the sheet's first cell, its last one that holds something, or to where what is filled ends or begins. */
export function jumped(view: SheetView, from: Place, key: string): Place | null {
  if (key === "Home") return placeOf(view, { row: 0, column: 0 });
  if (key === "End") return placeOf(view, within(from, lastFilled(view)));
  return key.startsWith("Arrow") ? edge(view, from, key) : null;
}

function edge(view: SheetView, from: Place, key: string): Place {
  const isFilled = ({ row, column }: Place): boolean => holdsSomething(view.cellAt(row, column));
  const next = (at: Place): Place | null => {
    const place = moved(view, at, key) ?? at;
    return place.row === at.row && place.column === at.column ? null : place;
  };
  const first = next(from);
  if (!first) return from;
  const isInside = isFilled(from) && isFilled(first);
  let at = first;
  for (let place = next(at); place && (isInside ? isFilled(place) : !isFilled(at)); place = next(at)) {
    if (Math.abs(place.row - from.row) > MOST_ROWS) break;
    at = place;
  }
  return at;
}

const within = (from: Place, { row, column }: Place): Place => ({ row: Math.min(row, from.row + MOST_ROWS), column });

function lastFilled({ sheet }: SheetView): Place {
  const { bottom, right } = usedRange(sheet.cells.filter(holdsSomething));
  return { row: bottom, column: right };
}

const holdsSomething = (cell: Cell | undefined): boolean => (cell?.value ?? "") !== "";

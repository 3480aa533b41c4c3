import { intersection, MAX_COLUMNS, MAX_ROWS } from "../area";
import type { Area } from "../area";
import { invalidArgument, invalidOperation } from "../errors";
import type { ObjectOf, Place, Session } from "../objects";
import { assertWritable, rangeAt } from "../places";
import { shiftArea, shiftOf } from "../shift";
import type { Axis } from "../shift";

const INSERTIONS: Readonly<Record<string, Axis>> = { Down: "rows", Right: "columns" };
const DELETIONS: Readonly<Record<string, Axis>> = { Up: "rows", Left: "columns" };

/** Entire rows can only move down and up, entire columns right and left. */
function axisOf({ area }: Place, shift: string, table: Readonly<Record<string, Axis>>): Axis {
  const axis = table[shift];
  if (!axis) throw invalidArgument();
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) throw invalidOperation("The whole sheet cannot be moved.");
  if (area.columns === MAX_COLUMNS) return "rows";
  return area.rows === MAX_ROWS ? "columns" : axis;
}

/** Excel moves no part of a merged area. */
function assertNoMergeCut({ sheet, area }: Place, axis: Axis, { engine }: Session): void {
  const tail: Area = axis === "rows" ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
  for (const merge of engine.merges(sheet)) {
    const part = intersection(merge, tail);
    const across = axis === "rows" ? part && part.columns < merge.columns : part && part.rows < merge.rows;
    if (across) throw invalidOperation("This operation would cause some merged cells to unmerge.");
  }
}

/** What stands at the end of the sheet would fall off. */
function assertRoom({ sheet, area }: Place, axis: Axis, { engine }: Session): void {
  const used = engine.usedArea(sheet, true);
  const moved =
    used &&
    shiftArea(
      used,
      shiftOf(sheet, { ...area, ...(axis === "rows" ? { column: 0, columns: MAX_COLUMNS } : { row: 0, rows: MAX_ROWS }) }, axis, "insert"),
    );
  if (moved && (moved.row + moved.rows > MAX_ROWS || moved.column + moved.columns > MAX_COLUMNS)) {
    throw invalidOperation("Nonblank cells would be pushed off the end of the worksheet.");
  }
}

/** range.insert(shift): the blank cells that now stand where the range stood. */
export function insertCells(place: Place, shift: string, session: Session): ObjectOf<"Range"> {
  assertWritable(session, place.sheet);
  const axis = axisOf(place, shift, INSERTIONS);
  assertNoMergeCut(place, axis, session);
  assertRoom(place, axis, session);
  session.engine.insert(place.sheet, place.area, axis);
  return rangeAt(place.sheet, place.area);
}

export function deleteCells(place: Place, shift: string, session: Session): void {
  assertWritable(session, place.sheet);
  const axis = axisOf(place, shift, DELETIONS);
  assertNoMergeCut(place, axis, session);
  session.engine.delete(place.sheet, place.area, axis);
}

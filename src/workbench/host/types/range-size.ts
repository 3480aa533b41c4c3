import { expectNumber } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import type { Area } from "../area";
import { invalidArgument } from "../errors";
import type { Places, Session } from "../objects";
import { assertWritable, presentAreas } from "../places";
import type { Scalar, TypeTable } from "../table";

/** Excel measures in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;
/** Points. */
const HIGHEST = 409.5;
/** 255 characters of the standard font, in points. */
const WIDEST = 255 * 7 * POINTS_PER_PIXEL + 4;

type Measure = (session: Session, sheet: string, area: Area) => number[];

const widths: Measure = ({ engine }, sheet, { column, columns }) =>
  Array.from({ length: columns }, (_, index) => engine.columnWidth(sheet, column + index));

const heights: Measure = ({ engine }, sheet, { row, rows }) =>
  Array.from({ length: rows }, (_, index) => engine.rowHeight(sheet, row + index));

/** A size in points that every row (or column) has; null when they differ. */
function agreedSize(places: Places, session: Session, measure: Measure): number | null {
  const sizes = presentAreas(session, places).flatMap((area) => measure(session, places.sheet, area));
  const [first = 0] = sizes;
  return sizes.every((size) => size === first) ? first * POINTS_PER_PIXEL : null;
}

/** Excel's widest columns and highest rows; 0 hides. */
function expectSize(value: unknown, most: number): number {
  const size = expectNumber(value);
  if (!(size >= 0 && size <= most)) throw invalidArgument();
  return size / POINTS_PER_PIXEL;
}

/** The whole sheet counts as the part that holds data. */
function bounded(session: Session, places: Places): Area[] {
  return places.areas.map((area) =>
    area.rows === MAX_ROWS && area.columns === MAX_COLUMNS ? (presentAreas(session, { ...places, areas: [area] })[0] ?? area) : area,
  );
}

export const sizeScalars: Readonly<Record<string, Scalar<Places>>> = {
  ColumnWidth: {
    get: (places, session) => agreedSize(places, session, widths),
    set: (places, value, session) => {
      const pixels = expectSize(value, WIDEST);
      assertWritable(session, places.sheet);
      for (const { column, columns } of bounded(session, places)) {
        if (pixels === 0) session.engine.setColumnsHidden(places.sheet, column, columns, true);
        else session.engine.setColumnWidth(places.sheet, column, columns, pixels);
      }
    },
  },
  RowHeight: {
    get: (places, session) => agreedSize(places, session, heights),
    set: (places, value, session) => {
      const pixels = expectSize(value, HIGHEST);
      assertWritable(session, places.sheet);
      for (const { row, rows } of bounded(session, places)) {
        if (pixels === 0) session.engine.setRowsHidden(places.sheet, row, rows, true);
        else session.engine.setRowHeight(places.sheet, row, rows, pixels);
      }
    },
  },
};

export const sizeMethods: TypeTable<"RangeFormat">["methods"] = {
  AutofitColumns: (places, _, session) => {
    assertWritable(session, places.sheet);
    for (const { column, columns } of places.areas) session.engine.fitColumns(places.sheet, column, columns);
  },
  AutofitRows: (places, _, session) => {
    assertWritable(session, places.sheet);
    for (const { row, rows } of places.areas) session.engine.fitRows(places.sheet, row, rows);
  },
};

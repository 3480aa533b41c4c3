import { cellCount } from "../area";
import { readInput } from "../cell-input";
import type { CellWrite, EngineCell } from "../engine";
import { invalidArgument, wrongDimensions } from "../errors";
import type { Place, Session } from "../objects";
import { assertWritable, isCovered, presentArea, READABLE_CELLS } from "../places";
import type { Scalar } from "../table";
import { valueType } from "../value-type";

function read({ sheet, area }: Place, { engine }: Session, field: (cell: EngineCell) => unknown): unknown {
  return cellCount(area) > READABLE_CELLS ? null : engine.read(sheet, area).map((row) => row.map(field));
}

/** Blank cells read as the empty text. */
const valueOf = ({ value }: EngineCell): unknown => value ?? "";
const formulaOf = ({ value, formula }: EngineCell): unknown => formula ?? value ?? "";

/** Calls back for every cell that is given a value: all of them for a single value, and none where a 2-D array holds null. */
function forEachGiven({ area }: Place, value: unknown, write: (value: unknown, row: number, column: number) => void): void {
  const { row, column, rows, columns } = area;
  if (!Array.isArray(value)) {
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) write(value, row + r, column + c);
    return;
  }
  const lines: readonly unknown[] = value;
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) throw wrongDimensions();
  lines.forEach((line, r) => {
    if (!Array.isArray(line)) return;
    line.forEach((item: unknown, c) => {
      if (item !== null && item !== undefined) write(item, row + r, column + c);
    });
  });
}

/** A single value for a whole row or column is meant for the sheet's data. */
function target(place: Place, value: unknown, session: Session): Place {
  return Array.isArray(value) ? place : { ...place, area: presentArea(session, place) };
}

function writeContents(place: Place, value: unknown, session: Session): void {
  if (value === null || value === undefined) return;
  assertWritable(session, place.sheet);
  const goal = target(place, value, session);
  const present = session.engine.read(goal.sheet, goal.area);
  const merges = session.engine.merges(goal.sheet);
  const writes: CellWrite[] = [];
  forEachGiven(goal, value, (input, row, column) => {
    // Excel ignores what is written to a covered cell of a merged area, without a word.
    if (isCovered(merges, row, column)) return;
    const format = present[row - goal.area.row]?.[column - goal.area.column]?.numberFormat ?? "General";
    writes.push({ row, column, ...readInput(input, format) });
  });
  session.engine.write(goal.sheet, writes);
}

function writeFormats(place: Place, value: unknown, session: Session): void {
  if (value === null || value === undefined) return;
  assertWritable(session, place.sheet);
  const goal = target(place, value, session);
  const writes: CellWrite[] = [];
  forEachGiven(goal, value, (format, row, column) => {
    if (typeof format !== "string") throw invalidArgument();
    writes.push({ row, column, numberFormat: format === "" ? "General" : format });
  });
  session.engine.write(goal.sheet, writes);
}

const values: Scalar<Place> = { get: (place, session) => read(place, session, valueOf), set: writeContents };
const formulas: Scalar<Place> = { get: (place, session) => read(place, session, formulaOf), set: writeContents };
const numberFormats: Scalar<Place> = {
  get: (place, session) => read(place, session, ({ numberFormat }) => numberFormat),
  set: writeFormats,
};

/** Contents of a range, as 2-D arrays. */
export const contentScalars: Readonly<Record<string, Scalar<Place>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
  ValueTypes: { get: (place, session) => read(place, session, ({ value }) => valueType(value)) },
  Text: {
    get: ({ sheet, area }, { engine }) => (cellCount(area) > READABLE_CELLS ? null : engine.texts(sheet, area)),
  },
};

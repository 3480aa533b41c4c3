import { expectFlag, expectNumber, expectText } from "../arguments";
import type { CellStyle } from "../cell-style";
import { expectColor } from "../color";
import { invalidArgument, notImplemented } from "../errors";
import type { Places, Session } from "../objects";
import { assertWritable, presentAreas, raise } from "../places";
import type { Scalar, TypeTable } from "../table";
import { sizeMethods, sizeScalars } from "./range-size";

/** What all cells agree on; null when they differ, as Excel reports it. */
function agreedStyle(places: Places, session: Session, read: (style: CellStyle) => unknown): unknown {
  let first: unknown;
  let isFirst = true;
  for (const { row, column, rows, columns } of presentAreas(session, places)) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const value = read(session.engine.style(places.sheet, r, c));
        if (isFirst) first = value;
        else if (value !== first) return null;
        isFirst = false;
      }
    }
  }
  return first;
}

function paint({ sheet, areas }: Places, style: Partial<CellStyle>, session: Session): void {
  assertWritable(session, sheet);
  for (const area of areas) session.engine.setStyle(sheet, area, style);
}

/** A property of the cells' style that reads and writes like one field. */
function styled(read: (style: CellStyle) => unknown, write: (value: unknown) => Partial<CellStyle>): Scalar<Places> {
  return {
    get: (places, session) => agreedStyle(places, session, read),
    set: (places, value, session) => paint(places, write(value), session),
  };
}

const HORIZONTAL: readonly CellStyle["horizontal"][] = ["General", "Left", "Center", "Right", "Justify", "Distributed"];
const VERTICAL: readonly CellStyle["vertical"][] = ["Top", "Center", "Bottom"];
/** What Excel knows and the grid does not. */
const NOT_HERE = ["Fill", "CenterAcrossSelection", "Justify", "Distributed"];

function oneOf<T>(values: readonly T[], value: unknown, property: string): T {
  const found = values.find((item) => item === value);
  if (found !== undefined) return found;
  if (typeof value === "string" && NOT_HERE.includes(value)) throw notImplemented("RangeFormat", `${property} = "${value}"`);
  throw invalidArgument();
}

const MOST_INDENTED = 250;

function expectIndent(value: unknown): number {
  const indent = expectNumber(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > MOST_INDENTED) throw invalidArgument();
  return indent;
}

/** An indented cell that was aligned by its content is aligned left from then on. */
function indentCells({ sheet, areas }: Places, indent: number, session: Session): void {
  assertWritable(session, sheet);
  for (const area of areas) {
    const { horizontal } = session.engine.style(sheet, area.row, area.column);
    session.engine.setStyle(sheet, area, { indent, ...(horizontal === "General" && indent > 0 ? { horizontal: "Left" } : {}) });
  }
}

export const rangeFormat: TypeTable<"RangeFormat"> = {
  scalars: {
    WrapText: styled(
      ({ wrap }) => wrap,
      (value) => ({ wrap: expectFlag(value) }),
    ),
    HorizontalAlignment: styled(
      ({ horizontal }) => horizontal,
      (value) => ({ horizontal: oneOf(HORIZONTAL, value, "horizontalAlignment") }),
    ),
    VerticalAlignment: styled(
      ({ vertical }) => vertical,
      (value) => ({ vertical: oneOf(VERTICAL, value, "verticalAlignment") }),
    ),
    IndentLevel: {
      get: (places, session) => agreedStyle(places, session, ({ indent }) => indent),
      set: (places, value, session) => indentCells(places, expectIndent(value), session),
    },
    ...sizeScalars,
  },
  methods: sizeMethods,
  navigations: {
    Fill: ({ sheet, areas }) => ({ type: "RangeFill", sheet, areas }),
    Font: ({ sheet, areas }) => ({ type: "RangeFont", sheet, areas }),
    Borders: ({ sheet, areas }) => ({ type: "RangeBorderCollection", sheet, areas }),
  },
};

export const rangeFill: TypeTable<"RangeFill"> = {
  scalars: {
    Color: styled(
      ({ fill }) => fill ?? "#FFFFFF",
      (value) => ({ fill: expectColor(value) }),
    ),
  },
  methods: { Clear: (places, _, session) => paint(places, { fill: null }, session) },
};

/** Points; Excel takes 1 to 409. */
function expectFontSize(value: unknown): number {
  const size = expectNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

export const rangeFont: TypeTable<"RangeFont"> = {
  scalars: {
    Bold: styled(
      ({ bold }) => bold,
      (value) => ({ bold: expectFlag(value) }),
    ),
    Italic: styled(
      ({ italic }) => italic,
      (value) => ({ italic: expectFlag(value) }),
    ),
    Strikethrough: styled(
      ({ strikethrough }) => strikethrough,
      (value) => ({ strikethrough: expectFlag(value) }),
    ),
    Underline: styled(
      ({ underline }) => (underline ? "Single" : "None"),
      (value) => ({ underline: expectText(value) !== "None" }),
    ),
    Color: styled(
      ({ fontColor }) => fontColor ?? "#000000",
      (value) => ({ fontColor: expectColor(value) }),
    ),
    Name: styled(
      ({ fontName }) => fontName,
      (value) => ({ fontName: expectText(value) || raise(invalidArgument()) }),
    ),
    Size: styled(
      ({ fontSize }) => fontSize,
      (value) => ({ fontSize: expectFontSize(value) }),
    ),
  },
};

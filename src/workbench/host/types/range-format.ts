import { expectFlag, expectNumber, expectText } from "../arguments";
import type { BorderLine, BorderSide, CellStyle } from "../engine";
import { invalidArgument } from "../errors";
import type { ObjectOf, Place, Session } from "../objects";
import { assertWritable, presentArea, raise } from "../places";
import type { Scalar, TypeTable } from "../table";

/** What all cells of a range agree on; null when they differ, as Excel reports it. */
function agreed(place: Place, session: Session, read: (style: CellStyle) => unknown): unknown {
  const { row, column, rows, columns } = presentArea(session, place);
  const first = read(session.engine.style(place.sheet, row, column));
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (read(session.engine.style(place.sheet, r, c)) !== first) return null;
    }
  }
  return first;
}

function paint({ sheet, area }: Place, style: Partial<CellStyle>, session: Session): void {
  assertWritable(session, sheet);
  session.engine.setStyle(sheet, area, style);
}

/** A property of the cells' style that reads and writes like one field. */
function styled(read: (style: CellStyle) => unknown, write: (value: unknown) => Partial<CellStyle>): Scalar<Place> {
  return {
    get: (place, session) => agreed(place, session, read),
    set: (place, value, session) => paint(place, write(value), session),
  };
}

/** "#RRGGBB" as Excel keeps it; colour names are not known here. */
export function expectColor(value: unknown): string {
  const text = expectText(value);
  if (!/^#?[\da-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace("#", "")}`.toUpperCase();
}

const HORIZONTAL: readonly CellStyle["horizontal"][] = ["General", "Left", "Center", "Right", "Justify"];
const VERTICAL: readonly CellStyle["vertical"][] = ["Top", "Center", "Bottom"];
const oneOf = <T>(values: readonly T[], value: unknown): T => values.find((item) => item === value) ?? raise(invalidArgument());

/** Excel measures in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;

export const rangeFormat: TypeTable<"RangeFormat"> = {
  scalars: {
    WrapText: styled(
      ({ wrap }) => wrap,
      (value) => ({ wrap: expectFlag(value) }),
    ),
    HorizontalAlignment: styled(
      ({ horizontal }) => horizontal,
      (value) => ({ horizontal: oneOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: styled(
      ({ vertical }) => vertical,
      (value) => ({ vertical: oneOf(VERTICAL, value) }),
    ),
    ColumnWidth: {
      get: ({ sheet, area }, { engine }) => engine.columnWidth(sheet, area.column) * POINTS_PER_PIXEL,
      set: ({ sheet, area }, value, session) => {
        assertWritable(session, sheet);
        session.engine.setColumnWidth(sheet, area.column, area.columns, expectNumber(value) / POINTS_PER_PIXEL);
      },
    },
    RowHeight: {
      get: ({ sheet, area }, { engine }) => engine.rowHeight(sheet, area.row) * POINTS_PER_PIXEL,
      set: ({ sheet, area }, value, session) => {
        assertWritable(session, sheet);
        session.engine.setRowHeight(sheet, area.row, area.rows, expectNumber(value) / POINTS_PER_PIXEL);
      },
    },
  },
  navigations: {
    Fill: ({ sheet, area }) => ({ type: "RangeFill", sheet, area }),
    Font: ({ sheet, area }) => ({ type: "RangeFont", sheet, area }),
    Borders: ({ sheet, area }) => ({ type: "RangeBorderCollection", sheet, area }),
  },
};

export const rangeFill: TypeTable<"RangeFill"> = {
  scalars: {
    Color: styled(
      ({ fill }) => fill ?? "#FFFFFF",
      (value) => ({ fill: expectColor(value) }),
    ),
  },
  methods: { Clear: (place, _, session) => paint(place, { fill: null }, session) },
};

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
      (value) => ({ fontName: expectText(value) }),
    ),
    Size: styled(
      ({ fontSize }) => fontSize,
      (value) => ({ fontSize: expectNumber(value) }),
    ),
  },
};

/** Edges of a range, each made of the cells along it; inside lines are lines between cells. */
const EDGES: Readonly<Record<string, readonly BorderSide[]>> = {
  EdgeTop: ["top"],
  EdgeBottom: ["bottom"],
  EdgeLeft: ["left"],
  EdgeRight: ["right"],
  InsideHorizontal: ["top", "bottom"],
  InsideVertical: ["left", "right"],
};

function border({ sheet, area }: Place, edge: string): ObjectOf<"RangeBorder"> {
  const { row, column, rows, columns } = area;
  const along = {
    EdgeTop: { ...area, rows: 1 },
    EdgeBottom: { ...area, row: row + rows - 1, rows: 1 },
    EdgeLeft: { ...area, columns: 1 },
    EdgeRight: { ...area, column: column + columns - 1, columns: 1 },
  }[edge];
  return { type: "RangeBorder", sheet, area: along ?? area, edge, sides: EDGES[edge] ?? raise(invalidArgument()) };
}

export const rangeBorderCollection: TypeTable<"RangeBorderCollection"> = {
  items: (place) => Object.keys(EDGES).map((edge) => border(place, edge)),
  item: (place, args) => border(place, args.text(0)),
  methods: {
    GetItem: (place, args) => border(place, args.text(0)),
    GetCount: () => Object.keys(EDGES).length,
  },
};

const SOLID: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };
const WEIGHTS: readonly BorderLine["weight"][] = ["Hairline", "Thin", "Medium", "Thick"];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"];

/** The line after a property was set: null for none. Setting a colour or weight draws a line where there was none. */
export function changedLine(present: BorderLine | null, property: "style" | "weight" | "color", value: unknown): BorderLine | null {
  const line = present ?? SOLID;
  if (property === "color") return { ...line, color: expectColor(value) };
  if (property === "weight") return { ...line, weight: oneOf(WEIGHTS, value) };
  return value === "None" ? null : { ...line, style: oneOf(STYLES, value) };
}

function line(property: "style" | "weight" | "color", none: string): Scalar<ObjectOf<"RangeBorder">> {
  const side = (object: ObjectOf<"RangeBorder">): BorderSide => object.sides[0] ?? "top";
  return {
    get: (object, session) => agreed(object, session, ({ borders }) => borders[side(object)]?.[property] ?? none),
    set: (object, value, session) => {
      const present = session.engine.style(object.sheet, object.area.row, object.area.column).borders[side(object)] ?? null;
      const changed = changedLine(present, property, value);
      paint(object, { borders: Object.fromEntries(object.sides.map((name) => [name, changed])) }, session);
    },
  };
}

export const rangeBorder: TypeTable<"RangeBorder"> = {
  id: ({ edge }) => edge,
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: line("style", "None"),
    Weight: line("weight", "Thin"),
    Color: line("color", "#000000"),
  },
};

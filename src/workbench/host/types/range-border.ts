import { expectColor } from "../color";
import type { Area } from "../area";
import type { BorderEdge, BorderLine, BorderSide } from "../cell-style";
import { invalidArgument, notImplemented } from "../errors";
import type { ObjectOf, Places, Session } from "../objects";
import { assertWritable, presentArea, raise } from "../places";
import type { Scalar, TypeTable } from "../table";

/** Cells along a line, the side of theirs that it is, and where their neighbours beyond it are. */
interface Line {
  readonly area: Area;
  readonly side: BorderSide;
}

const OPPOSITE: Readonly<Record<BorderSide, BorderSide>> = { top: "bottom", bottom: "top", left: "right", right: "left" };
const BEYOND: Readonly<Record<BorderSide, readonly [number, number]>> = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] };

const EDGES: Readonly<Record<BorderEdge, (area: Area) => Line>> = {
  EdgeTop: (area) => ({ area: { ...area, rows: 1 }, side: "top" }),
  EdgeBottom: (area) => ({ area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: "bottom" }),
  EdgeLeft: (area) => ({ area: { ...area, columns: 1 }, side: "left" }),
  EdgeRight: (area) => ({ area: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: "right" }),
  InsideHorizontal: (area) => ({ area: { ...area, rows: area.rows - 1 }, side: "bottom" }),
  InsideVertical: (area) => ({ area: { ...area, columns: area.columns - 1 }, side: "right" }),
};

const isEdge = (edge: string): edge is BorderEdge => edge in EDGES;

function border({ sheet, areas }: Places, edge: string): ObjectOf<"RangeBorder"> {
  if (edge === "DiagonalDown" || edge === "DiagonalUp") throw notImplemented("RangeBorderCollection", `getItem("${edge}")`);
  return { type: "RangeBorder", sheet, areas, edge: isEdge(edge) ? edge : raise(invalidArgument()) };
}

export const rangeBorderCollection: TypeTable<"RangeBorderCollection"> = {
  scalars: { Count: { get: () => Object.keys(EDGES).length } },
  items: (places) => Object.keys(EDGES).map((edge) => border(places, edge)),
  item: (places, args) => border(places, args.text(0)),
  methods: {
    GetItem: (places, args) => border(places, args.text(0)),
    GetItemAt: (places, args) => border(places, Object.keys(EDGES)[args.number(0)] ?? raise(invalidArgument())),
    GetCount: () => Object.keys(EDGES).length,
  },
};

/** The lines of all areas; none where a single row has no line inside. */
function linesOf({ areas, edge }: ObjectOf<"RangeBorder">): Line[] {
  return areas.map((area) => EDGES[edge](area)).filter(({ area }) => area.rows > 0 && area.columns > 0);
}

/** Two neighbours share the line between them: whichever of both it is set on, Excel shows and reads the same. */
function neighbour({ row, column }: Pick<Area, "row" | "column">, side: BorderSide): { row: number; column: number } | null {
  const [down, right] = BEYOND[side];
  return row + down < 0 || column + right < 0 ? null : { row: row + down, column: column + right };
}

function lineAt(sheet: string, cell: Pick<Area, "row" | "column">, side: BorderSide, { engine }: Session): BorderLine | null {
  const beyond = neighbour(cell, side);
  const own = engine.style(sheet, cell.row, cell.column).borders[side];
  return own ?? (beyond && engine.style(sheet, beyond.row, beyond.column).borders[OPPOSITE[side]]) ?? null;
}

function cellsOf({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** Draws the line on its own cells, and takes the place of one that the neighbours carry. */
function draw(sheet: string, { area, side }: Line, line: BorderLine | null, session: Session): void {
  session.engine.setStyle(sheet, area, { borders: { [side]: line } });
  for (const cell of cellsOf(area)) {
    const beyond = neighbour(cell, side);
    if (beyond && session.engine.style(sheet, beyond.row, beyond.column).borders[OPPOSITE[side]]) {
      session.engine.setStyle(sheet, { ...beyond, rows: 1, columns: 1 }, { borders: { [OPPOSITE[side]]: line } });
    }
  }
}

const SOLID: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };
const WEIGHTS: readonly BorderLine["weight"][] = ["Hairline", "Thin", "Medium", "Thick"];
const STYLES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"];

/** The line after a property was set: null for none. Setting a colour or weight draws a line where there was none. */
export function changedLine(present: BorderLine | null, property: "style" | "weight" | "color", value: unknown): BorderLine | null {
  const line = present ?? SOLID;
  if (property === "color") return { ...line, color: expectColor(value) };
  if (property === "weight") return { ...line, weight: WEIGHTS.find((item) => item === value) ?? raise(invalidArgument()) };
  if (value === "None") return null;
  if (value === "SlantDashDot") throw notImplemented("RangeBorder", 'style = "SlantDashDot"');
  return { ...line, style: STYLES.find((item) => item === value) ?? raise(invalidArgument()) };
}

function property(name: "style" | "weight" | "color", none: string): Scalar<ObjectOf<"RangeBorder">> {
  return {
    get: (object, session) => {
      const found = linesOf(object).flatMap(({ area, side }) =>
        cellsOf(presentArea(session, { sheet: object.sheet, area })).map(
          (cell) => lineAt(object.sheet, cell, side, session)?.[name] ?? none,
        ),
      );
      const [first = none] = found;
      return found.every((value) => value === first) ? first : null;
    },
    set: (object, value, session) => {
      assertWritable(session, object.sheet);
      for (const line of linesOf(object)) {
        const area = presentArea(session, { sheet: object.sheet, area: line.area });
        draw(object.sheet, { ...line, area }, changedLine(lineAt(object.sheet, area, line.side, session), name, value), session);
      }
    },
  };
}

export const rangeBorder: TypeTable<"RangeBorder"> = {
  id: ({ edge }) => edge,
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: property("style", "None"),
    Weight: property("weight", "Thin"),
    Color: property("color", "#000000"),
  },
};

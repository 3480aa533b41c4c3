import { flag, parsePart, type Attributes } from "../xml";
import type { Package } from "../package";
import type { WorkbookParts } from "../workbook-parts";
import { colourOf, readTheme } from "./colours";
import type { Borders, BorderSide, FontStyle } from "./presentation";

/** What a conditional format makes of a cell's looks; what is absent stays. */
export interface ConditionalLook {
  readonly font: Partial<FontStyle>;
  readonly fill?: string;
  readonly borders: Borders;
}

interface Open {
  font: Partial<{ -readonly [K in keyof FontStyle]: FontStyle[K] }>;
  fill?: string;
  borders: Partial<Record<BorderSide, { style: string; color?: string }>>;
}

const SIDES: readonly string[] = ["left", "right", "top", "bottom"] satisfies BorderSide[];
const isSide = (name: string | undefined): name is BorderSide => name !== undefined && SIDES.includes(name);

/** The looks of conditional formats, by the number that rules carry. */
export function readConditionalLooks(pkg: Package, { styles, theme }: Pick<WorkbookParts, "styles" | "theme">): ConditionalLook[] {
  if (styles === null) return [];
  const colours = readTheme(pkg, theme);
  const looks: Open[] = [];
  let inside = false;
  parsePart(pkg, styles, {
    open(name, attributes, parent) {
      if (name === "dxfs" && parent === "styleSheet") inside = true;
      if (!inside) return;
      if (name === "dxf" && parent === "dxfs") looks.push({ font: {}, borders: {} });
      const look = looks.at(-1);
      if (look) add(look, name, attributes, parent, colours);
    },
    close(name, parent) {
      if (name === "dxfs" && parent === "styleSheet") inside = false;
    },
  });
  return looks;
}

function add(look: Open, name: string, attributes: Attributes, parent: string | undefined, theme: readonly (string | undefined)[]): void {
  const { font, borders } = look;
  const { val, style } = attributes;
  if (parent === "font") {
    if (name === "b") font.bold = flag(val, true);
    else if (name === "i") font.italic = flag(val, true);
    else if (name === "strike") font.strike = flag(val, true);
    else if (name === "u") font.underline = val !== "none";
  }
  const isSolid = name === "fgColor" && look.fill === undefined;
  const color = name === "color" || name === "bgColor" || isSolid ? colourOf(attributes, theme) : undefined;
  if (parent === "border" && isSide(name) && style !== undefined && style !== "none") borders[name] = { style };
  if (color === undefined) return;
  const line = isSide(parent) ? borders[parent] : undefined;
  if (parent === "font") font.color = color;
  else if (parent === "patternFill") look.fill = color;
  else if (line) line.color = color;
}

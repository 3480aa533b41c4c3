import { formatCode } from "../number-formats";
import type { Package } from "../package";
import type { WorkbookParts } from "../workbook-parts";
import { flag, parsePart, type Attributes } from "../xml";
import { colourOf, readTheme } from "./colours";
import type { Borders, BorderSide, CellStyle, FontStyle } from "./presentation";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Line = { style: string; color?: string };

const PLAIN_FONT: FontStyle = { bold: false, italic: false, underline: false, strike: false };
const PLAIN: CellStyle = { font: PLAIN_FONT, borders: {}, wrap: false };
const SIDES: Readonly<Record<string, BorderSide>> = {
  left: "left",
  right: "right",
  top: "top",
  bottom: "bottom",
  start: "left",
  end: "right",
};
const HORIZONTAL = ["left", "center", "right", "justify", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;

/** The workbook's cell styles, by the number that cells carry. */
export function readCellStyles(pkg: Package, parts: Pick<WorkbookParts, "styles" | "theme">): CellStyle[] {
  if (parts.styles === null) return [PLAIN];
  const collector = new StyleCollector(readTheme(pkg, parts.theme));
  parsePart(pkg, parts.styles, collector);
  return collector.result();
}

/** Walks the style sheet: fonts, fills and borders come before the combinations that number them. */
class StyleCollector {
  private readonly formats = new Map<number, string>();
  private readonly fonts: Mutable<FontStyle>[] = [];
  private readonly fills: { color?: string }[] = [];
  private readonly borders: Partial<Record<BorderSide, Line>>[] = [];
  private readonly styles: Mutable<CellStyle>[] = [];
  private group: string | undefined;
  private line: Line | undefined;

  constructor(private readonly theme: readonly (string | undefined)[]) {}

  open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (parent === "styleSheet") this.group = name;
    else if (this.group === "numFmts" && name === "numFmt") this.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    else if (this.group === "fonts") this.font(name, attributes, parent);
    else if (this.group === "fills") this.fill(name, attributes);
    else if (this.group === "borders") this.border(name, attributes);
    else if (this.group === "cellXfs") this.combination(name, attributes);
  }

  result(): CellStyle[] {
    return this.styles.length > 0 ? this.styles : [PLAIN];
  }

  private font(name: string, attributes: Attributes, parent: string | undefined): void {
    if (parent === "fonts") this.fonts.push({ ...PLAIN_FONT });
    const font = this.fonts.at(-1);
    if (!font || parent !== "font") return;
    const { val } = attributes;
    if (name === "name" && val !== undefined) font.name = val;
    else if (name === "sz") font.size = Number(val);
    else if (name === "b") font.bold = flag(val, true);
    else if (name === "i") font.italic = flag(val, true);
    else if (name === "strike") font.strike = flag(val, true);
    else if (name === "u") font.underline = val !== "none";
    else if (name === "color") this.colour(attributes, font);
  }

  private fill(name: string, attributes: Attributes): void {
    if (name === "fill") this.fills.push({});
    const fill = this.fills.at(-1);
    // Of a pattern the foreground colour is shown as a plain one; of a gradient nothing.
    if (fill && name === "fgColor") this.colour(attributes, fill);
  }

  private border(name: string, attributes: Attributes): void {
    if (name === "border") this.borders.push({});
    const side = SIDES[name];
    const border = this.borders.at(-1);
    if (border && side) {
      const { style } = attributes;
      this.line = style === undefined || style === "none" ? undefined : { style };
      if (this.line) border[side] = this.line;
    } else if (name === "color" && this.line) {
      this.colour(attributes, this.line);
    } else {
      this.line = undefined;
    }
  }

  private combination(name: string, attributes: Attributes): void {
    if (name === "xf") {
      const { numFmtId, fontId, fillId, borderId } = attributes;
      const format = formatCode(Number(numFmtId ?? 0), this.formats);
      const fill = this.fills[Number(fillId ?? 0)]?.color;
      const borders: Borders = this.borders[Number(borderId ?? 0)] ?? {};
      const style: CellStyle = { font: this.fonts[Number(fontId ?? 0)] ?? PLAIN_FONT, borders, wrap: false };
      this.styles.push({ ...style, ...(fill !== undefined && { fill }), ...(format !== undefined && { format }) });
    }
    const style = this.styles.at(-1);
    if (name !== "alignment" || !style) return;
    const horizontal = HORIZONTAL.find((value) => value === attributes.horizontal?.replace("centerContinuous", "center"));
    const vertical = VERTICAL.find((value) => value === attributes.vertical);
    if (horizontal) style.horizontal = horizontal;
    if (vertical) style.vertical = vertical;
    style.wrap = flag(attributes.wrapText);
    if (attributes.indent !== undefined) style.indent = Number(attributes.indent);
  }

  private colour(attributes: Attributes, target: { color?: string }): void {
    const color = colourOf(attributes, this.theme);
    if (color !== undefined) target.color = color;
  }
}

import type { CellLook } from "../../core/sheet-plan";
import type { StyleSheet } from "../patch/style-sheet";
import { escapeAttribute } from "../patch/xml-text";

/** The cell styles of a plan's looks, in their order; what the style sheet has already is used again. */
export function stylesFor(looks: readonly CellLook[], sheet: StyleSheet): number[] {
  return looks.map((look) => styleFor(look, sheet));
}

function styleFor({ font, fill, border, horizontal, vertical, wrap, format }: CellLook, sheet: StyleSheet): number {
  const numbers = {
    numFmtId: sheet.formatId(format ?? null),
    fontId: font ? sheet.item("fonts", (prefix) => fontXml(prefix, font)) : 0,
    fillId: fill === undefined ? 0 : sheet.item("fills", (prefix) => fillXml(prefix, fill)),
    borderId: border === true ? sheet.item("borders", borderXml) : 0,
  };
  const ids = Object.entries(numbers)
    .map(([name, id]) => `${name}="${id}"`)
    .join(" ");
  const alignment = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : "",
  ].join("");
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment && ' applyAlignment="1"'}`;
  return sheet.item("cellXfs", (prefix) =>
    alignment === ""
      ? `<${prefix}xf ${ids} xfId="0" ${applied}/>`
      : `<${prefix}xf ${ids} xfId="0" ${applied}><${prefix}alignment${alignment}/></${prefix}xf>`,
  );
}

function fontXml(prefix: string, { name, points, bold, color }: NonNullable<CellLook["font"]>): string {
  const weight = bold === true ? `<${prefix}b/>` : "";
  const shade = color === undefined ? "" : `<${prefix}color rgb="${argb(color)}"/>`;
  return `<${prefix}font>${weight}<${prefix}sz val="${points}"/>${shade}<${prefix}name val="${escapeAttribute(name)}"/></${prefix}font>`;
}

function fillXml(prefix: string, color: string): string {
  const pattern = `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

function borderXml(prefix: string): string {
  const side = (name: string): string => `<${prefix}${name} style="thin"><${prefix}color auto="1"/></${prefix}${name}>`;
  return `<${prefix}border>${["left", "right", "top", "bottom"].map(side).join("")}<${prefix}diagonal/></${prefix}border>`;
}

/** "#RRGGBB" → opaque ARGB. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import type { BorderLine, BorderSide, CellStyle } from "../host/cell-style";

const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const satisfies Record<BorderSide, keyof IBorderData>;

/** Width of one step of indentation, in pixels. */
export const INDENT = 9;

const SIDE_NAMES: readonly BorderSide[] = ["top", "bottom", "left", "right"];

const WEIGHTS = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
};
const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V | null | undefined, fallback: K): K {
  for (const key in table) if (table[key] === value) return key;
  return fallback;
}

/** "#fff", "#ffc7ce" or "rgb(255,199,206)" → "#FFC7CE"; null for none. */
export function hexColor(color: Nullable<IColorStyle>): string | null {
  const text = color?.rgb;
  if (!text) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  return (/^#[\da-f]{3}$/i.test(text) ? text.replace(/[\da-f]/gi, "$&$&") : text).toUpperCase();
}

function lineOf(border: Nullable<IBorderStyleData>): BorderLine | null {
  if (!border || border.s === BorderStyleTypes.NONE) return null;
  const style = keyOf(LINES, border.s, "Continuous");
  return { style, weight: keyOf(WEIGHTS, border.s, "Thin"), color: hexColor(border.cl) ?? "#000000" };
}

function borderOf(line: BorderLine): IBorderStyleData {
  return { s: LINES[line.style] ?? WEIGHTS[line.weight], cl: { rgb: line.color } };
}

export function styleFromUniver(style: Nullable<IStyleData>): CellStyle {
  const borders: Partial<Record<BorderSide, BorderLine | null>> = {};
  for (const side of SIDE_NAMES) borders[side] = lineOf(style?.bd?.[SIDES[side]]);
  return {
    fill: hexColor(style?.bg),
    fontColor: hexColor(style?.cl),
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    fontName: style?.ff ?? "宋体",
    fontSize: style?.fs ?? 11,
    wrap: style?.tb === WrapStrategy.WRAP,
    horizontal: keyOf(HORIZONTAL, style?.ht, "General"),
    vertical: keyOf(VERTICAL, style?.vt, "Bottom"),
    indent: Math.round((style?.pd?.l ?? 0) / INDENT),
    borders,
  };
}

const FIELDS = {
  bg: "fill",
  cl: "fontColor",
  bl: "bold",
  it: "italic",
  ul: "underline",
  st: "strikethrough",
  ff: "fontName",
  fs: "fontSize",
  tb: "wrap",
  ht: "horizontal",
  vt: "vertical",
  pd: "indent",
  bd: "borders",
} as const satisfies Partial<Record<keyof IStyleData, keyof CellStyle>>;

/** Only what the style says: the rest is left to what lies below it. */
export function partialStyleFromUniver(style: Nullable<IStyleData>): Partial<CellStyle> {
  const full = styleFromUniver(style);
  const said = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((key) => style?.[key] !== undefined && style[key] !== null);
  return Object.fromEntries(said.map((key) => [FIELDS[key], full[FIELDS[key]]]));
}

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** @param present the style that stands there: borders are one value in Univer, so the other sides are carried over */
export function styleToUniver(style: Partial<CellStyle>, present: Nullable<IStyleData>): IStyleData {
  const result: IStyleData = {};
  if (style.fill !== undefined) result.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.fontColor !== undefined) result.cl = style.fontColor === null ? null : { rgb: style.fontColor };
  if (style.bold !== undefined) result.bl = flag(style.bold);
  if (style.italic !== undefined) result.it = flag(style.italic);
  if (style.underline !== undefined) result.ul = { s: flag(style.underline) };
  if (style.strikethrough !== undefined) result.st = { s: flag(style.strikethrough) };
  if (style.fontName !== undefined) result.ff = style.fontName;
  if (style.fontSize !== undefined) result.fs = style.fontSize;
  if (style.wrap !== undefined) result.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.horizontal !== undefined) result.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) result.vt = VERTICAL[style.vertical];
  if (style.indent !== undefined) result.pd = style.indent === 0 ? null : { l: style.indent * INDENT };
  if (style.borders) {
    const borders: IBorderData = { ...present?.bd };
    for (const side of SIDE_NAMES) {
      const line = style.borders[side];
      if (line !== undefined) borders[SIDES[side]] = line === null ? null : borderOf(line);
    }
    result.bd = borders;
  }
  return result;
}

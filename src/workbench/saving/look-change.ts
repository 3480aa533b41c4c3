import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import type { LookChange } from "../../xlsx/layout/cell-look";
import { LINES } from "../grid/dress";
import { hexColor, INDENT } from "../engine/univer-styles";

const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;
const SIDE_NAMES = ["top", "right", "bottom", "left"] as const;

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, string>>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
};
const VERTICAL: Readonly<Partial<Record<VerticalAlign, string>>> = { [VerticalAlign.TOP]: "top", [VerticalAlign.MIDDLE]: "center" };

/** A style of the grid in the terms of files, aspect by aspect. */
function aspectsOf(style: Nullable<IStyleData>) {
  const line = (side: (typeof SIDE_NAMES)[number]): { style: string; color: string } | null => {
    const border = style?.bd?.[SIDES[side]];
    const name = border && Object.keys(LINES).find((key) => LINES[key] === border.s);
    return name ? { style: name, color: hexColor(border.cl) ?? "#000000" } : null;
  };
  return {
    name: style?.ff ?? undefined,
    size: style?.fs,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strike: style?.st?.s === BooleanNumber.TRUE,
    color: hexColor(style?.cl),
    fill: hexColor(style?.bg),
    borders: { top: line("top"), right: line("right"), bottom: line("bottom"), left: line("left") },
    horizontal: HORIZONTAL[style?.ht ?? HorizontalAlign.UNSPECIFIED] ?? null,
    vertical: VERTICAL[style?.vt ?? VerticalAlign.UNSPECIFIED] ?? null,
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.round((style?.pd?.l ?? 0) / INDENT),
    format: style?.n?.pattern || "General",
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What tells a cell's look from what it was; null: nothing. "plain": all of it was taken away. */
export function lookChange(before: Nullable<IStyleData>, now: Nullable<IStyleData>): LookChange | "plain" | null {
  if (isSame(before, now)) return null;
  if (before && Object.keys(before).length > 0 && Object.keys(now ?? {}).length === 0) return "plain";
  const [was, is] = [aspectsOf(before), aspectsOf(now)];
  const changed = <K extends keyof typeof is>(...keys: K[]): Partial<Pick<typeof is, K>> =>
    Object.fromEntries(keys.filter((key) => is[key] !== undefined && !isSame(was[key], is[key])).map((key) => [key, is[key]])) as Partial<
      Pick<typeof is, K>
    >;
  const font = changed("name", "size", "bold", "italic", "underline", "strike", "color");
  const sides = SIDE_NAMES.filter((side) => !isSame(was.borders[side], is.borders[side]));
  const change: LookChange = {
    ...(Object.keys(font).length > 0 && { font: font }),
    ...(sides.length > 0 && { borders: Object.fromEntries(sides.map((side) => [side, is.borders[side]])) }),
    ...changed("fill", "horizontal", "vertical", "wrap", "indent", "format"),
  };
  return Object.keys(change).length > 0 ? change : null;
}

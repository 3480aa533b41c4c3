import type { SheetPlan } from "../../core/sheet-plan";
import type { CellRange } from "../../core/workbook";
import { GENERAL } from "../cells";
import { mergeRangesOf } from "../read-plan";
import { rangeOf } from "./range-step";
import { fixedHeights } from "./sizes";

/** How the blank cells of a block look before anything is put there: the same all over it, so that it can be given back. */
export interface Ground {
  readonly font: string;
  readonly points: number;
  readonly color: string;
  readonly bold: boolean;
  readonly horizontal: Excel.RangeFormat["horizontalAlignment"];
  readonly vertical: Excel.RangeFormat["verticalAlignment"];
  readonly wrap: boolean;
  readonly format: string;
  /** Points, of the rows that are to get another height; counted from the block's first. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
}

/** Rows above a block in which a merged area may begin that reaches into it: Excel names such areas by their first cell only. */
const REACH = 60;

const AUTOMATIC = "#000000";
const NO_FILL = new Set(["", "#FFFFFF"]);

/**
 * Asks whether a block is free: nothing in it, no lines between its cells, no fill, one look. Call what it returns after `context.sync()`.
 *
 * @returns null when something is in the way: what looks like a part of a table is somebody's table, even while it is blank
 */
export function requestGround(context: Excel.RequestContext, sheet: string, plan: SheetPlan): () => Ground | null {
  const area = plan.range;
  const range = rangeOf(context, sheet, area);
  range.load("formulas,numberFormat");
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  format.fill.load("color");
  format.font.load("name,size,color,bold");
  // Only lines within: those on the edge may belong to the neighbours.
  const lines = (["InsideHorizontal", "InsideVertical"] as const).map((edge) => format.borders.getItem(edge));
  for (const line of lines) line.load("style");
  const heights = fixedHeights(plan).map(({ row }) => {
    const line = rangeOf(context, sheet, { ...area, top: row, bottom: row }).format;
    line.load("rowHeight");
    return { row: row - area.top, line };
  });
  const reaching = mergeRangesOf({ ...area, top: Math.max(0, area.top - REACH), left: 0 }).map((part) => {
    const areas = rangeOf(context, sheet, part).getMergedAreasOrNullObject().untrack();
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return areas;
  });
  return () => {
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    const formats = [...new Set((range.numberFormat as string[][]).flat())];
    const [numberFormat] = formats;
    // Excel gives null for what is not the same all over the range.
    const { fill, font } = format as { readonly fill: Nullable<Excel.RangeFill>; readonly font: Nullable<Excel.RangeFont> };
    const { horizontalAlignment, verticalAlignment, wrapText } = format as Nullable<Excel.RangeFormat>;
    const { name, size, color, bold } = font;
    const isBlank = formulas.every((line) => line.every((raw) => raw === ""));
    const hasLines = lines.some(({ style }) => style !== "None");
    const isMerged = reaching.some((areas) => !areas.isNullObject && areas.areas.items.some((merge) => reaches(merge, area)));
    if (isMerged || !isBlank || hasLines || !NO_FILL.has(fill.color ?? "mixed") || formats.length !== 1 || numberFormat === undefined)
      return null;
    if (name === null || size === null || color === null || bold === null) return null;
    if (horizontalAlignment === null || verticalAlignment === null || wrapText === null) return null;
    return {
      font: name,
      points: size,
      color,
      bold,
      horizontal: horizontalAlignment,
      vertical: verticalAlignment,
      wrap: wrapText,
      format: numberFormat,
      heights: heights.map(({ row, line }) => ({ row, points: line.rowHeight })),
    };
  };
}

function reaches({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, { top, left, bottom, right }: CellRange): boolean {
  return rowIndex <= bottom && rowIndex + rowCount > top && columnIndex <= right && columnIndex + columnCount > left;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** Gives a cleared block the look that it had. @param text a Ground as JSON; what is missing in it is left out */
export function queueGround(range: Excel.Range, { top, left, bottom, right }: CellRange, text: string): void {
  const ground = parsed(text);
  for (const { row, points } of ground.heights ?? []) range.getRow(row).untrack().format.rowHeight = points;
  const { format } = range;
  const { font } = format;
  if (ground.font !== undefined) font.name = ground.font;
  if (ground.points !== undefined) font.size = ground.points;
  if (ground.color !== undefined && ground.color !== AUTOMATIC) font.color = ground.color;
  if (ground.bold !== undefined) font.bold = ground.bold;
  if (ground.horizontal !== undefined) format.horizontalAlignment = ground.horizontal;
  if (ground.vertical !== undefined) format.verticalAlignment = ground.vertical;
  if (ground.wrap !== undefined) format.wrapText = ground.wrap;
  const numberFormat = ground.format;
  if (numberFormat !== undefined && numberFormat !== GENERAL) {
    const line = new Array<string>(right - left + 1).fill(numberFormat);
    range.numberFormat = Array.from({ length: bottom - top + 1 }, () => line);
  }
}

function parsed(text: string): Partial<Ground> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Ground>;
  } catch {
    return {};
  }
}

import { fixedHeights } from "../../core/insertion/heights";
import { freeGround, type Ground } from "../../core/insertion/ground";
import { touches } from "../../core/areas";
import type { SheetPlan } from "../../core/sheet-plan";
import type { CellRange } from "../../core/workbook";
import { GENERAL } from "../cells";
import { mergeRangesOf } from "../read-plan";
import { rangeOf } from "./range-step";

/** Rows above a block in which a merged area may begin that reaches into it: Excel names such areas by their first cell only. */
const REACH = 60;

const AUTOMATIC = "#000000";
const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Asks whether a block is free, and how it looks. Call what it returns after `context.sync()`; null when something is in the way. */
export function requestGround(context: Excel.RequestContext, sheet: string, plan: SheetPlan): () => Ground | null {
  const area = plan.range;
  const range = rangeOf(context, sheet, area);
  range.load("formulas,numberFormat");
  const { dataValidation } = range;
  dataValidation.load("type");
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  format.fill.load("color");
  format.font.load("name,size,color,bold");
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
    // Excel gives null for what is not the same all over the range.
    const { fill, font } = format as { readonly fill: Nullable<Excel.RangeFill>; readonly font: Nullable<Excel.RangeFont> };
    const { horizontalAlignment, verticalAlignment, wrapText } = format as Nullable<Excel.RangeFormat>;
    return freeGround({
      isBlank: formulas.every((line) => line.every((raw) => raw === "")),
      isClaimed: reaching.some((areas) => !areas.isNullObject && areas.areas.items.some((merge) => touches(areaOf(merge), area))),
      // Only lines within: those on the edge may belong to the neighbours.
      hasLines: lines.some(({ style }) => style !== "None"),
      isRuled: dataValidation.type !== "None",
      fill: fill.color,
      font: font.name,
      points: font.size,
      color: font.color,
      bold: font.bold,
      horizontal: horizontalAlignment,
      vertical: verticalAlignment,
      wrap: wrapText,
      format: formats.length === 1 ? (formats[0] ?? null) : null,
      heights: heights.map(({ row, line }) => ({ row, points: line.rowHeight })),
    });
  };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** Gives a cleared block the look that it had. @param ground what is missing in it is left out */
export function queueGround(range: Excel.Range, { top, left, bottom, right }: CellRange, ground: Partial<Ground>): void {
  for (const { row, points, fits = false } of ground.heights ?? []) {
    const line = range.getRow(row).untrack().format;
    if (points === null || fits) line.autofitRows();
    else line.rowHeight = points;
  }
  const { format } = range;
  const { font } = format;
  if (ground.font !== undefined) font.name = ground.font;
  if (ground.points !== undefined) font.size = ground.points;
  if (ground.color !== undefined && ground.color !== AUTOMATIC) font.color = ground.color;
  if (ground.bold !== undefined) font.bold = ground.bold;
  const horizontal = HORIZONTAL.find((name) => name === ground.horizontal);
  const vertical = VERTICAL.find((name) => name === ground.vertical);
  if (horizontal) format.horizontalAlignment = horizontal;
  if (vertical) format.verticalAlignment = vertical;
  if (ground.wrap !== undefined) format.wrapText = ground.wrap;
  const numberFormat = ground.format;
  if (numberFormat !== undefined && numberFormat !== GENERAL) {
    const line = new Array<string>(right - left + 1).fill(numberFormat);
    range.numberFormat = Array.from({ length: bottom - top + 1 }, () => line);
  }
}

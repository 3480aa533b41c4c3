import { fixedHeights } from "../../core/insertion/heights";
import type { SheetPlan } from "../../core/sheet-plan";
import type { Step } from "../write";
import { rangeStep } from "./range-step";

/** Pixels around the characters of a column; Excel on the screen: 4 points are 3 pixels the other way round. */
const MARGIN_PIXELS = 5;
const PIXELS_PER_POINT = 4 / 3;
/** Characters of a column that nobody made wider. */
const USUAL_CHARACTERS = 8.4;

/**
 * Pixels of a digit in the workbook's standard font, told from the width of a column that nobody changed: 7 in Calibri 11, 8 in 等线 or 宋体 11.
 *
 * @param usualWidth points
 */
export function digitPixels(usualWidth: number): number {
  const pixels = Math.round((usualWidth * PIXELS_PER_POINT - MARGIN_PIXELS) / USUAL_CHARACTERS);
  return Math.min(12, Math.max(6, pixels));
}

/** Of a sheet of its own: a column's width is a matter of the whole sheet. */
export function widthSteps(sheet: string, { range, columnWidths }: SheetPlan, digit: number): Step[] {
  return columnWidths.map((characters, index) => {
    const column = range.left + index;
    const points = (Math.round(characters * digit) + MARGIN_PIXELS) / PIXELS_PER_POINT;
    return rangeStep(sheet, { ...range, left: column, right: column }, 900, ({ format }) => {
      format.columnWidth = points;
    });
  });
}

/** The other rows fit their text; on a sheet that was there Excel sees to that, where the user has not decided otherwise. */
export function heightSteps(sheet: string, plan: SheetPlan, ownSheet: boolean): Step[] {
  const fixed = fixedHeights(plan);
  const fitted = ownSheet ? plan.rowHeights.filter((height) => !fixed.includes(height)) : [];
  const rowStep = (row: number, set: (range: Excel.Range) => void) => rangeStep(sheet, { ...plan.range, top: row, bottom: row }, 900, set);
  return [
    ...fitted.map(({ row }) => rowStep(row, ({ format }) => format.autofitRows())),
    ...fixed.map(({ row, points }) =>
      rowStep(row, ({ format }) => {
        format.rowHeight = points;
      }),
    ),
  ];
}

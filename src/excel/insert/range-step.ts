import type { CellRange } from "../../core/workbook";
import type { Step } from "../write";

export function rangeOf(context: Excel.RequestContext, sheet: string, { top, left, bottom, right }: CellRange): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack();
}

/** @param weight about how many bytes it adds to the request */
export function rangeStep(sheet: string, range: CellRange, weight: number, set: (range: Excel.Range) => void): Step {
  return { weight, queue: (context) => set(rangeOf(context, sheet, range)) };
}

export function sheetStep(sheet: string, weight: number, set: (sheet: Excel.Worksheet) => void): Step {
  return { weight, queue: (context) => set(context.workbook.worksheets.getItem(sheet)) };
}

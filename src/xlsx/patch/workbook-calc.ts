import { flag } from "../xml";
import type { Draft } from "./draft";
import { WORKBOOK } from "./element-order";
import { outlineOf } from "./outline";
import { spliced, type Splice } from "./splice";
import { withAttributes } from "./xml-text";

/** Tells Excel to calculate everything when it opens the file: results of formulas that look at edited cells are those of before. */
export function recalculateOnLoad(draft: Draft, workbook: string): void {
  const { text, outline } = outlineOf(draft.text(workbook), workbook);
  const calculation = outline.child("calcPr");
  if (calculation && flag(calculation.attributes.fullCalcOnLoad)) return;
  const splice: Splice = calculation
    ? { start: calculation.open.start, end: calculation.open.end, text: withFlag(text.slice(calculation.open.start, calculation.open.end)) }
    : outline.insertion(WORKBOOK, "calcPr", withFlag(`<${outline.prefix}calcPr/>`));
  draft.write(workbook, spliced(text, [splice]));
}

const withFlag = (tag: string): string => withAttributes(tag, { fullCalcOnLoad: "1" });

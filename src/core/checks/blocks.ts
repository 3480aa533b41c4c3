import type { IndicatorBlock } from "../forms/form";
import { canonical } from "../quantity/decimal";
import { asMarks, marksAddUp, sumMarks, type Marks } from "../quantity/measures";
import type { IndicatorScore } from "../scoring/scored";
import type { FormCheck, Report } from "./check";

/** Marks that the label of a block of indicators states, 年度绩效目标(80分), against those inside. */
export const checkBlocks: FormCheck = ({ form, indicators }, report) => {
  for (const block of form.blocks) checkBlock(block, indicators, report);
};

function checkBlock({ label, indicators }: IndicatorBlock, scores: readonly IndicatorScore[], report: Report): void {
  const inside = weightsOf(scores.filter(({ row }) => indicators.includes(row))) ?? marksOfHeadings(indicators);
  const stated = label.marks;
  if (!stated || !inside || inside.length === 0 || marksAddUp(inside, asMarks(stated))) return;
  const [expected, found] = [canonical(stated), canonical(sumMarks(inside))];
  report("section-marks", label.cell, { what: `“${label.text}”`, stated: expected, parts: "下面各项", sum: found }, { expected, found });
}

/** Null where one is missing. */
function weightsOf(scores: readonly IndicatorScore[]): Marks[] | null {
  const weights = scores.map(({ weight }) => weight).filter((weight) => weight !== null);
  return weights.length === scores.length ? weights : null;
}

/** Without a column of weights: what the level-1 headings state, where each states some. */
function marksOfHeadings(indicators: IndicatorBlock["indicators"]): Marks[] | null {
  const headings = [...new Set(indicators.map(({ level1 }) => level1))];
  const marks = headings.map((level) => level?.marks ?? null).filter((stated) => stated !== null);
  return marks.length === headings.length ? marks.map(asMarks) : null;
}

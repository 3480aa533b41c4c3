import type { Level } from "../forms/form";
import { canonical } from "../quantity/decimal";
import { asMarks, marksAddUp, sumMarks, type Marks } from "../quantity/measures";
import type { IndicatorScore, ScoredForm } from "../scoring/scored";
import type { FormCheck, Report } from "./check";

/** Scorecards: marks of sections, scores that a rule decides, criteria that contradict the weight. */
export const checkScorecard: FormCheck = (scored, report) => {
  if (scored.form.kind !== "department-scorecard") return;
  checkSections(scored, report);
  for (const indicator of scored.indicators) checkCriterion(indicator, report);
};

function checkSections(scored: ScoredForm, report: Report): void {
  const { indicators, scheme } = scored;
  const headings = new Map<Level, Marks[]>();
  for (const { row, weight } of indicators) {
    for (const level of [row.level1, row.level2]) {
      if (!level) continue;
      const weights = headings.get(level) ?? [];
      headings.set(level, weight ? [...weights, weight] : weights);
    }
  }
  const wrong = new Set([...headings].filter(([level, weights]) => compare(level, weights, report)).map(([level]) => level));
  const first = [...new Set(indicators.map(({ row }) => row.level1))];
  const [level] = first;
  const stated = first.map((each) => each?.marks ?? null).filter((marks) => marks !== null);
  // a heading that is wrong in itself has been reported there already
  if (!level || wrong.has(level) || stated.length < first.length || stated.length < 2) return;
  const sum = sumMarks(stated.map(asMarks));
  if (marksAddUp([sum], asMarks(scheme.total))) return;
  const [expected, found] = [canonical(scheme.total), canonical(sum)];
  report("section-marks", level.cell, { what: "满分", stated: expected, parts: "各一级指标标题", sum: found }, { expected, found });
}

/** Marks that a heading states against the sum inside; true where they differ. */
function compare(level: Level, weights: readonly Marks[], report: Report): boolean {
  const stated = level.marks;
  if (!stated || weights.length === 0 || marksAddUp(weights, asMarks(stated))) return false;
  const [expected, found] = [canonical(stated), canonical(sumMarks(weights))];
  report("section-marks", level.cell, { what: `“${level.text}”`, stated: expected, parts: "下面各项", sum: found }, { expected, found });
  return true;
}

function checkCriterion({ row, weight, assessment, recorded, computed, explain }: IndicatorScore, report: Report): void {
  if (assessment.kind !== "ruled" || !weight) return;
  const name = row.name.value;
  if (assessment.statedMarks && row.criterion) {
    report("criterion-differs", row.criterion.cell, { name, weight: canonical(weight), stated: canonical(assessment.statedMarks) });
    return;
  }
  const { scores, assumed } = assessment;
  const [likeliest] = scores;
  if (!recorded || !row.score || !likeliest || recorded.gt(weight) || scores.some((score) => score.eq(recorded))) return;
  // where readings differ, only what exceeds all of them is wrong for certain
  if (!computed && (assumed || scores.some((score) => score.gt(recorded)))) return;
  const [expected, found] = [canonical(computed ?? likeliest), canonical(recorded)];
  report("scorecard-rule", row.score.cell, { name, found, expected, why: explain() }, { expected, found });
}

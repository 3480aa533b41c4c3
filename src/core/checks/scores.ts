import { canonical, ONE, ZERO, type Decimal } from "../quantity/decimal";
import { sumMarks } from "../quantity/measures";
import { isEmptyPhrase } from "../quantity/text";
import { TIER_NAMES } from "../scoring/explanations";
import type { IndicatorScore } from "../scoring/scored";
import type { Scheme } from "../scoring/schemes";
import type { FormCheck } from "./check";

/** Each indicator's score against its weight, its target and the computed score. */
export const checkScores: FormCheck = ({ form, indicators, scheme }, report, candidates) => {
  if (!form.scored) return;
  for (const indicator of indicators) {
    const { row, recorded, computed, weight, ownWriting } = indicator;
    const { score } = row;
    if (!score?.own) continue;
    if (indicator.sharesScore) {
      checkShared(indicator, indicators, report);
      continue;
    }
    const name = row.name.value;
    const { cell, reading } = score;
    if (reading.kind === "text" || (reading.kind === "number" && reading.value.lt(ZERO))) {
      const found = reading.kind === "text" ? reading.text : canonical(reading.value);
      report("score-invalid", cell, { name, found }, { found });
      continue;
    }
    const mend = () => [candidates.score(indicator)];
    if (recorded === null) {
      if (reading.kind !== "blank" || indicator.assessment.kind === "unsupported") continue;
      report("score-missing", cell, { name, what: whatToDo(indicator) }, computed ? { expected: canonical(computed), mend: mend() } : {});
      continue;
    }
    const found = canonical(recorded);
    if (weight && recorded.gt(weight)) {
      report(
        "score-over-weight",
        cell,
        { name, found, weight: canonical(weight) },
        { found, expected: canonical(computed ?? weight), mend: mend() },
      );
    }
    checkSupport(indicator, report);
    checkTier(indicator, scheme, report);
    const missed = missedWithoutScore(indicator);
    if (missed !== null && weight?.eq(recorded)) report("score-unfinished-full", cell, { name, found, why: missed }, { found });
    // a scorecard's rule has a finding of its own
    if (!computed || form.kind === "department-scorecard") continue;
    const expected = canonical(computed);
    if (recorded.gt(computed)) {
      const more = { expected, found, mend: mend() };
      if (weight?.eq(recorded))
        report("score-unfinished-full", cell, { name, found, why: `核算得分 ${expected} 分：${sentence(indicator.explain())}` }, more);
      report("score-differs", cell, { name, found, expected, why: sentence(indicator.explain()) }, more);
    }
    if (recorded.lt(computed) && !ownWriting && isEmptyPhrase(row.deviation?.text ?? "")) {
      report("score-lower", cell, { name, found, expected }, { expected, found });
    }
  }
};

/** Why full marks cannot be right although no score is computed; null: they may be. */
function missedWithoutScore({ assessment }: IndicatorScore): string | null {
  if (assessment.kind === "judgement" && assessment.missedDeadline) return "实际完成时间晚于年度指标值";
  return assessment.kind === "ruled" && assessment.missed ? sentence(assessment.why) : null;
}

/** One cell for the scores of several indicators: whose it is cannot be told, but it cannot exceed all their weights. */
function checkShared({ row, recorded }: IndicatorScore, indicators: readonly IndicatorScore[], report: Parameters<FormCheck>[1]): void {
  const cell = row.score?.cell;
  const together = indicators.filter((each) => each.sharesScore && each.row.score?.cell.row === cell?.row);
  const weights = together.map(({ weight }) => weight).filter((weight) => weight !== null);
  if (!cell || together.length < 2) return;
  const name = row.name.value;
  report("score-merged", cell, { name, count: String(together.length) });
  const [found, weight] = [recorded, sumMarks(weights)];
  if (!found || weights.length < together.length || found.lte(weight)) return;
  report("score-over-weight", cell, { name, found: canonical(found), weight: canonical(weight) }, { found: canonical(found) });
}

/** Without its full stop, to be built into a message. */
const sentence = (text: string): string => text.replace(/。$/, "");

function whatToDo({ computed, proposed, assessment, explain }: IndicatorScore): string {
  if (computed) return `核算得分 ${canonical(computed)} 分。`;
  // it says what is in the way, and asking for a tier would be wrong of a quantity
  if (assessment.kind === "trouble") return explain();
  return proposed ? `建议得分 ${canonical(proposed)} 分，请您确认后填写。` : "请您判定完成档次后填写。";
}

/** A recorded score against the band of the tier that the actual names. */
function checkTier({ row, recorded, weight, assessment }: IndicatorScore, scheme: Scheme, report: Parameters<FormCheck>[1]): void {
  if (assessment.kind !== "judgement" || !assessment.named || !assessment.tier || !recorded || !weight || recorded.gt(weight)) return;
  const tier = scheme.tiers[assessment.tier - 1];
  if (!tier || !row.score) return;
  const above = tier.below !== null && recorded.gte(weight.times(tier.below));
  if (!above && recorded.gte(weight.times(tier.from))) return;
  const share = (value: Decimal | null) => canonical((value ?? ONE).times(100));
  const marks = (value: Decimal | null) => canonical(weight.times(value ?? ONE));
  report(
    "score-tier",
    row.score.cell,
    {
      name: row.name.value,
      tier: TIER_NAMES[assessment.tier],
      band: `${share(tier.from)}%～${share(tier.below)}%`,
      range: `${marks(tier.from)}～${marks(tier.below)}`,
      found: canonical(recorded),
      advice: above ? "改正" : "核对，如属自行扣分请说明",
    },
    { severity: above ? "error" : "explain", found: canonical(recorded) },
  );
}

/** A score above zero needs something that it was given for. */
function checkSupport({ row, recorded, assessment }: IndicatorScore, report: Parameters<FormCheck>[1]): void {
  if (assessment.kind !== "unsupported" || !recorded?.gt(ZERO) || !row.score) return;
  // a column that was not found is reported once, not in every row
  const cells = assessment.missing.filter((what) => row[what] !== null);
  if (cells.length === 0) return;
  const missing = cells.map((what) => (what === "target" ? "年度指标值" : "实际完成值")).join("和");
  report(
    "score-unsupported",
    row.score.cell,
    { name: row.name.value, found: canonical(recorded), missing },
    { found: canonical(recorded) },
  );
}

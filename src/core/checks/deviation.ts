import { reaches } from "../quantity/measures";
import { isEmptyPhrase } from "../quantity/text";
import type { IndicatorScore } from "../scoring/scored";
import type { Scheme } from "../scoring/schemes";
import type { FormCheck } from "./check";

/** The deviation analysis: there where it is required, saying something, and not where there is nothing to explain. */
export const checkDeviation: FormCheck = ({ indicators, scheme }, report) => {
  for (const indicator of indicators) {
    const { row, deviation } = indicator;
    const field = row.deviation;
    if (!field) continue;
    const name = row.name.value;
    const text = field.text ?? "";
    if (deviation.copies) {
      const advice = deviation.required ? "请改填未完成的原因和改进措施。" : "如无偏差，请删去。";
      report("deviation-copies", field.cell, { name, text, advice }, { severity: deviation.required ? "error" : "explain", found: text });
    } else if (deviation.missing) report("deviation-missing", field.cell, { name, why: why(indicator) });
    else if (!deviation.required && !isEmptyPhrase(text) && isUnneeded(indicator, scheme, text)) {
      report("deviation-unneeded", field.cell, { name });
    }
  }
};

function why({ assessment, recorded, weight }: IndicatorScore): string {
  if (assessment.kind === "measured" && !assessment.met) return "没有完成年度指标值";
  if (assessment.kind === "judgement" && assessment.missedDeadline) return "没有按期完成";
  if (recorded && weight && recorded.lt(weight)) return "没有得满分";
  return "没有完成年度指标值";
}

/** Met, full marks, nothing far exceeded: then a reason explains nothing, unless it says that there is no deviation. */
function isUnneeded({ assessment, recorded, weight }: IndicatorScore, { overachievement }: Scheme, text: string): boolean {
  if (/^(?:无|没有|不存在)/.test(text.trim())) return false;
  if (assessment.kind !== "measured" || !assessment.met || assessment.assumed) return false;
  if (assessment.achievement && reaches(assessment.achievement, overachievement.note)) return false;
  return recorded !== null && weight !== null && recorded.gte(weight);
}

import { canonical, ZERO } from "../quantity/decimal";
import { isEmptyPhrase } from "../quantity/text";
import type { IndicatorScore } from "../scoring/scored";
import type { FormCheck } from "./check";

/** Each indicator's score against its weight, its target and the computed score. */
export const checkScores: FormCheck = ({ form, indicators }, report, candidates) => {
  if (!form.scored) return;
  for (const indicator of indicators) {
    const { row, recorded, computed, weight, ownWriting } = indicator;
    const { score } = row;
    if (!score?.own) continue;
    const name = row.name.value;
    const { cell, reading } = score;
    if (reading.kind === "text" || (reading.kind === "number" && reading.value.lt(ZERO))) {
      const found = reading.kind === "text" ? reading.text : canonical(reading.value);
      report("score-invalid", cell, { name, found }, { found });
      continue;
    }
    const mend = [candidates.score(indicator)];
    if (recorded === null) {
      if (reading.kind !== "blank" || indicator.assessment.kind === "unsupported") continue;
      report("score-missing", cell, { name, what: whatToDo(indicator) }, computed ? { expected: canonical(computed), mend } : {});
      continue;
    }
    const found = canonical(recorded);
    if (weight && recorded.gt(weight)) {
      report(
        "score-over-weight",
        cell,
        { name, found, weight: canonical(weight) },
        { found, expected: canonical(computed ?? weight), mend },
      );
    }
    checkSupport(indicator, report);
    if (!computed) continue;
    const expected = canonical(computed);
    const more = { expected, found, mend };
    if (recorded.gt(computed)) {
      if (weight?.eq(recorded)) report("score-unfinished-full", cell, { name, found, expected, why: indicator.explanation }, more);
      report("score-differs", cell, { name, found, expected, why: indicator.explanation }, more);
    }
    if (recorded.lt(computed) && !ownWriting && isEmptyPhrase(row.deviation?.text ?? "")) {
      report("score-lower", cell, { name, found, expected }, { expected, found });
    }
  }
};

function whatToDo({ computed, proposed }: IndicatorScore): string {
  if (computed) return `核算得分 ${canonical(computed)} 分。`;
  return proposed ? `建议得分 ${canonical(proposed)} 分，请您确认后填写。` : "请您判定完成档次后填写。";
}

/** A score above zero needs something that it was given for. */
function checkSupport({ row, recorded, assessment }: IndicatorScore, report: Parameters<FormCheck>[1]): void {
  if (assessment.kind !== "unsupported" || !recorded?.gt(ZERO) || !row.score) return;
  const missing = assessment.missing.map((what) => (what === "target" ? "年度指标值" : "实际完成值")).join("和");
  report(
    "score-unsupported",
    row.score.cell,
    { name: row.name.value, found: canonical(recorded), missing },
    { found: canonical(recorded) },
  );
}

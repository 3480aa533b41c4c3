import type { IndicatorRow } from "../forms/form";
import { canonical, roundHalfUp } from "../quantity/decimal";
import { asMarks, type Marks } from "../quantity/measures";
import { normalise } from "../quantity/text";
import type { Assessment } from "./assess";
import { marksByRule, readCriterion } from "./criterion";
import { isFull } from "./rules";
import type { Scheme } from "./schemes";

/** 每低1%扣1分, 否则不得分. */
const DEDUCTS = /扣|不得分|不计分|[得计记]0分/;
/** 80%-90%得8分, 70%-80%得6分: marks for less than everything. */
const MARKS = /[得计记]\d+(?:\.\d+)?分/g;

/** Whether a criterion says what a missed target earns, other than in proportion. */
function statesOwnRule(text: string): boolean {
  const plain = normalise(text).replace(/\s+/g, "");
  return !plain.includes("比例") && (DEDUCTS.test(plain) || [...plain.matchAll(MARKS)].length > 1);
}

/**
 * A missed target whose row states a rule of its own in the column 评分标准: marks in proportion would be imposed on it. Where the rule is in numbers
 * of the target's own standard it is applied, otherwise the score needs a judgement; that the target was missed remains.
 *
 * @returns null where the row states none, or everything was achieved
 */
export function assessByOwnRule(row: IndicatorRow, weight: Marks | null, assessment: Assessment, scheme: Scheme): Assessment | null {
  const text = row.criterion?.text;
  if (!text || assessment.kind !== "measured" || assessment.readings.every(({ ratio }) => isFull(ratio)) || !statesOwnRule(text))
    return null;
  const { compared, met, assumed } = assessment;
  const open = {
    kind: "ruled",
    scores: [],
    assumed: false,
    missed: !met && !assumed,
    statedMarks: null,
    why: "评价标准另有计分办法，请按它评定得分。",
    cells: [],
  } as const;
  const { rule } = readCriterion(text);
  if (!rule || !weight || compared?.targetQuantity.unit?.dimension !== "percent") return open;
  if (rule.kind === "steps" && !rule.standard.eq(compared.target)) return open;
  const scores = marksByRule(rule, compared.actual, weight).map((each) => asMarks(roundHalfUp(each, scheme.decimals)));
  return { ...open, scores, why: `实际完成值 ${canonical(compared.actual)}%，按评价标准得 ${canonical(scores[0] ?? weight)} 分。` };
}

import type { IndicatorRow } from "../forms/form";
import { canonical, decimal, roundHalfUp } from "../quantity/decimal";
import { asMarks, type Marks } from "../quantity/measures";
import { normalise } from "../quantity/text";
import type { Assessment } from "./assess";
import { marksByRule, readCriterion, type Criterion } from "./criterion";
import { isFull } from "./rules";
import type { Scheme } from "./schemes";

/** 每低1%扣1分, 酌情扣分, 不达标不得分, 未完成0分, 一票否决. */
const DEDUCTS =
  /扣(?:减)?\d|(?:每|酌情|相应).{0,12}扣|不(?:予)?[得计给]分(?![包解])|否则[^,，。]{0,3}(?:0|零|酌情)|[得计记为]0(?![.\d])|每.{0,8}减\d|减半|一半分|全扣|扣(?:完|除全部)|零分|(?<!最低为?|[在从\d.])0分(?![到至起-])|否决/;
/** 按比例得分, 完成率×分值, B/A×5. */
const IN_PROPORTION = /比例(?!每)|比值|完成程度|线性|计算得分|完成率[×xX*]|[×xX*]分值|\/(?:年度)?指标值|[A-Z]\/[A-Z]/;
/** A second threshold beside the step: what it means for the marks is for people to read. */
const MORE_THAN_A_STEP = /不得分|不计分|[得计记]0分|最多|最低得|至少得|上限|下限|每[^扣]*扣[^每]*每/;

/** Whether a criterion says what a missed target earns, other than in proportion: by deducting, or by marks for less than everything (80%-90%8分). */
function statesOwnRule(plain: string, { marks }: Criterion, weight: Marks | null): boolean {
  return !IN_PROPORTION.test(plain) && (DEDUCTS.test(plain) || marks.length > 1 || differentMarks(plain, weight) > 1);
}

/** No more than the weight: 考试80分合格 speaks of other marks. */
function differentMarks(plain: string, weight: Marks | null): number {
  const stated = [...plain.matchAll(/(?<![满.\d])\d+(?:\.\d+)?(?=分(?![钟数值之类]))/g)].map(([marks]) => decimal(marks));
  return new Set(stated.filter((marks) => weight === null || marks.lte(weight)).map(canonical)).size;
}

/**
 * A missed target whose row states a rule of its own in the column 评分标准: marks in proportion would be imposed on it. Where the rule is in numbers
 * of the target's own standard it is applied, otherwise the score needs a judgement; that the target was missed remains.
 *
 * @returns null where the row states none, or everything was achieved
 */
export function assessByOwnRule(row: IndicatorRow, weight: Marks | null, assessment: Assessment, scheme: Scheme): Assessment | null {
  const plain = normalise(row.criterion?.text ?? "").replace(/\s+/g, "");
  if (plain === "" || assessment.kind !== "measured" || isFull(assessment.readings[0].ratio)) return null;
  const criterion = readCriterion(plain);
  if (!statesOwnRule(plain, criterion, weight)) return null;
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
  const { rule, statedMarks, marks } = criterion;
  if (rule?.kind !== "steps" || !weight || compared?.targetQuantity.unit?.dimension !== "percent") return open;
  const isItsOwn = rule.standard.eq(compared.target) && rule.worse === (compared.lowerIsBetter ? "above" : "below");
  const isOneStep = !MORE_THAN_A_STEP.test(plain) && marks.length <= 1;
  if (!isItsOwn || !isOneStep || (statedMarks && !statedMarks.eq(weight))) return open;
  const scores = marksByRule(rule, compared.actual, weight).map((each) => asMarks(roundHalfUp(each, scheme.decimals)));
  return { ...open, scores, why: `实际完成值 ${canonical(compared.actual)}%，按评价标准得 ${canonical(scores[0] ?? weight)} 分。` };
}

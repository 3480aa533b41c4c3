import { canonical, roundHalfUp, type Decimal } from "../quantity/decimal";
import { ratioToDecimal, type Amount, type Marks, type Ratio } from "../quantity/measures";
import type { Quantity } from "../quantity/quantity";
import type { AmountUnit } from "../shape";
import type { Assessment } from "./assess";
import { isFull } from "./rules";
import type { Scheme } from "./schemes";

/** Every score says in one sentence where it comes from: numbers, rule, source. */

export function percent(value: Ratio): string {
  return `${ratioToDecimal(value, 4).times(100).toFixed(2).replace(/\.00$/, "")}%`;
}

export function marksText(marks: Marks | Decimal): string {
  return `${canonical(marks)} 分`;
}

export function explainFunds(
  scheme: Scheme,
  funds: { rate: Ratio; budget: Amount; executed: Amount; fromParts: boolean; marks: Marks | null; computed: Marks | null },
  unit: AmountUnit | null,
): string {
  const { rate, budget, executed, fromParts, marks, computed } = funds;
  const from = fromParts ? "（年度资金总额行为空，按各分项合计）" : "";
  const quotient = `全年执行数 ${canonical(executed)} ÷ 全年预算数 ${canonical(budget)}${unit ? `（${unit}）` : ""} = ${percent(rate)}${from}`;
  if (!marks || !computed) return `${quotient}（${scheme.source}，预算执行率）`;
  const capped = isFull(rate) ? `，得满分 ${marksText(computed)}` : `，${marksText(marks)} × ${percent(rate)} = ${marksText(computed)}`;
  return `${quotient}${capped}（${scheme.source}，预算执行率）`;
}

const SOURCES = { indicator: "定量指标按完成比例计分", reverse: "反向指标", deadline: "时效指标按期完成", qualitative: "定性指标分三档" };

function quantity({ comparator, value, upper, unit }: Quantity): string {
  const number = upper ? `${canonical(value)}～${canonical(upper)}` : canonical(roundHalfUp(value, 6));
  return `${comparator ?? ""}${number}${unit ? ` ${unit.name}` : ""}`.replace(" %", "%");
}

export interface Given {
  readonly weight: Marks | null;
  /** What stands in the score's cell, unless Ziping wrote it. */
  readonly recorded: Marks | null;
  /** Computed or proposed. */
  readonly score: Marks | null;
  /** Share of the weight that the tier proposes. */
  readonly share: Decimal | null;
}

export function explainIndicator(assessment: Assessment, scheme: Scheme, { weight, recorded, score, share }: Given): string {
  switch (assessment.kind) {
    case "unsupported":
      return `缺少${assessment.missing.map((what) => (what === "target" ? "年度指标值" : "实际完成值")).join("和")}，无法核算得分。`;
    case "trouble":
      return {
        "actual-not-a-number": "年度指标值是数量，实际完成值不是数量，无法核算得分；请填写实际完成的数量。",
        "unit-differs": "年度指标值与实际完成值的单位不同且不能换算，无法核算得分；请统一单位。",
        "actual-comparator": "实际完成值所带的比较符号与年度指标值方向相反，无法核算得分；请填写确切的数。",
        "percent-unclear": "无法判断实际完成值是百分数还是小数，不核算得分；请带上 % 填写。",
      }[assessment.code];
    case "judgement":
      if (assessment.missedDeadline) return "未按期完成，得分由您判定；请选择档次并说明原因。";
      if (recorded) return `定性指标，由单位自行评定，保留填写的 ${marksText(recorded)}（${scheme.source}，${SOURCES.qualitative}）。`;
      if (!assessment.tier || !score || !weight || !share)
        return `定性指标，需要您判定完成档次（${scheme.source}，${SOURCES.qualitative}）。`;
      return `实际完成值属于“${TIER_NAMES[assessment.tier]}”，建议 ${marksText(weight)} × ${canonical(share.times(100))}% = ${marksText(score)}，待您确认（${scheme.source}，${SOURCES.qualitative}）。`;
    case "ruled":
      return recorded && assessment.scores.length === 0 ? `由单位按评价标准评定，保留填写的 ${marksText(recorded)}。` : assessment.why;
    case "measured":
      return explainMeasured(assessment, scheme, weight, score);
  }
}

export const TIER_NAMES = { 1: "达成年度指标", 2: "部分达成年度指标并具有一定效果", 3: "未达成年度指标且效果较差" } as const;

const ASSUMED = { lower: "未写明比较符号，按越低越好推定；", about: "年度指标值是约数，按基本达到推定；" } as const;

function explainMeasured(
  assessment: Extract<Assessment, { kind: "measured" }>,
  scheme: Scheme,
  weight: Marks | null,
  score: Marks | null,
): string {
  const [reading] = assessment.readings;
  const { compared } = assessment;
  const assumed = reading.upward ? "未写明比较符号，按越高越好核算；" : assessment.assumed ? ASSUMED[assessment.assumed] : "";
  if (!compared) return `已按期完成${weight ? `，得满分 ${marksText(weight)}` : ""}（${scheme.source}，${SOURCES.deadline}）`;
  const got = `实际完成值 ${quantity(compared.actualQuantity)}`;
  const wanted = `年度指标值 ${quantity(compared.targetQuantity)}`;
  const rule = lowerIsBetter(assessment)
    ? `${SOURCES.reverse}${reading.method === "linear" ? "按超出比例扣分" : "按比例计分"}`
    : SOURCES.indicator;
  if (isFull(reading.ratio))
    return `${assumed}${got}，${assessment.assumed === "about" ? "接近" : "已达到"}${wanted}${weight ? `，得满分 ${marksText(weight)}` : ""}（${scheme.source}，${rule}）`;
  const share = percent(reading.ratio);
  const product = weight && score ? `，${marksText(weight)} × ${share} = ${marksText(score)}` : "";
  return `${assumed}${quotient(assessment, got, wanted, share)}${product}（${scheme.source}，${rule}）`;
}

/** As it is scored: what was assumed to be better when lower may have been scored the other way. */
const lowerIsBetter = ({ compared, readings: [reading] }: Extract<Assessment, { kind: "measured" }>): boolean =>
  compared?.lowerIsBetter === true && !reading.upward;

function quotient(assessment: Extract<Assessment, { kind: "measured" }>, got: string, wanted: string, share: string): string {
  const [reading] = assessment.readings;
  if (reading.ratio.numerator.eq(0)) return `${got}，与${wanted}相比得 0%`;
  if (reading.method === "range") return `${got}，不在${wanted}之内，按 ${share} 计`;
  if (!lowerIsBetter(assessment)) return `${got} ÷ ${wanted} = ${share}`;
  if (reading.method === "linear") return `${got}，超出${wanted}，1 − 超出比例 = ${share}`;
  return `${wanted} ÷ ${got} = ${share}`;
}

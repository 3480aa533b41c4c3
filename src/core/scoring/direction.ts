import { ZERO, type Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import { bare, normalise } from "../quantity/text";
import type { IndicatorRow } from "../forms/form";

/** Which way is better; "assumed-lower" where the form does not say it and only the kind of indicator suggests it. */
export type Direction = "higher" | "lower" | "assumed-lower";

/** Names that say that more is better, even of a cost. */
const HIGHER_NAMES = /(?<![不未非])(?:完成|达标|覆盖|合格|执行|到位|支付|拨付|使用|验收|准确|降低|及时)率|节约|节省/;

/** Names of which less is mostly better, whatever their heading; without a sign that is assumed, not imposed. */
const LOWER_NAMES = new RegExp(
  [
    // what is kept within limits, and what goes wrong
    String.raw`(?:控制|变动|调整|结转|结余|受害|成灾|死亡|病死|发病|伤亡|事故|投诉|差错|故障|损失|流失|空置|违规|违纪|逾期|拖欠|漏损|泄漏|失业|辍学|返贫|返修|返工|复发|感染|超标|超支|超编|破损|缺陷|差评|误差|延误|积压|排放|填埋|能耗|水耗|电耗|[不未](?:合格|达标|完成))(?:率|数|量|面积|起数|次数|例数|人数|件数|浓度)?$`,
    // waiting
    String.raw`(?:等待|响应|办理|办结|审批|审核|处置|处理|修复|抢修|停电|停水|拥堵)(?:时间|时长|时限|用时)$`,
    // the first is the best
    String.raw`(?:排名|名次|位次)$`,
    String.raw`PM2\.5|PM10|污染物?浓度`,
  ].join("|"),
  "i",
);

/** The column 指标方向 of some forms. */
const SAID: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:正向|越高越好|越大越好)/, "higher"],
  [/^(?:反向|逆向|负向|越低越好|越小越好)/, "lower"],
];

export function directionOf(row: IndicatorRow, target: Quantity): Direction {
  const { comparator } = target;
  if (comparator === "≥" || comparator === ">") return "higher";
  if (comparator === "≤" || comparator === "<") return "lower";
  const sign = row.sign?.text ? normalise(row.sign.text).replace(/\s+/g, "") : "";
  const said = SAID.find(([pattern]) => pattern.test(sign))?.[1];
  if (said) return said;
  const heading = `${row.level1?.text ?? ""}${row.level2?.text ?? ""}`;
  // a fall by 10 % is what is wanted of it
  if (HIGHER_NAMES.test(row.name.value) || changeIn(row.target?.text ?? "") === "fall") return "higher";
  if (/成本/.test(heading) || LOWER_NAMES.test(bare(row.name.value))) return "assumed-lower";
  const isTime = ["time", "workingDay", "month"].includes(target.unit?.dimension ?? "");
  return comparator === null && /时效/.test(heading) && isTime ? "assumed-lower" : "higher";
}

/** A change in words; 降至, 上升到 give what it came to and not by how much. */
const RISES = /(?:增长|上升|上涨|提高|提升|增加|增幅)(?![到至为])/;
const FALLS = /(?:下降|降低|减少|压减|压缩|缩减|下滑|降幅)(?![到至为])/;

type Change = "rise" | "fall" | null;

function changeIn(text: string): Change {
  const [rises, falls] = [RISES.test(text), FALLS.test(text)];
  return rises === falls ? null : rises ? "rise" : "fall";
}

/**
 * The actual with the sign that its wording gives it: against a target of growth a fall of 2 % is -2 %, and against a fall of 10 % a typed -12 % is
 * 12 %.
 *
 * @param value in the target's unit
 */
export function signed(value: Decimal, target: Decimal, row: IndicatorRow): Decimal {
  if (target.lte(ZERO)) return value;
  const isNegative = value.lt(ZERO);
  const got = !isNegative && typeof row.actual?.raw === "string" ? changeIn(row.actual.raw) : null;
  if (!isNegative && got === null) return value;
  const wanted = changeIn(row.target?.text ?? "") ?? changeIn(row.name.value);
  if (isNegative) return wanted === "fall" ? value.abs() : value;
  return wanted !== null && got !== wanted ? value.times(-1) : value;
}

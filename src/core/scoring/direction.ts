import { ZERO, type Decimal } from "../quantity/decimal";
import { isAtLeast, isAtMost, type Quantity } from "../quantity/quantity";
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
    String.raw`(?:控制|变动|结转|结余|受害|成灾|死亡|病死|发病|伤亡|事故|投诉|差错|故障|损失|流失|空置|违规|违纪|逾期|拖欠|漏损|泄漏|失业|辍学|返贫|返修|返工|复发|感染|超标|超支|超编|破损|缺陷|差评|误差|延误|积压|排放|填埋|能耗|水耗|电耗|[不未](?:合格|达标|完成))(?:率|数|量|面积|起数|次数|例数|人数|件数|浓度)?$`,
    // waiting
    String.raw`(?:等待|响应|办理|办结|审批|审核|处置|处理|修复|抢修|停电|停水|拥堵)(?:时间|时长|时限|用时)$`,
    // the first is the best
    String.raw`(?:排名|名次|位次)$`,
    String.raw`^(?:PM2\.5|PM10|.{0,6}污染物?)(?:年?平?均?(?:浓度|值))$|调整率$`,
  ].join("|"),
  "i",
);

/** What costs, and what takes time: less is mostly better wherever it stands. What is paid out to others, or goes on, is meant to be much. */
const COST_NAMES = /(?:成本|费用|造价|单价|开支|(?:公用|三公|“三公”|"三公"|运转|接待|办公)经费(?:支出)?)$/;
const NO_COST = /节约|节省|降低|减少|压减|下降|生均|减免|资助|补助|补贴|报销|收购|销售|客单|保障|拨付|落实|征收|追回|代缴|村级/;
const TIME_NAMES =
  /(?:用时|耗时|(?<!质保|培训|服务|运行|保修|管护|运营|贷款|合同|养护|培育)周期)$|(?:等待|等候|响应|抢修|故障处理|故障修复)(?:平均)?(?:时间|时长|时限|速度)?$|(?:办理|办件|办结|审批|审核|处置|处理|修复|停电|停水|拥堵)(?:平均)?(?:时间|时长|时限|速度)$/;

/** Of these a target of 0 asks for none; of other things 0 may be less than what was done. */
const NONE_WANTED =
  /事件|事故|投诉|信访|上访|违[规纪法]|债务|返贫|舆情|案件|差错|纠纷|拖欠|逾期|隐患|伤亡|死亡|泄[露漏]|超标|浪费|损失|流失|不合格|问题/;
const NONE_WANTED_UNITS = new Set(["起", "宗"]);
/** 案件受理, 问题整改: work that is done where there is cause. */
const DEALT_WITH = /处理|处置|整改|救治|宣传|调处|办理|排查|侦破|审理/;

/** What is done about it: of repaired damage and treated pollution more is better. */
const WORK =
  /治理|整治|修复|修补|改造|清理|清欠|化解|受理|查处|调解|帮扶|救助|资助|劝返|盘活|消除|发现|无害化|种植|办结率|处理率|处置率|(?:血压|血糖|血脂|疾?病)控制率/;

/** The column 指标方向 of some forms. */
const SAID: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:正|越[高大多长]越好)/, "higher"],
  [/^(?:反|逆|负|越[低小少短]越好)/, "lower"],
];

/** By how much something bad was reduced: 减少碳排放量 100吨. Of rates, concentrations and times it may be what they came to. */
const REDUCTION = /(?:减少|降低|下降|削减|缩短|压缩|压减).*(?<!率|浓度|时间|时长|时限)$/;

const isBad = (name: string): boolean => LOWER_NAMES.test(name) && !WORK.test(name) && !REDUCTION.test(name);

export const namesShare = ({ name }: IndicatorRow): boolean => HIGHER_NAMES.test(name.value);

export function directionOf(row: IndicatorRow, target: Quantity): Direction {
  const { comparator } = target;
  if (isAtLeast(target)) return "higher";
  if (isAtMost(target)) return "lower";
  const sign = row.sign?.text ? normalise(row.sign.text).replace(/\s+/g, "") : "";
  const said = SAID.find(([pattern]) => pattern.test(sign))?.[1];
  if (said) return said;
  const heading = `${row.level1?.text ?? ""}${row.level2?.text ?? ""}`;
  // a fall by 10 % is what is wanted of it
  if (namesShare(row) || changeIn(WANTED, normalise(row.target?.text ?? "")) === "fall") return "higher";
  const asksForNone = comparator === null && target.upper === null && target.value.eq(ZERO);
  if (asksForNone && isNoneWanted(row, target)) return "lower";
  if (/成本/.test(heading) || isBad(bare(row.name.value)) || asksForNone) return "assumed-lower";
  const isTime = ["time", "workingDay", "month"].includes(target.unit?.dimension ?? "");
  const name = bare(row.name.value);
  if (COST_NAMES.test(name) && !NO_COST.test(name)) return "assumed-lower";
  return isTime && (/时效/.test(heading) || TIME_NAMES.test(name)) ? "assumed-lower" : "higher";
}

function isNoneWanted({ name }: IndicatorRow, { unit }: Quantity): boolean {
  const plain = bare(name.value);
  if (WORK.test(plain) || DEALT_WITH.test(plain) || REDUCTION.test(plain)) return false;
  return NONE_WANTED.test(plain) || NONE_WANTED_UNITS.has(unit?.name ?? "");
}

const RISE = "增长|上升|上涨|提高|提升|增加|增幅";
const FALL = "下降|降低|减少|压减|压缩|缩减|下滑|降幅";

/** A target of change: 增长5%, 降幅不低于10%. 降至, 缩减成 give what it is to come to, and words before a comma say something else. */
const asTarget = (words: string): RegExp => new RegExp(String.raw`(?:${words})(?:率|幅度|比例)?(?![到至为成])[^\d,，。;；]{0,4}\d`);
/** An actual that says by how much, and nothing else of it: 下降2%. */
const asActual = (words: string): RegExp => new RegExp(String.raw`(?<!未|不|负|增速|增幅)(?:${words})(?:了|约)?\s*\d`);

const WANTED = { rise: asTarget(RISE), fall: asTarget(FALL) };
const GOT = { rise: asActual(RISE), fall: asActual(`${FALL}|负增长`) };
/** Names that say that their figure is a change. */
const NAMED = { rise: /(?:增长|上升|提升|提高)(?:率|幅度|比例)$|增[幅速]$/, fall: /(?:下降|降低|减少)(?:率|幅度|比例)$|降幅$/ };
/** Names that may say so: 税收收入增长, but also 带动增长. */
const LOOSELY_NAMED = { rise: /(?:增长|上升|提升|提高)$/, fall: /(?:下降|降低|减少)$/ };
/** The actual says so of the whole: 下降3%, 同比下降3%, and not 成本下降3%. */
const OF_THE_WHOLE = new RegExp(`^(?:同比|环比|较上年|比上年)?(?:${RISE}|${FALL}|负增长)`);

type Change = "rise" | "fall" | null;

function changeIn({ rise, fall }: { readonly rise: RegExp; readonly fall: RegExp }, text: string): Change {
  const [rises, falls] = [rise.test(text), fall.test(text)];
  return rises === falls ? null : rises ? "rise" : "fall";
}

const wantedBy = (row: IndicatorRow): Change =>
  changeIn(WANTED, normalise(row.target?.text ?? "")) ?? changeIn(NAMED, bare(row.name.value));

/**
 * The actual with the sign that its wording gives it: against a target of growth a fall of 2 % is -2 %, and against a fall of 10 % a typed -12 % is
 * 12 %. Against ≤ the wanted fall is no change but a level, which nothing turns.
 *
 * @param value in the target's unit
 */
export function signed(value: Decimal, target: Decimal, row: IndicatorRow, direction: Direction): Decimal {
  if (target.lte(ZERO)) return value;
  if (value.lt(ZERO)) return FALLS_AT_ALL.test(`${row.name.value}${row.target?.text ?? ""}`) ? value.abs() : value;
  const got = typeof row.actual?.raw === "string" ? changeIn(GOT, normalise(row.actual.raw)) : null;
  if (got === null) return value;
  const wanted = wantedBy(row) ?? (OF_THE_WHOLE.test(bare(row.actual?.text ?? "")) ? changeIn(LOOSELY_NAMED, bare(row.name.value)) : null);
  const isOpposite = wanted !== null && got !== wanted && (direction === "higher" || wanted === "rise");
  return isOpposite ? value.times(-1) : value;
}

const FALLS_AT_ALL = new RegExp(FALL);

import { decimal, type Decimal } from "./decimal";

/**
 * A unit of measure. Units of one dimension convert into each other by their factors; every unknown counter (盏, 栋 …) is a
 * dimension of its own.
 */
export interface Unit {
  /** As written: "万元". */
  readonly name: string;
  readonly dimension: string;
  /** How many base units one of it is. */
  readonly factor: Decimal;
}

/** dimension → [spelling, factor]; the first spelling of a group is the base. */
const TABLE: Readonly<Record<string, readonly (readonly [string, number | string])[]>> = {
  percent: [
    ["%", 1],
    ["百分比", 1],
    ["‰", "0.1"],
  ],
  points: [
    ["个百分点", 1],
    ["百分点", 1],
  ],
  money: [
    ["元", 1],
    ["人民币元", 1],
    ["角", "0.1"],
    ["百元", 100],
    ["千元", 1000],
    ["万元", 10_000],
    ["万", 10_000],
    ["十万元", 100_000],
    ["百万元", 1_000_000],
    ["千万元", 10_000_000],
    ["亿元", 100_000_000],
    ["亿", 100_000_000],
  ],
  dollars: [
    ["美元", 1],
    ["万美元", 10_000],
    ["亿美元", 100_000_000],
  ],
  length: [
    ["米", 1],
    ["m", 1],
    ["公里", 1000],
    ["千米", 1000],
    ["km", 1000],
    ["KM", 1000],
    ["Km", 1000],
    ["万公里", 10_000_000],
    ["延米", 1],
    ["厘米", "0.01"],
    ["cm", "0.01"],
    ["毫米", "0.001"],
    ["mm", "0.001"],
  ],
  area: [
    ["平方米", 1],
    ["m2", 1],
    ["M2", 1],
    ["平米", 1],
    ["平方", 1],
    ["万平方米", 10_000],
    ["平方公里", 1_000_000],
    ["平方千米", 1_000_000],
    ["公顷", 10_000],
    ["亩", "666.666666666666666666666666666667"],
    ["万亩", "6666666.66666666666666666666666667"],
  ],
  volume: [
    ["立方米", 1],
    ["m3", 1],
    ["M3", 1],
    ["立方", 1],
    ["方", 1],
    ["万立方米", 10_000],
    ["升", "0.001"],
  ],
  mass: [
    ["公斤", 1],
    ["千克", 1],
    ["kg", 1],
    ["KG", 1],
    ["Kg", 1],
    ["克", "0.001"],
    ["毫克", "0.000001"],
    ["mg", "0.000001"],
    ["微克", "0.000000001"],
    ["μg", "0.000000001"],
    ["ug", "0.000000001"],
    ["g", "0.001"],
    ["斤", "0.5"],
    ["吨", 1000],
    ["t", 1000],
    ["万吨", 10_000_000],
  ],
  time: [
    ["小时", 1],
    ["个小时", 1],
    ["h", 1],
    ["分钟", "0.0166666666666666666666666666666667"],
    ["秒", "0.000277777777777777777777777777777778"],
    ["天", 24],
    ["日", 24],
    ["周", 168],
    ["星期", 168],
  ],
  workingDay: [
    ["工作日", 1],
    ["个工作日", 1],
  ],
  month: [
    ["个月", 1],
    ["月", 1],
    ["个季度", 3],
    ["季度", 3],
    ["年", 12],
  ],
  person: [
    ["人", 1],
    ["名", 1],
    ["万人", 10_000],
  ],
  visit: [
    ["人次", 1],
    ["万人次", 10_000],
  ],
  household: [
    ["户", 1],
    ["万户", 10_000],
    ["余户", 1],
  ],
  dose: [
    ["剂次", 1],
    ["剂", 1],
    ["针次", 1],
  ],
  personDay: [
    ["人天", 1],
    ["人日", 1],
  ],
  item: [
    ["个", 1],
    ["万个", 10_000],
  ],
  times: [
    ["次", 1],
    ["万次", 10_000],
  ],
  piece: [
    ["件", 1],
    ["万件", 10_000],
  ],
  entry: [
    ["条", 1],
    ["万条", 10_000],
  ],
  capacity: [
    ["千瓦", 1],
    ["kW", 1],
    ["KW", 1],
    ["kw", 1],
    ["兆瓦", 1000],
    ["MW", 1000],
    ["万千瓦", 10_000],
  ],
  power: [
    ["千瓦时", 1],
    ["度", 1],
    ["万千瓦时", 10_000],
    ["万度", 10_000],
  ],
};

/** Counters of their own: they convert into nothing else. */
const COUNTERS =
  "家 项 份 期 场 场次 台 套 处 级 分 批 批次 座 所 组 类 种 宗 起 篇 本 册 部 辆 艘 架 只 头 株 棵 盏 块 片 张 面 根 支 条次 项次 例 人份 床 间 栋 幢 村 镇 乡 县 市 校 班 课时 学时 课 门 节 届 轮 遍 倍 步 点 站 车次 班次 趟 井 眼 口 副 幅 枚 箱 袋 瓶 桶 包 盒 对 双 件次 台次 辆次 台套 台/套 平方公里次 标准箱 家次 户次 个次 岗位 标段 点位 兆 千伏 dB 分贝".split(
    " ",
  );

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(TABLE).flatMap(([dimension, group]) =>
    group.map(([name, factor]): [string, Unit] => [name, { name, dimension, factor: decimal(factor) }]),
  ),
  ...COUNTERS.map((name): [string, Unit] => [name, { name, dimension: name, factor: decimal(1) }]),
]);

const LONGEST = Math.max(...[...UNITS.keys()].map((name) => name.length));

/** The unit that a text begins with, longest spelling first ("万元" before "万"), with a rate's second half ("次/年") kept on. */
export function leadingUnit(text: string): { unit: Unit; length: number } | null {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const unit = UNITS.get(text.slice(0, length));
    if (!unit) continue;
    const per = perPart(text.slice(length));
    if (!per) return { unit, length };
    const name = unit.name + per.name;
    return { unit: { ...unit, name, dimension: unit.dimension + per.dimension }, length: length + per.name.length };
  }
  return null;
}

/** What something is counted by: /㎡ and /平方米 are the same, /天 and /日 too. */
function perPart(text: string): { readonly name: string; readonly dimension: string } | null {
  if (!text.startsWith("/")) return null;
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--) {
    const unit = UNITS.get(text.slice(1, 1 + length));
    if (unit) return { name: text.slice(0, 1 + length), dimension: `/${unit.dimension}:${unit.factor.toString()}` };
  }
  const unknown = /^\/(?:[\u4e00-\u9fff]{1,3}|[a-zA-Z]{1,2})/.exec(text)?.[0];
  return unknown === undefined ? null : { name: unknown, dimension: unknown };
}

/** 次 of 每月1次: as in 1次/月. Null for what is no event: 每月500元 is a standard, not a frequency. */
export function perPeriod(unit: Unit, period: string): Unit | null {
  return EVENTS.has(unit.dimension) ? (leadingUnit(`${unit.name}/${period}`)?.unit ?? null) : null;
}

/** Whether a unit counts by a period shorter than a year: 次/月. */
export function isFrequency({ dimension }: Unit): boolean {
  return /\/(?:月|季度?|周|星期|天|日|month:[13]$|time:)/.test(dimension) && EVENTS.has(dimension.slice(0, dimension.indexOf("/")));
}

/** A unit cell or a header's remark: "万元", "%", "盏"; an unknown word is a counter of its own; null for an empty text. */
export function unitNamed(text: string): Unit | null {
  const name = text.normalize("NFKC").replace(/\s+/g, "");
  if (name === "") return null;
  const known = leadingUnit(name);
  return known && known.length === name.length ? known.unit : { name, dimension: name, factor: decimal(1) };
}

export const PERCENT: Unit = { name: "%", dimension: "percent", factor: decimal(1) };

/** Dimensions that 个 does not count: what is measured, and people. */
const NOT_GENERIC = new Set(Object.keys(TABLE).filter((dimension) => !["item", "piece", "entry"].includes(dimension)));

/** Counters of what takes place; they stand for each other (3场, 3次). */
const EVENTS = new Set(["times", "场", "场次", "期", "批", "批次", "轮", "届"]);

/** Counters that stand for each other, as people use them. */
const ALIKE = ["台 套 台套 台/套 部 辆", "篇 份 本 册", "课时 学时 课", "头 只", "棵 株", "栋 幢 座", "家 household"].map(
  (group) => new Set(group.split(" ")),
);

/** Whether a quantity in one unit can be compared with one in the other. 个 counts anything that other counters count. */
export function convertible(a: Unit, b: Unit): boolean {
  if (a.dimension === b.dimension || (EVENTS.has(a.dimension) && EVENTS.has(b.dimension))) return true;
  if (ALIKE.some((group) => group.has(a.dimension) && group.has(b.dimension))) return true;
  return isCountedBy(a, b) || isCountedBy(b, a);
}

function isCountedBy(item: Unit, { dimension }: Unit): boolean {
  return item.dimension === "item" && !NOT_GENERIC.has(dimension) && !dimension.includes("/");
}

/** What is counted per something: 元 of 元/人, 次 of 次/年; null for a unit without one. */
export function withoutPer({ name, dimension, factor }: Unit): Unit | null {
  const at = dimension.indexOf("/");
  return at < 0 ? null : { name: name.slice(0, name.indexOf("/")), dimension: dimension.slice(0, at), factor };
}

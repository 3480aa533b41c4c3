import type { Random } from "./random";
import { BENEFIT, COST, OUTPUT, SATISFACTION, type Topic } from "./topics";

/** A decided result: score = weight × numerator / denominator, at most the weight. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** What one row of a form says. */
export interface RowContent {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: { readonly text: string; readonly sign: string; readonly value: string | number; readonly unit: string };
  readonly actual: { readonly text: string; readonly number: number | null; readonly percent: boolean };
  readonly weight: number;
  /** Null: a judgement. */
  readonly share: Share | null;
  readonly reason: string;
}

/** Half up to two decimals, in whole numbers, as a canonical decimal. */
export function scoreOf(weight: number, { numerator, denominator }: Share): string {
  if (numerator >= denominator) return String(weight);
  const scaled = BigInt(weight) * BigInt(numerator) * 200n + BigInt(denominator);
  return cents(Number(scaled / (2n * BigInt(denominator))));
}

/** Hundredths as a canonical decimal: 950 → "9.5". */
export const cents = (hundredths: number): string => String(hundredths / 100);

const REASONS = ["供货延期,已督促供应商补交", "部分人员外出务工,下年度提前安排", "连续降雨影响施工,已调整工期", "材料价格上涨,已重新询价"];

interface Section {
  readonly level1: string;
  readonly marks: number;
  readonly topics: readonly Topic[];
}

/** Rows of a form in the order of their headings; the weights of each heading add up to its marks. */
export function makeRows(
  random: Random,
  year: number,
  marks: Readonly<Record<"output" | "benefit" | "satisfaction", number>>,
): RowContent[] {
  const sections: Section[] = [
    { level1: "产出指标", marks: marks.output, topics: pickTopics(random, [...OUTPUT, ...COST], random.int(3, 8)) },
    { level1: "效益指标", marks: marks.benefit, topics: pickTopics(random, BENEFIT, random.int(1, 5)) },
    {
      level1: "满意度指标",
      marks: marks.satisfaction,
      topics: pickTopics(random, SATISFACTION, marks.satisfaction > 0 ? random.int(1, 2) : 0),
    },
  ];
  return sections.flatMap(({ level1, marks: whole, topics }) => {
    const weights = spread(random, whole, topics.length);
    return topics.map((topic, index) => makeRow(random, year, level1, topic, weights[index] ?? 0));
  });
}

/** Some of the topics, in their own order, so that those of one level 2 stay together. */
function pickTopics(random: Random, topics: readonly Topic[], count: number): Topic[] {
  const chosen = new Set(random.shuffled(topics).slice(0, count));
  return topics.filter((topic) => chosen.has(topic));
}

/** Whole numbers of at least 1 that add up. */
function spread(random: Random, whole: number, count: number): number[] {
  const weights = Array.from({ length: count }, () => 1);
  const step = Math.max(1, Math.floor(whole / count / 3));
  for (let left = whole - count; left > 0;) {
    const index = random.int(0, count - 1);
    const more = Math.min(step, left);
    weights[index] = (weights[index] ?? 0) + more;
    left -= more;
  }
  return weights;
}

function makeRow(random: Random, year: number, level1: string, topic: Topic, weight: number): RowContent {
  const heading = { level1, level2: topic.level2, name: topic.name, weight };
  if (topic.kind === "words") {
    const actual = random.pick(["达成预期指标", "效果较好", "较上年有所改善"]);
    return { ...heading, target: words(topic.target), actual: { text: actual, number: null, percent: false }, share: null, reason: "" };
  }
  if (topic.kind === "deadline") {
    const month = random.int(6, 12);
    const done = `${year}年${random.int(3, month)}月${random.int(1, 28)}日`;
    const target = words(`${year}年${month}月底前`);
    return {
      ...heading,
      target,
      actual: { text: done, number: null, percent: false },
      share: { numerator: 1, denominator: 1 },
      reason: "",
    };
  }
  const target = topic.unit === "%" ? random.pick([80, 85, 90, 95, 98, 100]) : topic.scale * random.int(6, 40);
  const missed = random.chance(0.3);
  const actual = topic.lower ? lowerActual(random, target, missed) : higherActual(random, target, missed, topic.unit === "%");
  const share = topic.lower ? { numerator: target, denominator: actual } : { numerator: actual, denominator: target };
  const sign = actual === target && random.chance(0.3) ? "=" : topic.lower ? "≤" : "≥";
  return {
    ...heading,
    target: { text: targetText(random, sign, target, topic.unit), sign, value: target, unit: topic.unit },
    actual: { text: `${actual}${topic.unit}`, number: actual, percent: topic.unit === "%" },
    share,
    reason: share.numerator < share.denominator ? random.pick(REASONS) : "",
  };
}

const words = (text: string) => ({ text, sign: "", value: text, unit: "" });

function higherActual(random: Random, target: number, missed: boolean, percent: boolean): number {
  if (missed) return Math.max(1, Math.floor((target * random.int(65, 99)) / 100) - (target > 50 ? 0 : 1));
  return percent ? random.int(target, 100) : Math.floor((target * random.int(100, 112)) / 100);
}

function lowerActual(random: Random, target: number, missed: boolean): number {
  return missed ? Math.ceil((target * random.int(104, 130)) / 100) : Math.max(1, Math.floor((target * random.int(85, 100)) / 100));
}

function targetText(random: Random, sign: string, value: number, unit: string): string {
  if (sign === "=") return `${value}${unit}`;
  const spellings =
    sign === "≥"
      ? [`≥${value}${unit}`, `>=${value}${unit}`, `${value}${unit}以上`, `不低于${value}${unit}`]
      : [`≤${value}${unit}`, `<=${value}${unit}`, `不超过${value}${unit}`];
  return random.pick(spellings);
}

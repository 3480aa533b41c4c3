import { compactDate, deadlineOf, dateMentions, spanOfDay, type Deadline } from "../quantity/dates";
import { ZERO } from "../quantity/decimal";
import { dateFromSerial, isDateFormat, isPercentFormat } from "../quantity/formats";
import { comparatorNamed, isAtMost, quantityOfNumber, quantityOfText, type Quantity } from "../quantity/quantity";
import { bare, normalise } from "../quantity/text";
import { unitNamed } from "../quantity/units";
import { says } from "../forms/cells";
import type { TextField } from "../forms/field";
import type { IndicatorRow } from "../forms/form";
import { saysAmountDone, saysCompleted, saysNotOne, saysWhenDone, withoutPlan } from "./wording";

/** What a target cell asks for. */
export type Target =
  | { readonly kind: "blank" }
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "deadline"; readonly deadline: Deadline }
  | { readonly kind: "text"; readonly text: string };

/** What an actual cell says. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  /** A day, month or year in which it was done, inclusive, as ISO dates; `toLoose` is later where 11月前 may mean before November ends. */
  | { readonly kind: "date"; readonly from: string; readonly to: string; readonly toLoose: string }
  | { readonly kind: "text"; readonly text: string };

export interface ReadOptions {
  readonly year: number | null;
  readonly date1904: boolean;
}

/** Reads the target: value, sign and unit, from their own columns where the form has them. */
export function readTarget(row: IndicatorRow, { year, date1904 }: ReadOptions): Target {
  const { target } = row;
  if (!target || !says(target)) return { kind: "blank" };
  const text = target.text ?? "";
  const sign = row.sign?.text ? normalise(row.sign.text).replace(/\s+/g, "") : null;
  if (sign === "定性") return { kind: "text", text };
  const day = dateIn(target, date1904) ?? (isOfTime(row) ? compactDateIn(target) : null);
  if (day) return { kind: "deadline", deadline: { latest: day.to, latestLoose: day.to, yearWritten: true } };
  const quantity = quantityOf(target);
  if (quantity) {
    const unit = row.unit?.text ? unitNamed(row.unit.text) : null;
    return {
      kind: "quantity",
      quantity: { ...quantity, comparator: (sign ? comparatorNamed(sign) : null) ?? quantity.comparator, unit: unit ?? quantity.unit },
    };
  }
  const deadline = asksForDate(text, row) ? deadlineOf(text, year) : null;
  return deadline ? { kind: "deadline", deadline } : { kind: "text", text };
}

/** Reads the actual; against a deadline a date in it is a date, otherwise only a quantity counts; 无 answers a limit. */
export function readActual(row: IndicatorRow, wanted: Target, { year, date1904 }: ReadOptions): Actual {
  const { actual } = row;
  const text = actual?.text ?? "";
  if (!actual || (!says(actual) && !(wanted.kind === "quantity" && isLimit(wanted.quantity) && saysNone(text)))) return { kind: "blank" };
  if (wanted.kind === "deadline") return dateOfCompletion(actual, row, { year, date1904 }) ?? { kind: "text", text };
  const isLimited = wanted.kind === "quantity" && isLimit(wanted.quantity);
  // 未发生1起: there was none
  if (isLimited && saysNotOne(text)) return { kind: "text", text: NONE };
  const quantity = quantityOf(actual);
  return quantity && saysAmountDone(text, row, isLimited) ? { kind: "quantity", quantity } : { kind: "text", text };
}

function dateOfCompletion(actual: TextField, row: IndicatorRow, { year, date1904 }: ReadOptions): Actual | null {
  const day = dateIn(actual, date1904) ?? compactDateIn(actual);
  if (day) return { kind: "date", from: day.from, to: day.to, toLoose: day.to };
  const text = withoutPlan(actual.text ?? "");
  const mentions = dateMentions(text, year);
  // 3月开工，11月完成; 11月完成招标，12月完成安装
  const completed = mentions.filter(({ end }, i) => saysCompleted(text.slice(end, mentions[i + 1]?.start)));
  const mention = mentions.length > 1 ? completed.at(-1) : mentions[0];
  const said = mention && mentions.length > 1 ? lastClauses(text, mention.start) : text;
  if (!mention || !saysWhenDone(said, row)) return null;
  const { from, to } = mention.span;
  const strict = mention.before ? (deadlineOf(text, year)?.latest ?? to) : to;
  return { kind: "date", from: strict < from ? strict : from, to: strict, toLoose: to };
}

function quantityOf(field: TextField): Quantity | null {
  if (typeof field.raw === "number") return quantityOfNumber(field.raw, isPercentFormat(field.format));
  return typeof field.raw === "string" ? quantityOfText(field.raw) : null;
}

function dateIn(field: TextField, date1904: boolean) {
  if (typeof field.raw !== "number" || !isDateFormat(field.format)) return null;
  const date = dateFromSerial(field.raw, date1904);
  return date && spanOfDay(date);
}

/** From the clause on in which a place lies. */
function lastClauses(text: string, at: number): string {
  return text.slice(text.slice(0, at).search(/[^,，。;；]*$/));
}

/** 2024.12, 20241231: a date and no number, where a time is asked for. */
function compactDateIn({ raw }: TextField) {
  return typeof raw === "string" || typeof raw === "number" ? compactDate(String(raw)) : null;
}

function isOfTime({ level2, name }: IndicatorRow): boolean {
  return (
    (/时效/.test(level2?.text ?? "") && !/金额|资金|投资|支出|经费|数量|面积/.test(name.value)) || /时间|日期|期限|时限/.test(name.value)
  );
}

/** A date in a target is a deadline where the wording or the heading says so; "2024年" alone is not. */
function asksForDate(text: string, row: IndicatorRow): boolean {
  return /时效/.test(row.level2?.text ?? "") || /前|底|末|以内|完成|完工|竣工|开工|实现|投入使用|建成/.test(text);
}

const STOCK = new Set(
  "完成 已完成 全部完成 全面完成 按时完成 按期完成 如期完成 及时完成 已按时完成 已按期完成 达到 已达到 达成 已达成 达标 已达标 实现 已实现 合格 已落实 落实".split(
    " ",
  ),
);

/** 完成, 已完成, 达到 … and nothing else. */
export function isStockWord(text: string): boolean {
  return STOCK.has(bare(text));
}

/** Effects that are often named in the same words on both sides: 效果明显. */
const STOCK_PHRASES = new Set(
  "效果明显 效果显著 优良 良 较好 好 显著改善 全覆盖 零投诉 零事故 无投诉 无事故 明显 显著 明显提升 显著提升 有效提升 逐步提升 不断提升 持续提升 有所提升 明显改善 有效改善 逐步改善 持续改善 良好 优秀 优 满意 合格 达标 有效 长期 持续 稳定 合理 规范 健全 完善 及时 合规 合法 科学 充分 明确 清晰 相关 匹配 公开 规范有效 明显提高 显著提高 有效提高 逐步提高 不断提高 持续提高 有所提高 明显增强 是 有".split(
    " ",
  ),
);

export function isStockPhrase(text: string): boolean {
  return isStockWord(text) || STOCK_PHRASES.has(bare(text));
}

/** A target that nothing at all meets: 0起, ≤3件. */
export function isLimit(quantity: Quantity): boolean {
  return isAtMost(quantity) || quantity.value.eq(ZERO);
}

const NONE = "无";

/** 无, 无投诉, 未发生: there were none. */
export function saysNone(text: string): boolean {
  return /^(?:无|没有|未(?:发生|出现|产生|接到|收到)|零)/.test(bare(text));
}

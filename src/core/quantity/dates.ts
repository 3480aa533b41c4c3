import { isoDate, type CalendarDate } from "./formats";
import { normalise } from "./text";

/** A span of days that a text names: a day, a month or a year; `from` and `to` inclusive, as ISO dates. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
  /** False where the year was not written and the form's year was taken. */
  readonly yearWritten: boolean;
}

/** What is to be done by when. Where the wording leaves a choice (11月前: before it begins, or before it ends) both are kept. */
export interface Deadline {
  readonly latest: string;
  readonly latestLoose: string;
  readonly yearWritten: boolean;
}

export interface DateMention {
  readonly span: DateSpan;
  /** 前, 之前, 以前, 内 … follows: a deadline. */
  readonly before: boolean;
  /** 内, 以内 or 之内 follows: the last day of the span counts. */
  readonly within: boolean;
  readonly start: number;
  readonly end: number;
}

const PATTERN =
  /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*(?:月份?|[./-](?=\s*\d{1,2}\s*(?:日|号|$|[^\d./-])))\s*(?:(\d{1,2})\s*[日号]?|(底|末|初|上旬|中旬|下旬))?|(?:(\d{4})\s*年\s*)?(上半年|下半年|第?[一二三四1-4]季度)[底末]?|(\d{4})\s*年度?\s*(年?[底末])?|(年底|年末)/g;
const HOLDS_DATE = /\d\s*[年月./-]|年[底末]|半年|季/;
const BEFORE = /^\s*(?:之前|以前|前)/;
const WITHIN = /^\s*(?:以内|之内|内)/;

/** All dates that a text names, with the given year where none is written; null years leave such texts out. */
export function dateMentions(text: string, year: number | null): DateMention[] {
  const plain = normalise(text);
  if (!HOLDS_DATE.test(plain)) return [];
  const found: DateMention[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const span = spanOf(match, year);
    if (!span) continue;
    const end = match.index + match[0].length;
    const rest = plain.slice(end);
    const within = WITHIN.test(rest);
    found.push({ span, before: within || BEFORE.test(rest), within, start: match.index, end });
  }
  return found;
}

function spanOf(match: RegExpMatchArray, formYear: number | null): DateSpan | null {
  const [written, yearText, monthText, dayText, part, yearOfPart, partOfYear, onlyYear, , yearEnd] = match;
  // "3.5" or "10-20" is no date: without a year the month has to be written out
  if (monthText !== undefined && yearText === undefined && !written.includes("月")) return null;
  const yearFound = yearText ?? yearOfPart ?? onlyYear;
  const year = yearFound === undefined ? formYear : Number(yearFound);
  if (year === null || year < 1990 || year > 2099) return null;
  if (onlyYear !== undefined || yearEnd !== undefined)
    return { from: iso(year, 1, 1), to: iso(year, 12, 31), yearWritten: onlyYear !== undefined };
  if (partOfYear !== undefined) {
    const [first, last] = monthsOf(partOfYear);
    return { from: iso(year, first, 1), to: iso(year, last, lastDay(year, last)), yearWritten: yearOfPart !== undefined };
  }
  const yearWritten = yearText !== undefined;
  const month = Number(monthText);
  if (dayText !== undefined) return spanOfNumbers({ year, month, day: Number(dayText) }, yearWritten);
  const whole = spanOfNumbers({ year, month, day: null }, yearWritten);
  if (!whole || part === undefined || part === "底" || part === "末") return whole;
  if (part === "下旬") return { ...whole, from: iso(year, month, 21) };
  return part === "中旬" ? { ...whole, from: iso(year, month, 11), to: iso(year, month, 20) } : { ...whole, to: iso(year, month, 10) };
}

/** A day, or a whole month; null where there is none of that number. */
function spanOfNumbers(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number | null },
  yearWritten: boolean,
): DateSpan | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12) return null;
  const last = lastDay(year, month);
  if (day !== null && (day < 1 || day > last)) return null;
  return { from: iso(year, month, day ?? 1), to: iso(year, month, day ?? last), yearWritten };
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last month of 上半年, 第三季度. */
function monthsOf(part: string): readonly [number, number] {
  if (part.endsWith("半年")) return part.startsWith("上") ? [1, 6] : [7, 12];
  const number = part.replace(/第|季度/g, "");
  const quarter = Number(number) || "一二三四".indexOf(number) + 1;
  return [3 * quarter - 2, 3 * quarter];
}

/** A whole text that is a date in figures alone: 2024.12, 202412, 20241231. Of 2024.1, typed as a number, the 0 of October may be gone. */
export function compactDate(text: string): DateSpan | null {
  const match = /^(\d{4})(?:[./-](\d{1,2})|(\d{2})(\d{2})?)$/.exec(normalise(text).trim());
  if (!match || match[2] === "1") return null;
  const [, year, month, joined, day] = match;
  return spanOfNumbers({ year: Number(year), month: Number(month ?? joined), day: day === undefined ? null : Number(day) }, true);
}

function iso(year: number, month: number, day: number): string {
  return isoDate({ year, month, day });
}

const SEASON = /年\s*(?:春|夏|秋|冬|汛|国庆|元旦|五一|十一|中秋|端午|清明|暑|寒|年中|中期)/;

/** A text or date that says by when: exactly one date in it. A month with 前 means before its end, or before it begins. */
export function deadlineOf(text: string, year: number | null): Deadline | null {
  // 2024年春节前: earlier than the year ends, and when is not said in numbers
  if (SEASON.test(normalise(text))) return null;
  const mentions = dateMentions(text, year);
  const [only] = mentions;
  if (!only || mentions.length > 1) return null;
  const { span, before, within } = only;
  const wholeMonth = span.from.endsWith("-01") && span.from !== span.to && !/[底末初旬]/.test(normalise(text));
  const strict = before && !within && wholeMonth ? dayBefore(span.from) : span.to;
  return { latest: strict, latestLoose: span.to, yearWritten: span.yearWritten };
}

export function spanOfDay(date: CalendarDate): DateSpan {
  return { from: isoDate(date), to: isoDate(date), yearWritten: true };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

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
  /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*(?:月份?|[./-](?=\s*\d{1,2}\s*(?:日|号|$|[^\d./-])))\s*(?:(\d{1,2})\s*[日号]?|(底|末|初|上旬|中旬|下旬))?|(\d{4})\s*年度?\s*(年?[底末])?|(年底|年末)/g;
const HOLDS_DATE = /\d\s*[年月./-]|年[底末]/;
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
  const [whole, yearText, monthText, dayText, part, onlyYear, , yearEnd] = match;
  // "3.5" or "10-20" is no date: without a year the month has to be written out
  if (monthText !== undefined && yearText === undefined && !whole.includes("月")) return null;
  const written = yearText ?? onlyYear;
  const year = written === undefined ? formYear : Number(written);
  if (year === null || year < 1990 || year > 2099) return null;
  if (onlyYear !== undefined || yearEnd !== undefined)
    return { from: iso(year, 1, 1), to: iso(year, 12, 31), yearWritten: onlyYear !== undefined };
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const yearWritten = yearText !== undefined;
  if (dayText !== undefined) {
    const day = Number(dayText);
    if (day < 1 || day > last) return null;
    return { from: iso(year, month, day), to: iso(year, month, day), yearWritten };
  }
  const [first, final] = part === "初" || part === "上旬" ? [1, 10] : part === "中旬" ? [11, 20] : part === "下旬" ? [21, last] : [1, last];
  return { from: iso(year, month, first), to: iso(year, month, final), yearWritten };
}

function iso(year: number, month: number, day: number): string {
  return isoDate({ year, month, day });
}

/** A text or date that says by when: exactly one date in it. A month with 前 means before its end, or before it begins. */
export function deadlineOf(text: string, year: number | null): Deadline | null {
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

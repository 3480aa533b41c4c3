import type { CellValue } from "../../core/workbook";
import { type CalendarDate, isDateFormat, isPercentFormat, serialFromDate } from "../../core/quantity/formats";

/** What a typed text makes of a cell. */
interface ReadTyped {
  readonly value: CellValue;
  /** Number format to set; absent: the cell keeps its own. */
  readonly format?: string;
}

/** A number as it is typed or copied: with separators, a currency sign, in brackets where it is negative. */
const NUMBER = /^(?<open>\()?(?<sign>[+-])?[¥￥]?\s*(?<behind>[+-])?(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<close>\))?$/;
/** Excel keeps so many digits; a longer whole number is a number of something (an account, a card). */
const MOST_DIGITS = 15;

/**
 * What the user typed, as Excel would take it: a number where it is one (95% too, full-width figures too), otherwise a text; "" clears.
 *
 * @returns null for a formula, which is not taken
 */
export function readTyped(text: string, numberFormat: string, date1904 = false): ReadTyped | null {
  const said = text.trim();
  if (said === "") return { value: null };
  // '007: what follows is a text
  if (said.startsWith("'")) return { value: said.slice(1) };
  // cells of the format "text" keep every figure as it was typed
  if (numberFormat === "@") return { value: text };
  if (/^[=＝]/.test(said)) return null;
  const figures = narrow(said);
  const percent = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:(?<=\d)|\.\d+)(?:\.\d+)?)\s*%$/.exec(figures)?.[1]?.replaceAll(",", "");
  if (percent !== undefined) {
    const value = Number((Number(percent) / 100).toPrecision(15));
    return isPercentFormat(numberFormat) ? { value } : { value, format: percent.includes(".") ? "0.00%" : "0%" };
  }
  const date = isDateFormat(numberFormat) ? dateOf(figures) : null;
  if (date) return { value: serialFromDate(date, date1904) };
  const number = numberIn(figures);
  if (number === null) return { value: text };
  return { value: isPercentFormat(numberFormat) ? asRate(number) : number };
}

/** 2024-1-5, 2024/1/5, 2024.1.5 and 2024年1月5日; null for no day of the calendar. */
function dateOf(figures: string): CalendarDate | null {
  const [year, month = 0, day] = (/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(figures) ?? []).slice(1).map(Number);
  if (year === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

function numberIn(figures: string): number | null {
  const { open, sign: before, behind, number = "", close } = NUMBER.exec(figures)?.groups ?? {};
  if (before !== undefined && behind !== undefined) return null;
  const sign = before ?? behind;
  const plain = number.replaceAll(",", "");
  if (plain === "" || (open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined)) return null;
  const [whole = ""] = plain.replace(/^0+/, "").split(".");
  if (whole.length > MOST_DIGITS) return null;
  return (sign === "-" || open !== undefined ? -1 : 1) * Number(plain);
}

/** A plain number in a cell of percentages: from 1 on it is the percentage itself, below it is the fraction (Excel, "automatic percent entry"). */
function asRate(number: number): number {
  return Math.abs(number) < 1 ? number : Number((number / 100).toPrecision(15));
}

/** Full-width figures and signs, which input methods type, as plain ones; a true minus sign as a hyphen. */
function narrow(text: string): string {
  return text.replaceAll("−", "-").replace(/[０-９．，％＋－（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

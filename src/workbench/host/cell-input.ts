import type { CellValue } from "../../core/workbook";
import type { CellWrite } from "./engine";
import { invalidArgument } from "./errors";

type Input = Pick<CellWrite, "content" | "numberFormat">;

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const DATE = /^(\d{4})([-/年])(\d{1,2})[-/月](\d{1,2})日?$/;

/** Plain or grouped digits as a number; null when the text is not one. */
function parseNumber(text: string): number | null {
  if (!/\d/.test(text) || !NUMBER.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

/** Days since 1899-12-30, Excel's day 0. */
function parseDate(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [match[1], match[3], match[4]].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / 86_400_000 + 25_569 : null;
}

const constant = (value: CellValue): Input => ({ content: { value } });

/** Sets a format only where none stands, as typing does. */
const formatted = (value: number, numberFormat: string, present: string): Input =>
  present === "General" ? { content: { value }, numberFormat } : constant(value);

function typed(text: string, present: string): Input {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return constant(text.slice(1));
  if (present === "@") return constant(text);
  if (text.startsWith("=") && text.length > 1) return { content: { formula: text } };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return constant(trimmed.toLowerCase() === "true");
  const number = parseNumber(trimmed);
  if (number !== null)
    return trimmed.includes(",") ? formatted(number, trimmed.includes(".") ? "#,##0.00" : "#,##0", present) : constant(number);
  const percent = trimmed.endsWith("%") ? parseNumber(trimmed.slice(0, -1)) : null;
  if (percent !== null) return formatted(Number((percent / 100).toPrecision(15)), trimmed.includes(".") ? "0.00%" : "0%", present);
  const date = parseDate(trimmed);
  return date === null ? constant(text) : formatted(date, "yyyy/m/d", present);
}

/**
 * What Excel makes of a value that is written through `values` or `formulas`: texts are read as if somebody had typed them.
 *
 * @param present the number format of the cell; text format ("@") keeps texts as they are
 */
export function readInput(input: unknown, present: string): Input {
  if (typeof input === "string") return typed(input, present);
  if (typeof input === "number" || typeof input === "boolean") return constant(input);
  throw invalidArgument();
}

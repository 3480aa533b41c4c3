import { format as formatted, getFormatInfo, isDateFormat } from "numfmt";
import type { Cell } from "../../core/workbook";
import { decimal, roundHalfUp, toNumber } from "../../core/quantity/decimal";
import { DAYS_TO_1904 } from "../../core/quantity/formats";

/** Chinese names of days and months; a format that cannot be read shows the value as it is. */
const OPTIONS = { locale: "zh-CN", nbsp: false, throws: false } as const;
const BROKEN = /^#{3,}$/;

/** A cell's value as the grid shows it: by its number format, as Excel does in a column that is wide enough. */
export function shownValue(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.value === null) return "";
  const { value, format = "General" } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return format.includes('"') || format.includes("\\") ? shown(format, value) : value;
  // A number in a cell for texts shows all its places.
  const code = format === "@" ? "General" : systemFormat(format);
  return shown(code, isDateFormat(code) ? value + (date1904 && !ELAPSED.test(code) ? DAYS_TO_1904 : 0) : asRounded(value, code)).trim();
}

function shown(code: string, value: string | number): string {
  const text = formatted(code, value, OPTIONS);
  return BROKEN.test(text) ? String(value) : text;
}

/** [h]:mm counts hours, from no day on. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Long dates and times as the system is set: here to Chinese. */
function systemFormat(format: string): string {
  if (/\[\$-[^\]]*F800\]/i.test(format)) return 'yyyy"年"m"月"d"日"';
  return /\[\$-[^\]]*F400\]/i.test(format) ? "h:mm:ss" : format;
}

/** Rounded in decimals, as Excel does: 1.005 with two places is 1.01. */
function asRounded(value: number, code: string): number {
  // Which of several sections holds is told by the value as it is.
  if (/;|\[[<>=]|[0#?],+(?:$|[^0#?])/.test(code)) return value;
  const { type, maxDecimals, isPercent } = getFormatInfo(code);
  return ROUNDED.has(type) ? toNumber(roundHalfUp(decimal(value), maxDecimals + (isPercent ? 2 : 0))) : value;
}

const ROUNDED: ReadonlySet<string> = new Set(["number", "grouped", "percent", "currency"]);

import { decimal, roundHalfUp, type Decimal } from "./decimal";

/** The part of a number format code that means something: without quoted text, escapes, colours and conditions. */
function meaning(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && meaning(format).includes("%");
}

/** Decimal places of the first section: "0.00%" → 2. */
export function formatPlaces(format: string): number {
  const [first = ""] = meaning(format).split(";");
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}

/** A format that shows a calendar date (not a mere time of day). */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const code = meaning(format).split(";")[0] ?? "";
  return !/general/i.test(code) && /y|d|年|日/i.test(code) && !/[0#?]/.test(code.replace(/\.0+/, ""));
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Days from the first of the 1900 system to that of the 1904 one. */
export const DAYS_TO_1904 = 1462;

/** Excel's serial day number → date; null outside 1900–9999. The false 29 February 1900 of the 1900 system is respected. */
export function dateFromSerial(serial: number, date1904: boolean): CalendarDate | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return null;
  const days = date1904 ? whole + DAYS_TO_1904 : whole < 60 ? whole + 1 : whole;
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial day number of a date; the inverse of dateFromSerial. */
export function serialFromDate({ year, month, day }: CalendarDate, date1904: boolean): number {
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
  return date1904 ? days - DAYS_TO_1904 : days < 61 ? days - 1 : days;
}

/** 2024-12-31 */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 0.986 with 0.0% → "98.6%": as many decimals as the format shows. */
export function percentText(value: number, format: string): string {
  const shown: Decimal = roundHalfUp(decimal(value).times(100), formatPlaces(format));
  return `${shown.toFixed(formatPlaces(format))}%`;
}

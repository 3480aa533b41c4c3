/** Days from the beginning of the calendar of 1900 to that of 1904. */
const TO_1904 = 1462;
const DAY = 86_400_000;
const BEGINNING = Date.UTC(1899, 11, 30);

const two = (number: number): string => String(number).padStart(2, "0");

/** A serial number as the day it stands for, 2024-01-05. */
export function dateText(serial: number, date1904: boolean): string {
  const date = new Date(BEGINNING + (Math.floor(serial) + (date1904 ? TO_1904 : 0)) * DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** 2024-1-5, 2024/1/5, 2024.1.5 and 2024年1月5日 as a time; null for no day of the calendar. */
export function dateOf(text: string): Date | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date : null;
}

export function serialOf(date: Date, date1904: boolean): number {
  return (date.getTime() - BEGINNING) / DAY - (date1904 ? TO_1904 : 0);
}

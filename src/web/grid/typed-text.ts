import type { Cell } from "../../core/workbook";
import { readTyped } from "../host/read-typed";
import { dateFromSerial, isDateFormat, isoDate, isPercentFormat } from "../../core/quantity/formats";

/** What a cell holds, as somebody would type it: with all its places, rates as percentages, days as days. */
export function typedText(cell: Cell | undefined, date1904 = false): string {
  const value = cell?.value ?? null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && isPercentFormat(cell?.format)) return `${Number((value * 100).toPrecision(15))}%`;
  // A time of day would be lost.
  const date = typeof value === "number" && Number.isInteger(value) && isDateFormat(cell?.format) ? dateFromSerial(value, date1904) : null;
  if (date) return isoDate(date);
  // 001 kept as a text: without the apostrophe it would become a number when it is changed.
  if (typeof value === "string" && cell?.format === "@" && value.trim().startsWith("'")) return `'${value}`;
  if (
    typeof value === "string" &&
    value.trim() !== "" &&
    cell?.format !== "@" &&
    readTyped(value, cell?.format ?? "General")?.value !== value
  )
    return `'${value}`;
  return String(value ?? "");
}

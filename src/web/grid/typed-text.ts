import type { Cell } from "../../core/workbook";
import { isDateFormat, isPercentFormat } from "./bare-format";
import { dateText } from "./dates";

/** What a cell holds, as somebody would type it: with all its places, rates as percentages, days as days. */
export function typedText(cell: Cell | undefined, date1904 = false): string {
  const value = cell?.value ?? null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && isPercentFormat(cell?.format ?? "")) return `${Number((value * 100).toPrecision(15))}%`;
  // A time of day would be lost.
  if (typeof value === "number" && isDateFormat(cell?.format ?? "") && Number.isInteger(value)) return dateText(value, date1904);
  return String(value ?? "");
}

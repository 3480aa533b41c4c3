import { bareFormat, isDateFormat } from "./bare-format";
import { dateText } from "./dates";
import { toPercentText } from "./percent-text";
import type { Cell } from "../../core/workbook";

/** A cell's value as the grid shows it: rates as percentages, dates as dates, numbers with the places that their format asks for. */
export function shownValue(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.value === null) return "";
  const { value, format } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === undefined || format === "@") return String(Number(value.toPrecision(12)));
  const bare = bareFormat(format);
  if (bare.includes("%")) return toPercentText(value, bare);
  if (isDateFormat(format)) return dateText(value, date1904);
  const places = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (!/[0#]/.test(bare)) return String(Number(value.toPrecision(12)));
  return value.toLocaleString("zh-CN", {
    minimumFractionDigits: places,
    maximumFractionDigits: Math.max(places, (/\.([0#?]+)/.exec(bare)?.[1] ?? "").length),
    useGrouping: bare.includes(","),
  });
}

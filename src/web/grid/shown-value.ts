import { toPercentText } from "./percent-text";
import type { Cell } from "../../core/workbook";

const DATE = /[ymd]/i;

/** A cell's value as the grid shows it: rates as percentages, dates as dates, numbers with the places that their format asks for. */
export function shownValue(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.value === null) return "";
  const { value, format } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === undefined || format === "@") return String(Number(value.toPrecision(12)));
  const [positive = ""] = format.split(";");
  const bare = positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (bare.includes("%")) return toPercentText(value, bare);
  if (DATE.test(bare)) return dateText(value, date1904);
  const places = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (!/[0#]/.test(bare)) return String(Number(value.toPrecision(12)));
  return value.toLocaleString("zh-CN", {
    minimumFractionDigits: places,
    maximumFractionDigits: Math.max(places, (/\.([0#?]+)/.exec(bare)?.[1] ?? "").length),
    useGrouping: bare.includes(","),
  });
}

function dateText(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return Number.isNaN(date.getTime())
    ? String(serial)
    : `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

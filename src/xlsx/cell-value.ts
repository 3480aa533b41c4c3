import type { CellValue } from "../core/workbook";

/** Milliseconds of a day; day 0 of both date systems, as UTC. */
const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

export interface ValueContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/**
 * What a cell's stored text means by its type (`t`). An empty text is a blank, as Excel's own API reports it.
 *
 * @param type "n" (also when absent), "s" shared string, "str" a formula's text, "inlineStr", "b", "e" error, "d" date in ISO 8601
 */
export function cellValue(type: string | undefined, raw: string, { strings, date1904 }: ValueContext): CellValue {
  switch (type) {
    case "s":
      return (raw.trim() !== "" && strings[Number(raw)]) || null;
    case "b":
      return raw === "" ? null : raw.trim() === "1" || raw.trim() === "true";
    case "d":
      return dateSerial(raw.trim(), date1904) ?? (raw || null);
    case undefined:
    case "n":
      return numberOr(raw);
    default:
      return raw || null;
  }
}

function numberOr(raw: string): CellValue {
  const text = raw.trim();
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** "2024-12-31", "2024-12-31T08:00:00" or "08:00:00" as Excel's serial number. */
function dateSerial(text: string, date1904: boolean): number | null {
  const time = /^\d{1,2}:\d{2}/.test(text);
  const parsed = Date.parse(time ? `1970-01-01T${text}Z` : /[T ]/.test(text) && !/Z$|[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(parsed)) return null;
  return time ? parsed / DAY : (parsed - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
}

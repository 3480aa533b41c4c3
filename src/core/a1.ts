import type { CellRange } from "./workbook";

/** Spreadsheet column name of a 0-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  return FIRST_COLUMNS[column] ?? nameOf(column);
}

function nameOf(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Forms are rarely wider, and every cell that is reported is named. */
const FIRST_COLUMNS: readonly string[] = Array.from({ length: 64 }, (_, column) => nameOf(column));

const MOST_COLUMNS = 16_384;

/** One number for a cell of a sheet: cheaper to make and to look up than a text. */
export const cellKey = (row: number, column: number): number => row * MOST_COLUMNS + column;

/** 0-based row and column → "B3". */
export function toA1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B3" → 0-based row and column; null when the text is no single-cell address. Dollar signs are accepted. */
export function parseA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** An area as "A1:I40", or "A1" for a single cell. */
export function rangeToA1(range: CellRange): string {
  const from = toA1(range.top, range.left);
  const to = toA1(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

/** "A1:I40" or "A1" → the area; null when the text is no address. */
export function parseRange(text: string): CellRange | null {
  const [first = "", second = first] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

import { columnName, parseA1 } from "../core/a1";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/**
 * Texts, quoted sheet names and bracketed names are passed over; then areas of whole columns, of whole rows, and single cells. A name that
 * merely looks like a cell (LOG10(, 表A1) has a letter, digit, dot or bracket beside it.
 */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]`,
    String.raw`(?<![\p{L}\p{N}_.$])(?<cell>\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<![\p{L}\p{N}_.$:])(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<![\p{L}\p{N}_.$:])(?<rows>\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`,
  ].join("|"),
  "giu",
);

/** A shared formula as it reads `rows` below and `columns` to the right of the cell that holds its text: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (...args: unknown[]) => {
    const text = String(args[0]);
    const groups = args.at(-1) as Partial<Record<"cell" | "columns" | "rows", string>>;
    if (groups.cell !== undefined) return shiftCell(text, rows, columns);
    if (groups.columns !== undefined) return shiftPair(text, (part) => shiftColumn(part, columns));
    if (groups.rows !== undefined) return shiftPair(text, (part) => shiftRow(part, rows));
    return text;
  });
}

const REF = "#REF!";

function shiftCell(text: string, rows: number, columns: number): string {
  const split = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(text);
  const column = shiftColumn(split?.[1] ?? "", columns);
  const row = shiftRow(split?.[2] ?? "", rows);
  return column === null || row === null ? REF : column + row;
}

function shiftPair(text: string, shift: (part: string) => string | null): string {
  const parts = text.split(":").map(shift);
  return parts.includes(null) ? REF : parts.join(":");
}

function shiftColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const column = (parseA1(`${text}1`)?.column ?? -1) + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}

function shiftRow(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const row = Number(text) + by;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}

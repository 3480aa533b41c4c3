import { parseA1 } from "../a1";
import type { CellRange } from "../workbook";
import { ExcelError } from "./values";

export type Token =
  | { readonly kind: "value"; readonly value: number | string | ExcelError }
  | { readonly kind: "area"; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: "external" }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "sign"; readonly sign: string };

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const QUOTED = String.raw`'(?:[^']|'')+'`;
const LETTERS = String.raw`\p{L}\p{N}_.`;

/** Tried in this order at each place: what looks like several is what comes first. */
const TOKEN = new RegExp(
  [
    String.raw`(?<space>[ \r\n\t]+)`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?:(?:${QUOTED}|[\p{L}_][${LETTERS}]*)!)?(?<error>#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))`,
    String.raw`(?<external>(?:\[[^\]]*\][${LETTERS}]*|'[^'[]*\[(?:[^']|'')+')!(?:(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![${LETTERS}(!:])|[${LETTERS}]+))`,
    String.raw`(?:(?<sheet>${QUOTED}|[\p{L}_][${LETTERS}]*)!)?(?<area>${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![${LETTERS}(!:])`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(?![${LETTERS}!:])`,
    String.raw`(?<function>[\p{L}_][${LETTERS}]*)\(`,
    String.raw`(?<name>[\p{L}_][${LETTERS}]*)(?![${LETTERS}!:[])`,
    String.raw`(?<sign><>|<=|>=|[-+*/^&=<>%(),])`,
  ].join("|"),
  "iuy",
);

/** The parts of a formula (without the leading "="); null where something stands in it that this engine does not know. */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < formula.length;) {
    const groups = TOKEN.exec(formula)?.groups;
    if (!groups) return null;
    if (groups.space !== undefined) continue;
    const token = tokenOf(groups);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf({
  text,
  error,
  external,
  sheet,
  area,
  number,
  function: called,
  name,
  sign,
}: Readonly<Record<string, string>>): Token | null {
  if (text !== undefined) return { kind: "value", value: text.replaceAll('""', '"') };
  if (error !== undefined) return errorToken(error);
  if (external !== undefined) return { kind: "external" };
  if (area !== undefined) {
    const range = rangeOf(area);
    return range && { kind: "area", sheet: sheet === undefined ? null : plainSheet(sheet), range };
  }
  if (number !== undefined) return { kind: "value", value: Number(number) };
  if (called !== undefined) return { kind: "function", name: called.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "") };
  if (name !== undefined) return { kind: "name", name };
  return sign === undefined ? null : { kind: "sign", sign };
}

function errorToken(code: string): Token | null {
  const value = ExcelError.of(code.toUpperCase());
  return value && { kind: "value", value };
}

const plainSheet = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

/** "A1", "$A$1:B2", "B:C" or "2:3"; null beyond the sheet's end. */
function rangeOf(area: string): CellRange | null {
  const [first = "", second = first] = area.replaceAll("$", "").split(":");
  const isRows = /^\d/.test(first);
  const isColumns = /[A-Z]$/i.test(first);
  const from = parseA1(isRows ? `A${first}` : isColumns ? `${first}1` : first);
  const to = parseA1(isRows ? `A${second}` : isColumns ? `${second}1` : second);
  if (!from || !to) return null;
  const range = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: isColumns ? LAST_ROW : Math.max(from.row, to.row),
    right: isRows ? LAST_COLUMN : Math.max(from.column, to.column),
  };
  return range.bottom > LAST_ROW || range.right > LAST_COLUMN ? null : range;
}

import { parseA1 } from "./a1";
import type { Cell, CellRange } from "./workbook";

/** What is told of a cell: contents only. How it looks, and what a formula came to, may change without anybody having typed. */
export type ContentCell = Pick<Cell, "row" | "column" | "value" | "formula">;

/** After it a shell may put what it needs to clear the block again. */
export const OWN = "\n";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BLANK = "...";
const CODE = BLANK.length;

/**
 * Digest of a block (InsertedBlock.content): three characters a cell, rows ended by ";", so that single changed cells can be told. References of
 * formulas are taken relative to their cell: rows inserted above the block leave it as it is.
 *
 * @param cells those outside the range are left out
 */
export function blockContent(cells: Iterable<ContentCell>, { top, left, bottom, right }: CellRange): string {
  const rows = Array.from({ length: bottom - top + 1 }, () => new Array<string>());
  for (const cell of cells) {
    const row = rows[cell.row - top];
    if (!row || cell.column < left || cell.column > right || isBlank(cell)) continue;
    while (row.length < cell.column - left) row.push(BLANK);
    row[cell.column - left] = codeOf(cell);
  }
  return rows.map((row) => row.join("")).join(";");
}

/**
 * Cells whose content is none of what the digests say of their place.
 *
 * @param contents digests of the same range: a block that is half made holds here the one and there the other
 * @param partly the block may be unfinished: a blank cell is as good as any
 * @param cells what stands there now; those outside the range count as changed
 */
export function changedInBlock(
  contents: readonly string[],
  range: CellRange,
  cells: readonly ContentCell[],
  partly: boolean,
): { row: number; column: number }[] {
  const made = contents.map((content) => (content.split(OWN)[0] ?? "").split(";"));
  const height = range.bottom - range.top + 1;
  const expected = (row: number, column: number): (string | undefined)[] =>
    made.map((rows) => rows[row - range.top]?.slice((column - range.left) * CODE, (column - range.left + 1) * CODE) || BLANK);
  const now = cells.filter((cell) => !isBlank(cell));
  const changed = now
    .filter((cell) => {
      const { row, column } = cell;
      const isInside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
      return !isInside || !expected(row, column).includes(codeOf(cell));
    })
    .map(({ row, column }) => ({ row, column }));
  if (partly) return changed;
  const held = new Set(now.map(({ row, column }) => `${row},${column}`));
  for (let row = range.top; row < range.top + height; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (!held.has(`${row},${column}`) && !expected(row, column).includes(BLANK)) changed.push({ row, column });
    }
  }
  return changed;
}

/** Whether a cell holds nothing, as far as contents go. */
export const isBlank = ({ value, formula }: ContentCell): boolean => formula === undefined && (value === null || value === "");

/** A text that begins with "=" counts as the formula that it looks like: some hosts do not tell them apart. */
function codeOf({ row, column, value, formula }: ContentCell): string {
  const typed = formula ?? (typeof value === "string" && value.startsWith("=") ? value : null);
  const text = typed === null ? `${typeof value} ${String(value)}` : relative(typed, row, column);
  // FNV-1a, folded to 18 bits
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const folded = (hash ^ (hash >>> 18)) & 0x3ffff;
  return [folded >> 12, (folded >> 6) & 63, folded & 63].map((six) => LETTERS.charAt(six)).join("");
}

/** Texts, references to other sheets, and words: of the last, those that are addresses are replaced. */
const TOKEN = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\w.\u0080-\uffff]+)![$\w:]+|[$\w.\u0080-\uffff]+/g;

function relative(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (token) => {
    const at = parseA1(token);
    return at ? `R${at.row - row}C${at.column - column}` : token;
  });
}

import { parseA1, toA1 } from "../core/a1";
import type { JournalEntry, PlacedMark } from "../core/edits";
import type { Places } from "../core/places";

interface Move {
  readonly sheet: string;
  readonly rows: number;
}

/**
 * The marks that stood before a write-back, where their rows stand now: rows were inserted or sorted, or the sheet was renamed. A mark has no
 * fingerprint of its own; it goes with the cells that were written in its row. On a sheet where something moved, marks of rows in which nothing was
 * written are left out: the next marking sets them where they belong.
 */
export function movedMarks(marks: readonly PlacedMark[], { cells }: JournalEntry, places: Places): PlacedMark[] {
  const moves = new Map<string, Move>();
  const disturbed = new Set<string>();
  for (const cell of cells) {
    const from = parseA1(cell.cell);
    const to = places.find(cell)?.cell;
    if (!from || !to) {
      disturbed.add(cell.sheet);
      continue;
    }
    moves.set(`${from.row}!${cell.sheet}`, { sheet: to.sheet, rows: to.row - from.row });
    if (to.sheet !== cell.sheet || to.row !== from.row || to.column !== from.column) disturbed.add(cell.sheet);
  }
  return marks.flatMap((mark) => {
    if (!disturbed.has(mark.sheet)) return [mark];
    const move = moves.get(`${parseA1(mark.cell)?.row ?? -1}!${mark.sheet}`);
    return move ? [{ sheet: move.sheet, cell: shifted(mark.cell, move.rows), formula: shifted(mark.formula, move.rows) }] : [];
  });
}

/** Texts, and words: of the latter, those that are addresses are moved. */
const TOKEN = /"(?:[^"]|"")*"|[$\w.]+/g;

function shifted(formula: string, rows: number): string {
  return formula.replace(TOKEN, (token) => {
    const at = token.includes("$") ? null : parseA1(token);
    return at ? toA1(at.row + rows, at.column) : token;
  });
}

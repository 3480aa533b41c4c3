import { toA1 } from "../../../src/core/a1";
import type { Table } from "../../support/tables";

/**
 * A table drawn as text, a line a row, cells between bars: `<` goes on with the merged area of the cell to the left, `^` with that of the
 * cell above, `\n` is a line break within a cell.
 */
export function drawn(text: string): Table {
  const cells = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n")));
  const at = (row: number, column: number): string => cells[row]?.[column] ?? "";
  const merges = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell === "<" || cell === "^") return [];
      let [right, bottom] = [column, row];
      while (at(row, right + 1) === "<") right++;
      while (at(bottom + 1, column) === "^") bottom++;
      return right > column || bottom > row ? [`${toA1(row, column)}:${toA1(bottom, right)}`] : [];
    }),
  );
  return { rows: cells.map((line) => line.map((cell) => (cell === "<" || cell === "^" ? "" : cell))), merges };
}

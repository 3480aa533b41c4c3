import { cellKey, rangeToA1, toA1 } from "../../core/a1";
import { isBlank } from "../../core/block-content";
import type { ChangedCell } from "../../core/formulas/recalculate";
import type { Cell, CellRange, CellValue, SheetSnapshot } from "../../core/workbook";
import { cellRange, contains, touches } from "../../core/areas";
import { FileTrouble } from "../problem";

/** What areas of a sheet are to hold. */
export interface ExpectedBlocks {
  readonly ranges: readonly CellRange[];
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue; readonly formula?: string }[];
  readonly merges: readonly CellRange[];
  /** What formulas that depend on the areas come to now, on any sheet. */
  readonly results: readonly ChangedCell[];
}

/**
 * Compares a sheet with what it was: the areas hold what they were to hold, and everything else what it held.
 *
 * @throws FileTrouble "not-verified"
 */
export function verifyBlocks(before: SheetSnapshot, after: SheetSnapshot, { ranges, cells, merges, results }: ExpectedBlocks): void {
  const own = results.filter(({ sheet }) => sheet === before.name);
  const resultAt = new Map(own.map(({ row, column, value }) => [cellKey(row, column), value]));
  const calculated = <C extends Pick<Cell, "row" | "column" | "value">>(cell: C): C => {
    const value = resultAt.get(cellKey(cell.row, cell.column));
    return value === undefined ? cell : { ...cell, value };
  };
  const isInside = (cell: Pick<Cell, "row" | "column">): boolean => ranges.some((range) => touches(range, cellRange(cell)));
  const outside = (all: readonly Cell[]): string[] =>
    all.filter((cell) => !isBlank(cell) && !isInside(cell)).map((cell) => told(cell, cell.format));
  const wanted = cells.filter((cell) => !isBlank(cell)).map((cell) => told(calculated(cell)));
  const found = after.cells.filter((cell) => !isBlank(cell) && isInside(cell)).map((cell) => told(cell));
  const rest = before.merges.filter((merge) => !ranges.some((range) => contains(range, merge)));
  compare(before.name, outside(before.cells.map(calculated)), outside(after.cells));
  compare(before.name, [...wanted].sort(), [...found].sort());
  compare(before.name, [...rest, ...merges].map(rangeToA1).sort(), after.merges.map(rangeToA1).sort());
  if (before.protected !== after.protected) throw new FileTrouble("not-verified", `${before.name}!protection`);
}

function compare(sheet: string, wanted: readonly string[], found: readonly string[]): void {
  const at = wanted.findIndex((each, i) => each !== found[i]);
  if (at >= 0 || wanted.length !== found.length) {
    throw new FileTrouble("not-verified", `${sheet}: ${wanted[at] ?? "-"} → ${found[at < 0 ? wanted.length : at] ?? "-"}`);
  }
}

function told({ row, column, value, formula }: Pick<Cell, "row" | "column" | "value" | "formula">, format?: string): string {
  return JSON.stringify([toA1(row, column), value === "" ? null : value, formula ?? null, format ?? null]);
}

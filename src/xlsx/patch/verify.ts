import { cellKey, toA1 } from "../../core/a1";
import type { Cell, CellValue, SheetSnapshot } from "../../core/workbook";
import { Package } from "../package";
import { FileTrouble } from "../problem";
import { CellBudget } from "../sheet-cells";
import { readSheet, type SheetContext } from "../sheet";
import { readFormats } from "../styles";
import { findWorkbookParts } from "../workbook-parts";
import type { WorkbookFile } from "../workbook-file";
import { holds, type PatchedSheet, type PlacedPatch } from "./sheet-patch";

/**
 * Reads the written file back: every edited cell holds what it was to hold, every formula that comes to something else that, and
 * every other cell what it held.
 *
 * @throws FileTrouble "not-verified"
 */
export function verify(bytes: Uint8Array, sheets: readonly PatchedSheet[], { pkg: old, context }: WorkbookFile): void {
  try {
    const pkg = new Package(bytes, old.limits, old.codec);
    const { styles } = findWorkbookParts(pkg);
    const now: SheetContext = { ...context, formats: readFormats(pkg, styles), budget: new CellBudget(old.limits) };
    for (const sheet of sheets) verifySheet(sheet, readSheet(pkg, sheet.sheet, now));
  } catch (error) {
    // What could be read before and cannot be read any more is no damage of the user's file.
    if (error instanceof FileTrouble && error.problem.code !== "not-verified") throw new FileTrouble("not-verified", error.message);
    throw error;
  }
}

function verifySheet({ sheet, before, written, results }: PatchedSheet, after: SheetSnapshot): void {
  const edits = new Map(written.map((patch) => [cellKey(patch.row, patch.column), patch]));
  const resultOf = new Map(results.map(({ row, column, value }) => [cellKey(row, column), value]));
  const fail = (what: string): never => {
    throw new FileTrouble("not-verified", `${sheet.name}!${what}`);
  };
  const seen = new Set<number>();
  for (const [was, is] of inStep(before.cells, after.cells)) {
    const { row, column } = was ?? is ?? { row: 0, column: 0 };
    const patch = edits.get(cellKey(row, column));
    if (patch) seen.add(cellKey(row, column));
    if (patch ? !isWritten(is, patch) : !isSame(withResult(was, resultOf), is)) fail(patch?.patch.cell ?? difference(was, is));
  }
  for (const [key, patch] of edits) if (!seen.has(key) && !isWritten(undefined, patch)) fail(patch.patch.cell);
  if (after.protected !== before.protected) fail("protection");
  if (JSON.stringify(after.merges) !== JSON.stringify(before.merges)) fail("merges");
}

function difference(was: Cell | undefined, is: Cell | undefined): string {
  const { row, column } = was ?? is ?? { row: 0, column: 0 };
  const of = (cell: Cell | undefined): string => JSON.stringify([cell?.value, cell?.formula, cell?.format]);
  return `${toA1(row, column)}: ${of(was)} → ${of(is)}`;
}

/** The cell of a formula with the result that it was to get. */
function withResult(cell: Cell | undefined, results: ReadonlyMap<number, CellValue>): Cell | undefined {
  if (!cell) return cell;
  const result = results.get(cellKey(cell.row, cell.column));
  return result === undefined ? cell : { ...cell, value: result === "" ? null : result };
}

/** Two lists of cells in row-major order, side by side. */
function* inStep(first: readonly Cell[], second: readonly Cell[]): Generator<[Cell | undefined, Cell | undefined]> {
  const keyOf = (cell: Cell | undefined): number => (cell ? cellKey(cell.row, cell.column) : Infinity);
  for (let i = 0, j = 0; i < first.length || j < second.length;) {
    const [a, b] = [first[i], second[j]];
    const order = keyOf(a) - keyOf(b);
    yield [order <= 0 ? a : undefined, order >= 0 ? b : undefined];
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
}

/** A blank cell outside the bounds of the others is not listed, whatever its format. */
function isWritten(cell: Cell | undefined, patch: PlacedPatch): boolean {
  return holds(cell, patch) || (cell === undefined && patch.value === null && patch.formula === null);
}

/** Blank cells are listed only inside the bounds of the others, which an edit may widen. */
function isSame(was: Cell | undefined, is: Cell | undefined): boolean {
  if (!was || !is) return isBlank(was) && isBlank(is);
  return was.value === is.value && was.formula === is.formula && was.format === is.format;
}

const isBlank = (cell: Cell | undefined): boolean => (cell?.value ?? null) === null && cell?.formula === undefined;

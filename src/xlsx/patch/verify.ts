import type { CellRange } from "../../core/workbook";
import { Package } from "../package";
import { FileTrouble } from "../problem";
import { CellBudget } from "../sheet-cells";
import { readSheet, SheetReader, type SheetContext } from "../sheet";
import { readFormats } from "../styles";
import { findWorkbookParts } from "../workbook-parts";
import type { WorkbookFile } from "../workbook-file";
import { parsePart } from "../xml";
import { CellCheck } from "./cell-check";
import type { PatchedSheet } from "./sheet-patch";

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
    const checking = new CellBudget(old.limits);
    for (const sheet of sheets) {
      const difference = differenceIn(sheet, pkg, now, checking);
      if (difference !== null) throw new FileTrouble("not-verified", `${sheet.sheet.name}!${difference}`);
    }
  } catch (error) {
    // What could be read before and cannot be read any more is no damage of the user's file.
    if (error instanceof FileTrouble && error.problem.code !== "not-verified") throw new FileTrouble("not-verified", error.message);
    throw error;
  }
}

/** The first thing that is not as it is to be; null: there is none. */
function differenceIn(patched: PatchedSheet, pkg: Package, context: SheetContext, budget: CellBudget): string | null {
  const check = new CellCheck(patched, budget);
  const reader = new SheetReader(context, check);
  parsePart(pkg, patched.sheet.part, reader);
  const different = check.isInOrder ? check.finish(reader.inheritedFormat()) : differenceWhenSorted(patched, pkg, context);
  if (different !== null) return different;
  if (reader.isProtected !== patched.before.protected) return "protection";
  return areSame(reader.merges(), patched.before.merges) ? null : "merges";
}

/** For a sheet whose cells stand in no order: they are gathered first. */
function differenceWhenSorted(patched: PatchedSheet, pkg: Package, context: SheetContext): string | null {
  const check = new CellCheck(patched, new CellBudget(pkg.limits));
  const { cells } = readSheet(pkg, patched.sheet, context);
  for (const { row, column, value, formula, format } of cells) check.add(row, column, value, formula, format);
  return check.finish();
}

function areSame(some: readonly CellRange[], others: readonly CellRange[]): boolean {
  const isSame = (a: CellRange, b: CellRange | undefined): boolean =>
    a.top === b?.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
  return some.length === others.length && some.every((range, i) => isSame(range, others[i]));
}

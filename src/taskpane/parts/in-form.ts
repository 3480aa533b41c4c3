import { parseA1, parseRange } from "../../core/a1";
import type { FormReport } from "../../core/shape";

/** Whether a cell lies in a form. */
export function isInForm(
  { sheet, range }: Pick<FormReport, "sheet" | "range">,
  at: { readonly sheet: string; readonly cell: string },
): boolean {
  // Asked for every cell and every form: most are on other sheets.
  if (sheet !== at.sheet) return false;
  const area = parseRange(range);
  const cell = parseA1(at.cell);
  if (!area || !cell) return false;
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}

/** The form's first cell, to go to. */
export function firstCell({ range }: Pick<FormReport, "range">): string {
  return range.split(":")[0] ?? "A1";
}

import type { CellRange, WorkbookSnapshot } from "../workbook";
import { FormCells } from "./cells";
import type { Form } from "./form";
import { Grid } from "./grid";
import { FORM_READERS } from "./kinds";
import type { ColumnMapping } from "./mapping";

/**
 * Finds every form in a workbook, by meaning, wherever it stands. In sheet order, then top to bottom, left to right.
 * Linear in the number of cells.
 */
export function recognise(workbook: WorkbookSnapshot, mappings: readonly ColumnMapping[] = []): Form[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = new FormCells(new Grid(sheet), workbook.date1904 ?? false, mappings);
    const found = FORM_READERS.flatMap((read) => read(cells));
    return withoutRivals(cells, found).sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
}

/** Of two readings of the same cells the one that explains more of them stays. */
function withoutRivals(cells: FormCells, forms: readonly Form[]): Form[] {
  return forms.filter(
    (form) =>
      !forms.some(
        (rival) => rival !== form && overlap(rival.range, form.range) && cellsIn(cells, rival.range) > cellsIn(cells, form.range),
      ),
  );
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function cellsIn(cells: FormCells, range: CellRange): number {
  let count = 0;
  for (const row of cells.grid.rowsBetween(range.top, range.bottom)) count += cells.inRow(row, range).length;
  return count;
}

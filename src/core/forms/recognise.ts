import type { WorkbookSnapshot } from "../workbook";
import { readForms } from "./anchors";
import { FormCells } from "./cells";
import type { Form } from "./form";
import { Grid } from "./grid";
import { FORM_FINDERS } from "./kinds";
import type { ColumnMapping } from "./mapping";

/**
 * Finds every form in a workbook, by meaning, wherever it stands. In sheet order, then top to bottom, left to right.
 * Linear in the number of cells.
 */
export function recognise(workbook: WorkbookSnapshot, mappings: readonly ColumnMapping[] = []): Form[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = new FormCells(new Grid(sheet), workbook.date1904 ?? false, mappings);
    const forms = readForms(FORM_FINDERS.flatMap((find) => find(cells)));
    return forms.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
}

import type { Result } from "../../core/host-port";
import { DEFAULT_LIMITS } from "../limits";
import { openXlsx } from "../open";
import { Draft } from "../patch/draft";
import { Styles } from "../patch/styles-part";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { findWorkbookParts } from "../workbook-parts";
import { withLooks, type CellLookChange } from "./cells";
import { withColumns, type ColumnChange } from "./columns";
import { withLinks, type LinkChanges } from "./links";
import { withMerges, type MergeChanges } from "./merges";
import { withRows, type RowChange } from "./rows";
import { withValidations, type ValidationChanges } from "./validations";

/** What is to change of a sheet beside what its cells hold. */
export interface SheetLayoutPatch {
  readonly sheet: string;
  readonly looks: readonly CellLookChange[];
  readonly merges: MergeChanges;
  readonly columns: readonly ColumnChange[];
  readonly rows: readonly RowChange[];
  readonly validations: ValidationChanges;
  readonly links?: LinkChanges;
}

/**
 * Changes looks, sizes, merged areas and data validations in an .xlsx file. As with patchXlsx, what is not named stays as written, other parts
 * stay byte-identical, and the same file and patch give the same bytes. What cells hold is not touched.
 */
export function patchLayout(bytes: Uint8Array, patches: readonly SheetLayoutPatch[]): Result<Uint8Array, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, DEFAULT_LIMITS);
    const parts = findWorkbookParts(pkg);
    const draft = new Draft(pkg);
    const styles = new Styles(draft, parts);
    for (const { sheet: name, looks, merges, columns, rows, validations, links } of patches) {
      const sheet = parts.sheets.find((each) => each.name === name);
      if (!sheet) throw new FileTrouble("sheet-missing", name);
      const { part } = sheet;
      let text = withMerges(draft.text(part), part, merges);
      text = withLooks(text, part, looks, () => styles.open());
      text = withRows(text, part, rows);
      text = withColumns(text, part, columns);
      if (links) text = withLinks(text, part, links);
      draft.write(part, withValidations(text, part, validations));
    }
    styles.save();
    return draft.bytes();
  });
}

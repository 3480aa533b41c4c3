import { recalculate, type ChangedCell, type Recalculation } from "../../core/formulas/recalculate";
import type { Draft } from "../patch/draft";
import { FileTrouble } from "../problem";
import type { WorkbookFile } from "../workbook-file";
import { definedNames } from "./defined-names";

const NOTHING: Recalculation = { results: [], left: [] };

/** An `f` element, whatever its prefix. */
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** "Precision as displayed": Excel then calculates with what the cells show. */
const AS_SHOWN = /<(?:[\w.-]+:)?calcPr\s[^>]*\bfullPrecision\s*=\s*["'](?:0|false)["']/;

/**
 * What the formulas of a file come to once cells of it hold something else. A file without formulas is not looked into any further, and one in
 * which a sheet that nobody asked for cannot be read is left to Excel.
 *
 * @param changed what was written
 */
export function recalculateFile(file: WorkbookFile, draft: Draft, changed: readonly ChangedCell[]): Recalculation {
  const { sheets } = file.parts;
  const isClear = new Set(sheets.map(({ name }) => name.toLowerCase())).size === sheets.length;
  if (changed.length === 0 || !isClear || !holdsFormulas(file, draft)) return NOTHING;
  try {
    const { results, left } = recalculate({ sheets: file.snapshot().sheets, nameOf: definedNames(file) }, changed);
    if (!AS_SHOWN.test(draft.text(file.parts.workbook))) return { results, left };
    return { results: [], left: [...results.map(({ sheet, row, column }) => ({ sheet, row, column })), ...left] };
  } catch (error) {
    if (error instanceof FileTrouble) return NOTHING;
    throw error;
  }
}

function holdsFormulas(file: WorkbookFile, draft: Draft): boolean {
  return file.parts.sheets.some((sheet) => {
    const known = file.known(sheet);
    return known ? known.cells.some(({ formula }) => formula !== undefined) : FORMULA.test(draft.text(sheet.part));
  });
}

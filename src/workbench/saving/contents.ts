import { toA1 } from "../../core/a1";
import type { CellValue, WorkbookSnapshot } from "../../core/workbook";
import type { CellPatch, XlsxPatch } from "../../xlsx/patch/patch";
import { patchXlsx } from "../../xlsx/patch/patch-xlsx";
import { formulaToFile } from "../engine/future-functions";
import type { BookState } from "./book-state";
import type { DraftFile } from "./draft-file";
import type { ContentChange } from "./sheet-changes";
import type { SavedSheet } from "./verify-saved";

/**
 * Writes what was typed, with the marks and Ziping's data. Results that formulas came to by themselves are taken along, so that programs
 * that do not calculate read what the grid shows; where the file does not allow it, Excel and WPS calculate them when they open the file.
 */
export function patchContents(
  file: DraftFile,
  sheets: readonly SavedSheet[],
  trusted: ReadonlySet<string>,
  others: Omit<XlsxPatch, "edits">,
): void {
  const isTyped = sheets.some(({ changes }) => changes.contents.length > 0);
  if (!isTyped && others.marks === null && others.userData === undefined) return;
  const snapshot = file.snapshot();
  const edits = sheets.flatMap(({ name, changes }) => patchesOf(snapshot, name, changes.contents.map(inFileTerms)));
  const results = isTyped ? sheets.flatMap((sheet) => patchesOf(snapshot, sheet.name, resultsOf(snapshot, sheet, trusted))) : [];
  const whole = results.length > 0 ? patchXlsx(file.bytes, { ...others, edits: [...edits, ...results] }) : null;
  file.step((bytes) => (whole?.ok ? whole : patchXlsx(bytes, { ...others, edits })));
}

function resultsOf({ sheets }: WorkbookSnapshot, { name, state, changes }: SavedSheet, trusted: ReadonlySet<string>): ContentChange[] {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet?.protected) return [];
  const formulas = new Map(sheet?.cells.map(({ row, column, formula }) => [toA1(row, column), formula]));
  return (
    changes.results
      .filter(({ cell, value }) => value !== null && !isError(value) && trusted.has(`${state.origin ?? state.id} ${cell}`))
      // as the file has it, whatever the grid shows
      .map((change) => ({ ...change, formula: formulas.get(change.cell) ?? change.formula }))
  );
}

const inFileTerms = (change: ContentChange): ContentChange => ({ ...change, formula: change.formula && formulaToFile(change.formula) });

const isError = (value: CellValue): boolean => typeof value === "string" && value.startsWith("#");

/** Formulas for which the grid comes to what the file says: those whose results it can be trusted with. As "id of the sheet, address". */
export function trustedFormulas(opened: BookState, calculated: BookState): ReadonlySet<string> {
  const trusted = new Set<string>();
  for (const { id, cells } of opened.sheets) {
    const now = calculated.sheets.find((sheet) => sheet.id === id)?.cells;
    for (const [key, { row, column, formula, value }] of cells)
      if (formula !== null && isSameResult(value, now?.get(key)?.value ?? null)) trusted.add(`${id} ${toA1(row, column)}`);
  }
  return trusted;
}

/** Programs round the last digits differently. */
function isSameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function patchesOf({ sheets }: WorkbookSnapshot, sheet: string, changes: readonly ContentChange[]): CellPatch[] {
  if (changes.length === 0) return [];
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const held = new Map<string, CellValue>(cells.map(({ row, column, value }) => [toA1(row, column), value]));
  return changes.map(({ cell, value, formula }) => ({ sheet, cell, before: held.get(cell) ?? null, after: value, formula }));
}

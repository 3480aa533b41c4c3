import type { Mark, PlacedMark } from "../../core/edits";
import { grouped } from "../../core/grouped";
import type { ChangedCell, Recalculation } from "../../core/formulas/recalculate";
import type { Result } from "../../core/host-port";
import { markFormula } from "../../core/marks";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { recalculateFile } from "../recalculate/recalculate-file";
import { writeResults } from "../recalculate/write-results";
import { WorkbookFile } from "../workbook-file";
import { removeFromCalcChain } from "./calc-chain";
import { Draft } from "./draft";
import { MarkRules } from "./mark-rules";
import type { XlsxPatch } from "./patch";
import { patchSheet, type PatchedSheet } from "./sheet-patch";
import type { StyleSheet } from "./style-sheet";
import { Styles } from "./styles-part";
import { writeUserData } from "./user-data";
import { verify } from "./verify";
import { recalculateOnLoad } from "./workbook-calc";

/**
 * Changes cells, marks and Ziping's own data in an .xlsx file, in Node and in browsers alike. Parts that do not change stay byte-identical,
 * and in those that do everything but the change stays as written. The same file and patch give the same bytes; a patch that changes nothing
 * gives the very bytes that came in.
 *
 * Formulas that depend on edited cells get their new results, so that programs that do not calculate read what holds.
 *
 * Either everything is written or nothing: what the edits expect is checked first, and the result is read back and compared.
 * Whatever the bytes are, it returns and does not throw.
 */
export function patchXlsx(bytes: Uint8Array, patch: XlsxPatch, limits: XlsxLimits = DEFAULT_LIMITS): Result<Uint8Array, FileProblem> {
  return fileResult(() => patchFile(new WorkbookFile(bytes, { limits }), patch).bytes);
}

/** A file after a patch, with what became of formulas that depend on it. */
export interface PatchedFile {
  readonly bytes: Uint8Array;
  /** Formulas that were worked out again, with their results. */
  readonly recalculated: Recalculation["results"];
  /** Formulas that could not be: they keep their results until Excel calculates, which it does when it opens the file. */
  readonly notCalculated: Recalculation["left"];
}

/** As patchXlsx, for a file that is open; it goes on being what it was. @throws FileTrouble when nothing can be written */
export function patchFile(file: WorkbookFile, patch: XlsxPatch): PatchedFile {
  const { pkg, parts } = file;
  const draft = new Draft(pkg);
  const styles = new Styles(draft, parts);
  const patchedSheets = patchSheets(file, draft, patch, () => styles.open());
  styles.save();
  const { results, left } = recalculateFile(file, draft, patchedSheets.flatMap(changedCells));
  const sheets = writeAllResults(file, draft, patchedSheets, results);
  if (sheets.some(({ written }) => written.length > 0)) recalculateOnLoad(draft, parts.workbook);
  removeFromCalcChain(draft, parts, sheets);
  if (patch.userData !== undefined) writeUserData(draft, parts.workbook, patch.userData);
  const result = draft.bytes();
  if (result !== pkg.bytes) verify(result, sheets, file);
  return { bytes: result, recalculated: results, notCalculated: left };
}

/** A formula that shows nothing holds a text without characters, which COUNTA counts. */
function changedCells({ sheet, written }: PatchedSheet): ChangedCell[] {
  return written.map(({ row, column, value, formula }) => ({
    sheet: sheet.name,
    row,
    column,
    value: formula === null ? value : (value ?? ""),
  }));
}

/** @returns what became of the sheets, those included that only formulas changed on */
function writeAllResults(
  file: WorkbookFile,
  draft: Draft,
  patched: readonly PatchedSheet[],
  all: Recalculation["results"],
): readonly PatchedSheet[] {
  const resultsOf = grouped(all, ({ sheet }) => sheet);
  const others = file.parts.sheets.filter((sheet) => resultsOf.has(sheet.name) && !patched.some((each) => each.sheet === sheet));
  const untouched = others.map((sheet): PatchedSheet => ({ sheet, before: file.sheet(sheet), written: [], formulasGone: [], results: [] }));
  return [...patched, ...untouched].map((each) => {
    const results = resultsOf.get(each.sheet.name) ?? [];
    if (results.length > 0) writeResults(draft, each.sheet.part, results);
    return { ...each, results };
  });
}

function patchSheets(file: WorkbookFile, draft: Draft, { edits, marks }: XlsxPatch, styles: () => StyleSheet): PatchedSheet[] {
  const editsOf = grouped(edits, ({ sheet }) => sheet);
  const marksOf = grouped((marks ?? []).map(placedMark), ({ sheet }) => sheet);
  const byName = new Map([...file.parts.sheets].reverse().map((sheet) => [sheet.name, sheet]));
  for (const name of [...editsOf.keys(), ...marksOf.keys()]) {
    if (!byName.has(name)) throw new FileTrouble("sheet-missing", name);
  }
  return [...byName.values()].flatMap((sheet) => {
    const own = { edits: editsOf.get(sheet.name) ?? [], marks: marks && (marksOf.get(sheet.name) ?? []) };
    const isConcerned = own.edits.length > 0 || (own.marks && (own.marks.length > 0 || MarkRules.mayStandIn(draft.text(sheet.part))));
    if (!isConcerned) return [];
    const before = file.sheet(sheet);
    return [patchSheet(draft, { sheet, before, otherRows: file.otherRows(sheet) }, own, styles)];
  });
}

const placedMark = (mark: Mark | PlacedMark): PlacedMark =>
  "formula" in mark ? mark : { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };

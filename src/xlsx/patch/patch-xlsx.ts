import type { Mark, PlacedMark } from "../../core/edits";
import { grouped } from "../../core/grouped";
import type { Result } from "../../core/host-port";
import { markFormula } from "../../core/marks";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
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
 * Either everything is written or nothing: what the edits expect is checked first, and the result is read back and compared.
 * Whatever the bytes are, it returns and does not throw.
 */
export function patchXlsx(bytes: Uint8Array, patch: XlsxPatch, limits: XlsxLimits = DEFAULT_LIMITS): Result<Uint8Array, FileProblem> {
  return fileResult(() => patchedBytes(new WorkbookFile(bytes, { limits }), patch));
}

/** The same for a file that is open; it goes on being what it was. @throws FileTrouble when nothing can be written */
export function patchedBytes(file: WorkbookFile, patch: XlsxPatch): Uint8Array {
  const { pkg, parts } = file;
  const draft = new Draft(pkg);
  const styles = new Styles(draft, parts);
  const sheets = patchSheets(file, draft, patch, () => styles.open());
  styles.save();
  if (sheets.some(({ written }) => written.length > 0)) recalculateOnLoad(draft, parts.workbook);
  removeFromCalcChain(draft, parts, sheets);
  if (patch.userData !== undefined) writeUserData(draft, parts.workbook, patch.userData);
  const result = draft.bytes();
  if (result !== pkg.bytes) verify(result, sheets, file);
  return result;
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
    return isConcerned ? [patchSheet(draft, file.sheet(sheet), sheet, own, styles)] : [];
  });
}

const placedMark = (mark: Mark | PlacedMark): PlacedMark =>
  "formula" in mark ? mark : { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };

import type { Mark, PlacedMark } from "../../core/edits";
import { grouped } from "../../core/grouped";
import type { Result } from "../../core/host-port";
import { markFormula } from "../../core/marks";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { openXlsx } from "../open";
import { FileTrouble, type FileProblem } from "../problem";
import type { SheetContext } from "../sheet";
import { CellBudget } from "../sheet-cells";
import { readSharedStrings } from "../strings";
import { readFormats } from "../styles";
import { findWorkbookParts, type WorkbookParts } from "../workbook-parts";
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
  try {
    return { ok: true, value: patchedBytes(bytes, patch, limits) };
  } catch (error) {
    if (error instanceof FileTrouble) return { ok: false, problem: error.problem };
    throw error;
  }
}

function patchedBytes(bytes: Uint8Array, patch: XlsxPatch, limits: XlsxLimits): Uint8Array {
  const pkg = openXlsx(bytes, limits);
  const parts = findWorkbookParts(pkg);
  const draft = new Draft(pkg);
  const { date1904 } = parts;
  const context: SheetContext = {
    strings: readSharedStrings(pkg, parts.sharedStrings),
    formats: readFormats(pkg, parts.styles),
    date1904,
    budget: new CellBudget(limits),
  };
  const styles = new Styles(draft, parts);
  const sheets = patchSheets(draft, parts, patch, context, () => styles.open());
  styles.save();
  if (sheets.some(({ written }) => written.length > 0)) recalculateOnLoad(draft, parts.workbook);
  removeFromCalcChain(draft, parts, sheets);
  if (patch.userData !== undefined) writeUserData(draft, parts.workbook, patch.userData);
  const result = draft.bytes();
  if (result !== bytes) verify(result, sheets, context, limits);
  return result;
}

function patchSheets(
  draft: Draft,
  { sheets }: WorkbookParts,
  { edits, marks }: XlsxPatch,
  context: SheetContext,
  styles: () => StyleSheet,
): PatchedSheet[] {
  const editsOf = grouped(edits, ({ sheet }) => sheet);
  const marksOf = grouped((marks ?? []).map(placedMark), ({ sheet }) => sheet);
  const byName = new Map([...sheets].reverse().map((sheet) => [sheet.name, sheet]));
  for (const name of [...editsOf.keys(), ...marksOf.keys()]) {
    if (!byName.has(name)) throw new FileTrouble("sheet-missing", name);
  }
  return [...byName.values()].flatMap((sheet) => {
    const own = { edits: editsOf.get(sheet.name) ?? [], marks: marks && (marksOf.get(sheet.name) ?? []) };
    const isConcerned = own.edits.length > 0 || (own.marks && (own.marks.length > 0 || MarkRules.mayStandIn(draft.text(sheet.part))));
    return isConcerned ? [patchSheet(draft, sheet, own, context, styles)] : [];
  });
}

const placedMark = (mark: Mark | PlacedMark): PlacedMark =>
  "formula" in mark ? mark : { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };

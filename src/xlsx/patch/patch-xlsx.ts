import { grouped } from "../../core/grouped";
import type { Result } from "../../core/host-port";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { WorkbookFile } from "../workbook-file";
import type { XlsxPatch } from "./patch";
import { Patching, type PatchedFile } from "./patching";

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

/** As patchXlsx, for a file that is open; it goes on being what it was. @throws FileTrouble when nothing can be written */
export function patchFile(file: WorkbookFile, { edits, marks, userData }: XlsxPatch): PatchedFile {
  const patching = new Patching(file);
  const editsOf = grouped(edits, ({ sheet }) => sheet);
  const marksOf = grouped(marks ?? [], ({ sheet }) => sheet);
  const sheets = new Map([...file.parts.sheets].reverse().map((sheet) => [sheet.name, sheet]));
  for (const name of [...editsOf.keys(), ...marksOf.keys()]) if (!sheets.has(name)) throw new FileTrouble("sheet-missing", name);
  for (const sheet of [...sheets.values()].reverse()) {
    patching.sheet(sheet, { edits: editsOf.get(sheet.name) ?? [], marks: marks && (marksOf.get(sheet.name) ?? []) });
  }
  return patching.finish(userData);
}

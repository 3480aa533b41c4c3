import type { ChangedCell, Recalculation } from "../../core/formulas/recalculate";
import { grouped } from "../../core/grouped";
import { recalculateFile } from "../recalculate/recalculate-file";
import { writeResults } from "../recalculate/write-results";
import type { WorkbookFile } from "../workbook-file";
import type { SheetPart } from "../workbook-parts";
import { removeFromCalcChain } from "./calc-chain";
import { Draft } from "./draft";
import { MarkRules } from "./mark-rules";
import type { XlsxPatch } from "./patch";
import { planSheet, type SheetChange } from "./planned-sheet";
import { type PatchedSheet, writeSheet } from "./sheet-patch";
import { Styles } from "./styles-part";
import { writeUserData } from "./user-data";
import { Verification } from "./verification";
import { recalculateOnLoad } from "./workbook-calc";

/** A file after a patch, with what became of formulas that depend on it. */
export interface PatchedFile {
  readonly bytes: Uint8Array;
  /** Formulas that were worked out again, with their results. */
  readonly recalculated: Recalculation["results"];
  /** Formulas that could not be: they keep their results until Excel calculates, which it does when it opens the file. */
  readonly notCalculated: Recalculation["left"];
}

/**
 * Patches a file that is open sheet by sheet, see patchXlsx; the file goes on being what it was.
 *
 * All methods throw FileTrouble when nothing can be written; then it is of no use any more.
 */
export class Patching {
  private readonly draft: Draft;
  private readonly styles: Styles;
  private readonly verification: Verification;
  /** What was written. */
  private readonly changed: ChangedCell[] = [];
  /** Sheets that are compared in the end, when formulas have their results and all styles are there; of the others nothing is kept. */
  private readonly open: PatchedSheet[] = [];

  constructor(private readonly file: WorkbookFile) {
    const { pkg, parts } = file;
    this.draft = new Draft(pkg);
    this.styles = new Styles(this.draft, parts);
    this.verification = new Verification(file);
  }

  /** To be called at most once for each sheet. */
  sheet(sheet: SheetPart, change: SheetChange): void {
    const { file, draft } = this;
    if (!this.isConcerned(sheet, change)) return;
    const was = draft.text(sheet.part);
    const planned = planSheet(file.sheet(sheet), change);
    const patched = writeSheet(draft, { sheet, otherRows: file.otherRows(sheet) }, planned, () => this.styles.open());
    for (const cell of changedCells(patched)) this.changed.push(cell);
    // A style that is added may be one that cells of the sheet name already.
    if (planned.hasFormulas || !file.hasItsStyles(sheet)) this.open.push(patched);
    else this.verify(patched, was);
  }

  finish(userData: XlsxPatch["userData"]): PatchedFile {
    const { file, draft } = this;
    this.styles.save();
    const { results, left } = recalculateFile(file, draft, this.changed);
    const sheets = this.withResults(results);
    if (this.changed.length > 0) recalculateOnLoad(draft, file.parts.workbook);
    removeFromCalcChain(draft, file.parts, sheets);
    if (userData !== undefined) writeUserData(draft, file.parts.workbook, userData);
    const bytes = draft.bytes();
    if (bytes !== file.pkg.bytes) this.verification.finish(bytes, sheets);
    return { bytes, recalculated: results, notCalculated: left };
  }

  private isConcerned({ part }: SheetPart, { edits, marks }: SheetChange): boolean {
    return edits.length > 0 || (marks !== null && (marks.length > 0 || MarkRules.mayStandIn(this.draft.text(part))));
  }

  private verify(patched: PatchedSheet, was: string): void {
    const packed = this.draft.packed(patched.sheet.part);
    if (packed) this.verification.sheet(patched, was, packed, this.styles.formats() ?? this.file.context.formats);
  }

  /** Writes what formulas come to. @returns what became of the sheets that it may concern, those included on which nothing else changed */
  private withResults(all: Recalculation["results"]): readonly PatchedSheet[] {
    const { file, draft, open } = this;
    const resultsOf = grouped(all, ({ sheet }) => sheet);
    const others = file.parts.sheets.filter((sheet) => resultsOf.has(sheet.name) && !open.some((each) => each.sheet === sheet));
    const untouched = others.map((sheet): PatchedSheet => ({ sheet, written: [], formulasGone: [], results: [] }));
    return [...open, ...untouched].map((each) => {
      const results = resultsOf.get(each.sheet.name) ?? [];
      if (results.length > 0) writeResults(draft, each.sheet.part, results);
      return { ...each, results };
    });
  }
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

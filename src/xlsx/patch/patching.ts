import type { Mark, PlacedMark } from "../../core/edits";
import type { ChangedCell, Recalculation } from "../../core/formulas/recalculate";
import { grouped } from "../../core/grouped";
import { markFormula } from "../../core/marks";
import { FileTrouble } from "../problem";
import { recalculateFile } from "../recalculate/recalculate-file";
import { writeResults } from "../recalculate/write-results";
import type { WorkbookFile } from "../workbook-file";
import type { SheetPart } from "../workbook-parts";
import { removeFromCalcChain } from "./calc-chain";
import { Draft } from "./draft";
import { MarkRules } from "./mark-rules";
import type { CellPatch, XlsxPatch } from "./patch";
import { patchSheet, type PatchedSheet } from "./sheet-patch";
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

/** What is to change on one sheet. */
export interface SheetChange {
  readonly edits: readonly CellPatch[];
  /** As in XlsxPatch. */
  readonly marks: readonly (Mark | PlacedMark)[] | null;
}

export interface Ending extends Pick<XlsxPatch, "userData"> {
  /** Ziping's marks go from the sheets that were not named. */
  readonly clearsMarks: boolean;
}

/**
 * Patches a file that is open sheet by sheet, see patchXlsx; the file goes on being what it was. The same sheets in the same order give the same
 * bytes, whenever they come: a review that is not through yet can hand over those that it is done with.
 *
 * All methods throw FileTrouble when nothing can be written; then it is of no use any more.
 */
export class Patching {
  private readonly draft: Draft;
  private readonly styles: Styles;
  private readonly verification: Verification;
  private readonly sheets = new Map<string, SheetPart>();
  private readonly seen = new Set<SheetPart>();
  /** What was written. */
  private readonly changed: ChangedCell[] = [];
  /** Sheets that may change again: nothing is kept of the others. */
  private readonly open: PatchedSheet[] = [];

  constructor(private readonly file: WorkbookFile) {
    const { pkg, parts } = file;
    this.draft = new Draft(pkg);
    this.styles = new Styles(this.draft, parts);
    this.verification = new Verification(file);
    for (const sheet of [...parts.sheets].reverse()) this.sheets.set(sheet.name, sheet);
  }

  /** To be called at most once for each sheet. */
  sheet(name: string, change: SheetChange): void {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new FileTrouble("sheet-missing", name);
    this.patch(sheet, change);
  }

  finish({ clearsMarks, userData }: Ending): PatchedFile {
    const { file, draft } = this;
    if (clearsMarks) for (const sheet of this.sheets.values()) if (!this.seen.has(sheet)) this.patch(sheet, { edits: [], marks: [] });
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

  private patch(sheet: SheetPart, { edits, marks }: SheetChange): void {
    const { file, draft, styles } = this;
    this.seen.add(sheet);
    const isConcerned = edits.length > 0 || (marks && (marks.length > 0 || MarkRules.mayStandIn(draft.text(sheet.part))));
    if (!isConcerned) return;
    const before = file.sheet(sheet);
    const change = { edits, marks: marks && marks.map(placedMark) };
    const patched = patchSheet(draft, { sheet, before, otherRows: file.otherRows(sheet) }, change, () => styles.open());
    for (const cell of changedCells(patched)) this.changed.push(cell);
    if (mayChangeAgain(patched)) this.open.push(patched);
    else this.verify(patched);
  }

  private verify(patched: PatchedSheet): void {
    const packed = this.draft.packed(patched.sheet.part);
    if (packed) this.verification.sheet(patched, packed, this.styles.formats() ?? this.file.context.formats);
  }

  /** Writes what formulas come to. @returns what became of the sheets that it may concern, those included on which nothing else changed */
  private withResults(all: Recalculation["results"]): readonly PatchedSheet[] {
    const { file, draft, open } = this;
    const resultsOf = grouped(all, ({ sheet }) => sheet);
    const others = file.parts.sheets.filter((sheet) => resultsOf.has(sheet.name) && !open.some((each) => each.sheet === sheet));
    const untouched = others.map((sheet): PatchedSheet => ({
      sheet,
      before: file.sheet(sheet),
      written: [],
      formulasGone: [],
      results: [],
    }));
    return [...open, ...untouched].map((each) => {
      const results = resultsOf.get(each.sheet.name) ?? [];
      if (results.length > 0) writeResults(draft, each.sheet.part, results);
      return { ...each, results };
    });
  }
}

/** Where a sheet holds formulas, their results may come to be written once all cells are. */
const mayChangeAgain = ({ before, written }: PatchedSheet): boolean =>
  before.cells.some(({ formula }) => formula !== undefined) || written.some(({ formula }) => formula !== null);

/** A formula that shows nothing holds a text without characters, which COUNTA counts. */
function changedCells({ sheet, written }: PatchedSheet): ChangedCell[] {
  return written.map(({ row, column, value, formula }) => ({
    sheet: sheet.name,
    row,
    column,
    value: formula === null ? value : (value ?? ""),
  }));
}

const placedMark = (mark: Mark | PlacedMark): PlacedMark =>
  "formula" in mark ? mark : { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };

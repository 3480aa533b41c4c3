import { rangeToA1 } from "../../core/a1";
import { blockContent } from "../../core/block-content";
import type { Edit, InsertedBlock, JournalCell, JournalEntry, Mark, PlacedMark } from "../../core/edits";
import type {
  HostPort,
  HostProblem,
  InsertOutcome,
  InsertTarget,
  Result,
  Selection,
  UndoOutcome,
  WriteOutcome,
} from "../../core/host-port";
import { nextWithMarks, withoutEntry } from "../../core/journal-marks";
import type { SheetPlan } from "../../core/sheet-plan";
import { planUndo } from "../../core/undo";
import { isEmptyUserData, NO_USER_DATA, type UserData, userDataFromXml, userDataToXml } from "../../core/user-data";
import type { CellRange } from "../../core/workbook";
import { insertBlocks } from "../../xlsx/block/insert-blocks";
import { copySheet } from "../../xlsx/insert/copy-sheet";
import { insertSheets } from "../../xlsx/insert/insert-sheets";
import { readMarks } from "../../xlsx/marks";
import type { CellPatch, XlsxPatch } from "../../xlsx/patch/patch";
import { patchFile, patchXlsx } from "../../xlsx/patch/patch-xlsx";
import type { PatchedFile } from "../../xlsx/patch/patching";
import { fileResult, type FileProblem } from "../../xlsx/problem";
import { WorkbookFile } from "../../xlsx/workbook-file";
import { readUserData } from "../../xlsx/user-data";
import { placedCell } from "./change-cells";
import type { FileDocument } from "./file-document";
import { withoutInserted } from "./insertions";
import { fitted } from "./fitted";
import { problems } from "./problems";
import { stateAt, usedRange } from "./states";

/** What the host needs of the grid that shows the file. */
export interface FileView {
  selection(): Selection | null;
  /** False when there is no such cell. */
  reveal(sheet: string, cell: string): boolean;
}

export interface FileHostParts {
  readonly document: FileDocument;
  readonly view: FileView;
  /** The time, ISO 8601, for the journal. */
  readonly now?: () => string;
}

/**
 * A file that is open in the page, as a HostPort. Each change makes new bytes or none, so nothing is ever half done.
 */
export function createFileHost({ document, view, now = () => new Date().toISOString() }: FileHostParts): HostPort {
  let data: UserData = NO_USER_DATA;
  const sheetNamed = (name: string) => document.current.snapshot.sheets.find((sheet) => sheet.name === name);

  /** Puts new bytes in place together with what is kept; what is kept counts only once they are. */
  const commit = (made: Result<Uint8Array, FileProblem>, kept: UserData): Result<void> => {
    if (!made.ok) return unchanged(made.problem);
    const userData = isEmptyUserData(kept) ? null : userDataToXml(kept);
    const whole = patchXlsx(made.value, { edits: [], marks: null, userData });
    if (!whole.ok) return unchanged(whole.problem);
    const replaced = document.replace(whole.value, false);
    if (!replaced.ok) return unchanged(replaced.problem);
    data = kept;
    return { ok: true, value: undefined };
  };
  const patched = (patch: XlsxPatch) =>
    fileResult(() => {
      const made = patchFile(new WorkbookFile(document.current.bytes), patch);
      return { ...made, bytes: fitted(made.bytes, document.current, patch.edits) };
    });
  const stamped = (entry: Omit<JournalEntry, "id" | "time">): JournalEntry => {
    const time = now();
    return { id: `${time}-${data.journal.length}-${document.current.bytes.length.toString(36)}`, time, ...entry };
  };
  const journalled = (entry: JournalEntry): UserData => ({ ...data, journal: [...data.journal, entry] });

  const apply = (edits: readonly Edit[], marks: readonly Mark[] | null): Result<WriteOutcome> => {
    const before = edits.map(({ sheet, cell }) => stateAt(document.current.snapshot, sheet, cell));
    const marksBefore = marks && standingMarks(document.current.bytes);
    const result = patched({ edits, marks });
    if (!result.ok) return unchanged(result.problem);
    const { bytes, notCalculated } = result.value;
    if (bytes === document.current.bytes) return { ok: true, value: { entry: null, refused: [] } };
    const cells = edits.flatMap((edit, i): JournalCell[] => {
      const was = before[i];
      const { key, sheet, cell, formula = null } = edit;
      if (!was) return [];
      const after = { value: edit.after === "" ? null : edit.after, formula, numberFormat: edit.numberFormat ?? was.numberFormat };
      return [{ key, sheet, cell, before: was, after }];
    });
    // Marks alone are no write-back: they can be set and cleared at any time.
    if (cells.length === 0) {
      const marked = commit({ ok: true, value: bytes }, data);
      return marked.ok ? { ok: true, value: { entry: null, refused: [] } } : marked;
    }
    const entry = stamped({ cells, marksBefore });
    const done = commit({ ok: true, value: bytes }, journalled(entry));
    return done.ok ? { ok: true, value: { entry, refused: [], ...stale(notCalculated) } } : done;
  };

  const insert = (plans: readonly SheetPlan[], target: InsertTarget): Result<InsertOutcome> => {
    if (target.kind === "sheet") {
      const placed = insertBlocks(document.current.bytes, target.sheet, plans);
      return placed.ok ? keepInserted(placed.value.bytes, () => placed.value.blocks) : unchanged(placed.problem);
    }
    const made = insertSheets(document.current.bytes, plans);
    if (!made.ok) return unchanged(made.problem);
    const { bytes, names } = made.value;
    return keepInserted(bytes, () => names.map((name, i) => ownSheetBlock(name, plans[i]?.range)));
  };

  /** A sheet that was made, as the file that holds it reads. */
  const ownSheetBlock = (sheet: string, range?: CellRange): InsertedBlock => {
    const { cells = [] } = sheetNamed(sheet) ?? {};
    const block = range ?? usedRange(cells);
    return { sheet, range: rangeToA1(block), ownSheet: true, content: blockContent(cells, block) };
  };

  /** Puts a file in place together with the journal of what was made in it. @param blocks asked for once the file is in place */
  const keepInserted = (bytes: Uint8Array, blocks: () => readonly InsertedBlock[]): Result<InsertOutcome> => {
    const earlier = document.current.bytes;
    const placed = document.replace(bytes, false);
    if (!placed.ok) return unchanged(placed.problem);
    const inserted = blocks();
    const entry = stamped({ cells: [], inserted });
    const done = commit({ ok: true, value: bytes }, journalled(entry));
    if (done.ok) return { ok: true, value: { entry, sheets: [...new Set(inserted.map(({ sheet }) => sheet))] } };
    document.replace(earlier, false);
    return done;
  };

  const undo = (entryId: string): Result<UndoOutcome> => {
    const entry = data.journal.find(({ id }) => id === entryId);
    if (!entry) return { ok: false, problem: problems.nothingToUndo };
    const { snapshot } = document.current;
    const plan = planUndo(snapshot, entry);
    const edits = plan.restore.map(({ sheet, cell, state }): CellPatch => {
      const { value: before } = stateAt(snapshot, sheet, cell);
      return { sheet, cell, before, after: state.value, formula: state.formula, numberFormat: state.numberFormat };
    });
    const marks = nextWithMarks(data.journal, entryId) ? null : (entry.marksBefore ?? null);
    const made = patched({ edits, marks });
    if (!made.ok) return unchanged(made.problem);
    const { bytes, notCalculated } = made.value;
    const removed = withoutInserted(bytes, snapshot, entry);
    if (!removed.ok) return unchanged(removed.problem);
    const done = commit({ ok: true, value: removed.value.bytes }, { ...data, journal: withoutEntry(data.journal, entryId) });
    if (!done.ok) return done;
    const left = [...plan.left, ...removed.value.left];
    return { ok: true, value: { restored: edits.length + removed.value.count, left, ...stale(notCalculated) } };
  };

  const at = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  return {
    open: () =>
      at(() => {
        const kept = readUserData(document.current.bytes);
        if (!kept.ok) return kept;
        data = kept.value === null ? NO_USER_DATA : userDataFromXml(kept.value);
        return { ok: true, value: data };
      }),
    remember: (change) => at(() => commit({ ok: true, value: document.current.bytes }, { ...data, ...change })),
    forget: () => at(() => commit({ ok: true, value: document.current.bytes }, NO_USER_DATA)),
    read: () => at(() => ({ ok: true, value: document.current.snapshot })),
    refresh: () => at(() => ({ ok: true, value: document.current.snapshot })),
    apply: (edits, marks) => at(() => apply(edits, marks)),
    insert: (plans, target) => at(() => insert(plans, target)),
    copySheet: (sheet, name, edits) =>
      at(() => {
        const made = copySheet(document.current.bytes, sheet, name);
        if (!made.ok) return unchanged(made.problem);
        const filled = patchXlsx(made.value.bytes, { edits: edits.map((edit) => ({ ...edit, sheet: made.value.name })), marks: null });
        return filled.ok ? keepInserted(filled.value, () => [ownSheetBlock(made.value.name)]) : unchanged(filled.problem);
      }),
    undo: (entryId) => at(() => undo(entryId)),
    journal: () => data.journal,
    selection: () =>
      at(() => {
        const selected = view.selection();
        return selected ? { ok: true, value: selected } : { ok: false, problem: problems.nothingSelected };
      }),
    reveal: (sheet, cell) =>
      at(() => (view.reveal(sheet, cell) ? { ok: true, value: undefined } : { ok: false, problem: problems.noSuchCell })),
    watch: (onChange) => at(() => ({ ok: true, value: document.onChange((byUser) => byUser && onChange()) })),
  };
}

/** Formulas that Excel has to calculate, where there are any. */
function stale(notCalculated: PatchedFile["notCalculated"]): Pick<WriteOutcome, "notCalculated"> {
  return notCalculated.length === 0 ? {} : { notCalculated: notCalculated.map(placedCell) };
}

function standingMarks(bytes: Uint8Array): readonly PlacedMark[] {
  const marks = readMarks(bytes);
  return marks.ok ? marks.value : [];
}

/** Bytes are replaced as a whole or not at all. */
function unchanged(problem: HostProblem): { readonly ok: false; readonly problem: HostProblem } {
  return { ok: false, problem: { ...problem, workbook: "unchanged" } };
}

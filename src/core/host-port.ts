import type { Edit, JournalEntry, Mark } from "./edits";
import type { SheetPlan } from "./sheet-plan";
import type { UserData } from "./user-data";
import type { CellRange, WorkbookSnapshot } from "./workbook";

/** Expected trouble is data. */
export type Result<T, E = HostProblem> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: E };

/** Why a host could not do something, in the user's words. */
export interface HostProblem {
  /** Stable; "cell-edit-mode", "sheet-protected", "changed-meanwhile", "too-large", "host-unreachable", "unknown" … */
  readonly code: string;
  /** One Chinese sentence: what happened. */
  readonly message: string;
  /** One Chinese sentence: what to do now. */
  readonly remedy: string;
  /** Technical, shown behind 详细信息 only. */
  readonly details?: string;
  /**
   * How the workbook stands after a write or undo that failed: nothing was changed; it was changed in part and put back; or, where the host stays
   * silent, nobody knows: then the write-back stands in the journal, and undoing it (again) restores every cell.
   */
  readonly workbook?: "unchanged" | "restored" | "pending";
}

/** Formulas that look at what was changed and keep their results until Excel opens the file; absent where Excel itself calculates. */
interface Stale {
  readonly notCalculated?: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface WriteOutcome extends Stale {
  /** The journal's entry of this write-back; null when there was nothing to write. */
  readonly entry: JournalEntry | null;
  /** Cells that hold something else after writing than was asked for, by A1 address with sheet. */
  readonly refused: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface UndoOutcome extends Stale {
  readonly restored: number;
  /** Cells that were left alone, each with the Chinese reason. */
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly why: string }[];
}

/** Where plans are made: each on a new sheet behind the last, or all on a sheet that is there, where their ranges have to be empty. */
export type InsertTarget = { readonly kind: "new-sheets" } | { readonly kind: "sheet"; readonly sheet: string };

export interface InsertOutcome {
  readonly entry: JournalEntry;
  /** Sheets that were made, or the one that was filled. */
  readonly sheets: readonly string[];
}

export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * What every shell offers to the pane: Excel through Office.js, a file, the workbench.
 *
 * A shell translates and never judges. No method throws for expected trouble.
 */
export interface HostPort {
  /** Reads what Ziping keeps in the workbook; asked for once, before anything else. A write-back that never ended is in its journal as pending. */
  open(): Promise<Result<UserData>>;
  /** Keeps these parts of what Ziping keeps; the journal is the host's own. */
  remember(change: Partial<Omit<UserData, "journal">>): Promise<Result<void>>;
  /** 清除助手数据: removes everything Ziping keeps, the journal too. Marks are not data: see apply. */
  forget(): Promise<Result<void>>;
  /** Reads the whole workbook. */
  read(): Promise<Result<WorkbookSnapshot>>;
  /** Like read, and reads only what changed since the last time where the host knows that; other sheets are the same objects as before. */
  refresh(): Promise<Result<WorkbookSnapshot>>;
  /**
   * Writes edits and sets marks through the one door: checks that every cell still holds `before`, journals, writes, reads back.
   * Marks replace all of Ziping's earlier marks; `null` leaves them as they are. Either everything is checked and written, or nothing.
   */
  apply(edits: readonly Edit[], marks: readonly Mark[] | null): Promise<Result<WriteOutcome>>;
  /** Makes sheets or blocks; refused ("target-not-empty") where anything stands in the way. Taken back with undo. */
  insert(plans: readonly SheetPlan[], target: InsertTarget): Promise<Result<InsertOutcome>>;
  /** Copies a sheet with all it has, right behind itself, and makes the edits in the copy (their `sheet` is the source's name). Taken back with undo. */
  copySheet(sheet: string, name: string, edits: readonly Edit[]): Promise<Result<InsertOutcome>>;
  /** Takes one write-back back, cell by cell, only where the cell is found again and still holds what was written. */
  undo(entryId: string): Promise<Result<UndoOutcome>>;
  /** Write-backs that can still be taken back, oldest first. */
  journal(): readonly JournalEntry[];
  /** What the user has selected. */
  selection(): Promise<Result<Selection>>;
  /** Selects the cell and scrolls it into view. */
  reveal(sheet: string, cell: string): Promise<Result<void>>;
  /** Calls back (not for Ziping's own writes) when the workbook's content changed; returns the way to stop. */
  watch(onChange: () => void): Promise<Result<() => void>>;
}

import type { Edit, JournalEntry, Mark } from "./edits";
import type { WorkbookSnapshot } from "./workbook";

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

export interface WriteOutcome {
  /** The journal's entry of this write-back; null when there was nothing to write. */
  readonly entry: JournalEntry | null;
  /** Cells that hold something else after writing than was asked for, by A1 address with sheet. */
  readonly refused: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface UndoOutcome {
  readonly restored: number;
  /** Cells that were left alone, each with the Chinese reason. */
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly why: string }[];
}

/**
 * What every shell offers to the pane: Excel through Office.js, a file, the workbench.
 *
 * A shell translates and never judges. No method throws for expected trouble.
 */
export interface HostPort {
  /** Reads the whole workbook. */
  read(): Promise<Result<WorkbookSnapshot>>;
  /**
   * Writes edits and sets marks through the one door: checks that every cell still holds `before`, journals, writes, reads back.
   * Marks replace all of Ziping's earlier marks; `null` leaves them as they are. Either everything is checked and written, or nothing.
   */
  apply(edits: readonly Edit[], marks: readonly Mark[] | null): Promise<Result<WriteOutcome>>;
  /** Takes one write-back back, cell by cell, only where the cell is found again and still holds what was written. */
  undo(entryId: string): Promise<Result<UndoOutcome>>;
  /** Write-backs that can still be taken back, oldest first. */
  journal(): readonly JournalEntry[];
  /** Selects the cell and scrolls it into view. */
  reveal(sheet: string, cell: string): Promise<Result<void>>;
  /** Calls back (not for Ziping's own writes) when the workbook's content changed; returns the way to stop. */
  watch(onChange: () => void): Promise<Result<() => void>>;
}

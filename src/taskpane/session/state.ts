import type { UndoOutcome, HostProblem } from "../../core/host-port";
import type { Review } from "../../core/shape";

/** What the pane can be busy with; one at a time. */
export type Action = "score" | "check" | "write" | "undo";

export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}

/** What the last action did, in numbers; the texts module makes a sentence of it. */
export type Outcome =
  | { readonly kind: "checked" }
  | { readonly kind: "scored" | "written"; readonly filled: number; readonly changed: number; readonly refused: readonly CellRef[] }
  | { readonly kind: "undone"; readonly restored: number; readonly left: UndoOutcome["left"] };

/** Everything the pane shows. Replaced as a whole, never changed in place. */
export interface SessionState {
  readonly busy: Action | null;
  /** The workbook as last seen; null before the first action. */
  readonly review: Review | null;
  readonly outcome: Outcome | null;
  /** What went wrong last, until the next action. */
  readonly problem: HostProblem | null;
  /** There is a write-back, or there are marks, to take back. */
  readonly undoable: boolean;
  /** Older years are written to as well. */
  readonly allYears: boolean;
}

export const INITIAL: SessionState = { busy: null, review: null, outcome: null, problem: null, undoable: false, allYears: false };

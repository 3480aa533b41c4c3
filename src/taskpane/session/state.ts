import type { HostProblem, UndoOutcome, WriteOutcome } from "../../core/host-port";
import type { ReviewProgress } from "../../core/review";
import type { Review } from "../../core/shape";
import { NO_USER_DATA, type UserData } from "../../core/user-data";

/** What the pane can be busy with; one at a time. */
export type Action = "score" | "check" | "write" | "undo" | "mark" | "unmark" | "keep" | "insert" | "export";

/** What a long action is at. */
export type Step = "read" | "review" | "write";

export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}

/** What the last action did, in numbers; the texts make a sentence of it. `told` brings its own. */
export type Outcome =
  | { readonly kind: "checked" }
  | { readonly kind: "cancelled" | "unmarked" | "forgotten" }
  | { readonly kind: "marked"; readonly count: number }
  | {
      readonly kind: "scored" | "written";
      readonly filled: number;
      readonly changed: number;
      readonly refused: readonly CellRef[];
      readonly notCalculated?: WriteOutcome["notCalculated"];
    }
  | {
      readonly kind: "undone";
      readonly restored: number;
      readonly left: UndoOutcome["left"];
      readonly notCalculated?: UndoOutcome["notCalculated"];
      /** What was taken back was an insertion: sheets or blocks, not cells. */
      readonly insertion?: boolean;
    }
  | { readonly kind: "told"; readonly sentence: string; readonly note?: string };

/** Everything the pane shows. Replaced as a whole, never changed in place. */
export interface SessionState {
  readonly busy: Action | null;
  /** What the action is at now. */
  readonly step: Step | null;
  /** How far a long review has come. */
  readonly progress: ReviewProgress | null;
  /** The action has changed nothing yet and can be given up. */
  readonly cancellable: boolean;
  /** The workbook as last seen; null before the first action. */
  readonly review: Review | null;
  readonly outcome: Outcome | null;
  /** What went wrong last, until the next action. */
  readonly problem: HostProblem | null;
  /** What is kept in the workbook: the journal, reasons given, columns pointed out, settings. */
  readonly data: UserData;
  /** Our marks stand in the workbook, so far as we know. */
  readonly marked: boolean;
}

export const INITIAL: SessionState = {
  busy: null,
  step: null,
  progress: null,
  cancellable: false,
  review: null,
  outcome: null,
  problem: null,
  data: NO_USER_DATA,
  marked: false,
};

/** 撤销 beside the sentence takes back what the sentence tells of: not an earlier write-back, which stands in its own list. */
export function undoesOutcome({ outcome, marked, data }: SessionState): boolean {
  // With no write-back it is the marks that go.
  const onlyMarks = marked && data.journal.length === 0;
  switch (outcome?.kind) {
    case "scored":
    case "written":
      return outcome.filled + outcome.changed > 0 ? data.journal.length > 0 : onlyMarks;
    case "marked":
      return onlyMarks;
    case "told":
    case "undone":
      return data.journal.length > 0;
    default:
      return false;
  }
}

import type { ComponentType } from "react";
import type { Review, Severity } from "../../core/shape";
import type { SessionState } from "../session/state";

/** Which findings to show: all, or those of one form. */
export interface FindingFilter {
  readonly form: string;
  readonly severity: Severity;
}

export interface ViewProps {
  readonly review: Review;
  readonly state: SessionState;
  readonly filter: FindingFilter | null;
  /** Opens the list of findings, for one form or (null) for all. */
  readonly showFindings: (filter: FindingFilter | null) => void;
}

/** A tab of the pane. A new one is added by adding a folder and an entry in `index.ts`. */
export interface View {
  readonly id: string;
  readonly label: string;
  /** The number beside the label; absent or 0 shows none. */
  readonly count?: (review: Review) => number;
  readonly Component: ComponentType<ViewProps>;
}

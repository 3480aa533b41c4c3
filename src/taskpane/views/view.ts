import type { ComponentType, ReactNode } from "react";
import type { Review, Severity } from "../../core/shape";
import type { SessionState } from "../session/state";

/** What a view is to show first when it is opened from another. */
export interface ViewTarget {
  /** FormReport.id */
  readonly form?: string;
  readonly severity?: Severity;
}

export interface ViewProps {
  readonly state: SessionState;
  readonly target: ViewTarget | null;
  /** Opens a view by its id. */
  readonly open: (view: string, target?: ViewTarget) => void;
  /** Leaves a page for the view that it was opened from. */
  readonly back: () => void;
  /** Links to the pages that name this view, for the view to put where they belong; nothing when there are none. */
  readonly links: ReactNode;
}

export interface ReviewViewProps extends ViewProps {
  readonly review: Review;
}

interface ViewFacts {
  readonly id: string;
  readonly label: string;
  /** A tab; or a page that opens over the tabs and is left again. */
  readonly place: "tab" | "page";
  /** For a page: the view that has a link to it. Pages that are opened in another way name none. */
  readonly linkedFrom?: string;
  /** The number beside the label; absent or 0 shows none. */
  readonly count?: (state: SessionState) => number;
}

/**
 * A view of the pane. A new one is added by adding a folder and an entry in `index.ts`. One that needs a review is shown only when a form was
 * found.
 */
export type View = ViewFacts &
  (
    | { readonly needs: "review"; readonly Component: ComponentType<ReviewViewProps> }
    | { readonly needs: "nothing"; readonly Component: ComponentType<ViewProps> }
  );

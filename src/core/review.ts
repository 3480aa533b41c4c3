import type { JournalEntry } from "./edits";
import type { Review } from "./shape";
import type { WorkbookSnapshot } from "./workbook";

export interface ReviewOptions {
  /** "auto" (default), or the name of a scheme. */
  readonly scheme?: string;
  /** Write to forms of every year, not only the newest. */
  readonly allYears?: boolean;
  /** Also write proposed scores. */
  readonly confirmProposed?: boolean;
  /** Write formulas instead of values. */
  readonly formulas?: boolean;
  /** Earlier write-backs: a score that stands as Ziping wrote it counts as blank. */
  readonly journal?: readonly JournalEntry[];
}

/**
 * Reviews a workbook: recognises its forms, computes their scores, checks them, and says what writing back would do.
 *
 * Pure and synchronous; never throws for anything a workbook can hold.
 */
export function review(_workbook: WorkbookSnapshot, _options: ReviewOptions = {}): Review {
  return { forms: [], findings: [], edits: [], marks: [] };
}

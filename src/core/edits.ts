import type { CellValue } from "./workbook";

/**
 * A change of one cell that the core proposes; the one shape that leaves. Nothing is written but what stands in an Edit.
 *
 * `before` is what the core saw: a shell that finds anything else there does not write.
 */
export interface Edit {
  readonly sheet: string;
  /** A1 address; in a merged area its top-left cell. */
  readonly cell: string;
  /** Fingerprint of the field (see identity.ts): the journal finds the cell by it after rows were inserted or sorted. */
  readonly key: string;
  readonly before: string | number | null;
  readonly after: string | number;
  /** With the leading "=": written instead of `after`, which is then its result. */
  readonly formula?: string;
  /** Number format to set together with the value; absent: the cell keeps its own. */
  readonly numberFormat?: string;
  /** One Chinese sentence: why. */
  readonly reason: string;
  /**
   * Cells of the same sheet that it was worked out from, with what the core saw there. A shell that finds anything else does not write:
   * `before` alone would not tell a blank cell from the one that an inserted row put in its place.
   */
  readonly basis?: readonly EditBasis[];
}

export interface EditBasis {
  /** A1 address. */
  readonly cell: string;
  readonly value: CellValue;
}

/** A cell that is to be highlighted because a deviation analysis is missing there. */
export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly code: "deviation-missing" | "deviation-copies";
  /** Cells whose text must not simply be repeated in the marked cell (name, target). */
  readonly compareWith: readonly string[];
}

/** Everything about one cell that a write-back can change. */
export interface CellState {
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface JournalCell {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellState;
  readonly after: CellState;
}

/** A mark as it stands in a sheet: one conditional format on one cell. */
export interface PlacedMark {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

/** A sheet, or a block in a sheet, that was made from a SheetPlan or copied. */
export interface InsertedBlock {
  readonly sheet: string;
  /** A1 range of what was made. */
  readonly range: string;
  /** The sheet itself was made: taking the insertion back removes it. Otherwise only the block is cleared. */
  readonly ownSheet: boolean;
  /** Digest of what the block held when it was made: what was typed into since is left alone. */
  readonly content: string;
}

/** One write-back or insertion, as it can be taken back. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601, from the shell's clock. */
  readonly time: string;
  readonly cells: readonly JournalCell[];
  /** The host fell silent while it was written (or taken back): each of its cells may hold the old or the new. */
  readonly pending?: boolean;
  /** Ziping's marks before this write-back; null or absent when it left the marks alone. */
  readonly marksBefore?: readonly PlacedMark[] | null;
  readonly inserted?: readonly InsertedBlock[];
}

/**
 * The one shape that enters the core: a workbook as it stands, read by whichever shell knows the host.
 *
 * Rows and columns are 0-based everywhere in the code; only texts and the JSON speak A1.
 */

/** What a cell holds. An Excel error is its text ("#REF!"), as Excel itself reports it; a date is its serial number. */
export type CellValue = string | number | boolean | null;

/**
 * A cell that holds something.
 *
 * A blank cell is listed only where its number format is not General, because writing has to know the format.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; absent where the cell holds a constant. */
  readonly formula?: string;
  /** Number format code; absent for General. */
  readonly format?: string;
}

/** A block of cells, all four bounds inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** True when the sheet is protected: nothing is written to it. */
  readonly protected: boolean;
  /** In row-major order, each position at most once. */
  readonly cells: readonly Cell[];
  /** Merged areas of two cells or more; they do not overlap. */
  readonly merges: readonly CellRange[];
}

export interface WorkbookSnapshot {
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
  /** Day 0 of serial dates: 1904-01-01 instead of 1899-12-30. */
  readonly date1904?: boolean;
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value together with the cell that it was read from. */
export interface Sourced<T> {
  readonly value: T;
  readonly cell: CellAddress;
}

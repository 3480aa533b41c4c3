import type { EditBasis, Mark, PlacedMark } from "../../core/edits";
import type { CellValue } from "../../core/workbook";

/** What is to change in a file. */
export interface XlsxPatch {
  readonly edits: readonly CellPatch[];
  /** Replace all of Ziping's earlier marks; null leaves them as they are. On protected sheets marks are left alone. */
  readonly marks: readonly (Mark | PlacedMark)[] | null;
  /** Text of the part in which Ziping keeps its own data (see core/user-data.ts); null removes it, absent leaves it as it is. */
  readonly userData?: string | null;
}

/** One cell's new content; an Edit of the core is one. */
export interface CellPatch {
  readonly sheet: string;
  /** A1 address; in a merged area its top-left cell. */
  readonly cell: string;
  /** What the cell has to hold now, or nothing at all is written. */
  readonly before: CellValue;
  /** Null or "" empties the cell. A text is written as text, whatever it begins with. */
  readonly after: CellValue;
  /** With the leading "=": written instead of `after`, which is then its result. */
  readonly formula?: string | null;
  /** Number format code to set; absent: the cell keeps its own. */
  readonly numberFormat?: string;
  /** Other cells of the sheet that have to hold what they held. */
  readonly basis?: readonly EditBasis[];
}

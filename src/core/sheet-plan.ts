import type { CellRange, CellValue } from "./workbook";

/**
 * A sheet that is to be made: a template, a list of findings, a summary. The core says how it looks, a shell makes it.
 *
 * Cells stand where they are to stand in the sheet (a plan for the user's selection starts there), so formulas need no shifting.
 */
export interface SheetPlan {
  /** Wanted name of a new sheet; a shell numbers it where the name is taken (see {@link freeSheetName}). */
  readonly name: string;
  /** From the first to the last cell of what is made. */
  readonly range: CellRange;
  /** In row-major order, each position at most once; also blank cells that have a look. */
  readonly cells: readonly PlannedCell[];
  /** Inside `range`; only the top-left cell of each holds something. */
  readonly merges: readonly CellRange[];
  readonly looks: readonly CellLook[];
  /** In characters of the standard font, as Excel shows them, from the range's left column on. */
  readonly columnWidths: readonly number[];
  /** In points; rows that are not listed fit their text. */
  readonly rowHeights: readonly PlannedRowHeight[];
  readonly validations: readonly PlannedValidation[];
  /** Only for a sheet of its own, like the column widths: what the user's sheet has is the user's. */
  readonly page: PlannedPage;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Head row and body of a list with filter buttons. */
  readonly filter?: CellRange;
}

export interface PlannedRowHeight {
  readonly row: number;
  readonly points: number;
  /**
   * The row fits its text, and this is what that will take: for a shell that cannot measure texts itself. Such a height is not fixed (in a
   * file: without customHeight), so that the row grows with what is typed; a host that fits rows itself leaves it out.
   */
  readonly estimate?: boolean;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula: its result as the sheet stands. A text is written as text, whatever it begins with. */
  readonly value: CellValue;
  /** With the leading "=". */
  readonly formula?: string;
  /** Index in `looks`. */
  readonly look: number;
  /** Where a click leads: a cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface CellLook {
  /** Heading: 黑体; body: 宋体 and its like. */
  readonly font?: { readonly name: string; readonly points: number; readonly bold?: boolean; readonly color?: string };
  /** "#RRGGBB" */
  readonly fill?: string;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Number format code; absent for General. */
  readonly format?: string;
}

/** What may be typed into cells. Excel's own rules: an empty cell is always allowed. */
export interface PlannedValidation {
  readonly range: CellRange;
  readonly rule:
    | {
        readonly kind: "decimal";
        readonly minimum: number;
        /** A number, or a formula for the range's first cell ("=D9"). */ readonly maximum: number | string | null;
      }
    | { readonly kind: "list"; readonly values: readonly string[]; /** Other texts are allowed too. */ readonly open: boolean };
  /** Chinese; what to type. */
  readonly message: string;
}

export interface PlannedPage {
  readonly landscape: boolean;
  /** Rows repeated on each page. */
  readonly titleRows?: { readonly top: number; readonly bottom: number };
}

const LONGEST = 31;

/** A name for a new sheet: without the characters that Excel forbids, at most 31 long, and numbered where it is taken (case does not count). */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted
    .replace(/[\\/?*[\]:\p{Cc}]/gu, "")
    .replace(/^'+|'+$/g, "")
    .trim();
  const base = clean === "" || clean.toLowerCase() === "history" ? "自评表" : clean;
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : `(${number})`;
    const name = `${base.slice(0, LONGEST - tail.length)}${tail}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

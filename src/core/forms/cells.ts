import { isEmptyMark } from "../quantity/text";
import type { Decimal } from "../quantity/decimal";
import type { Cell, CellAddress } from "../workbook";
import { shownText, type Field, type Reading, type TextField } from "./field";
import type { Grid, Span } from "./grid";
import type { ColumnMapping } from "./mapping";

/** Rows without anything after which a table is over, even if nothing else says so. */
export const LONGEST_GAP = 12;

/** The cells of one form on one sheet, looked at by row and column span. */
export class FormCells {
  /** What `locate` found: the first cell of the merged area, if it is one, and what that holds where it stands in the row. */
  private top = 0;
  private left = 0;
  private cell: Cell | undefined;

  constructor(
    readonly grid: Grid,
    readonly date1904: boolean,
    readonly mappings: readonly ColumnMapping[] = [],
  ) {}

  address(row: number, column: number): CellAddress {
    return { sheet: this.grid.sheet.name, row, column };
  }

  /**
   * The cell of a row that belongs to a column: the first one in the span that holds something, else the first one free.
   * False where another column's merged area covers the whole span (a total row's label over 分值).
   */
  private locate(row: number, span: Span): boolean {
    let isFound = false;
    for (let column = span.left; column <= span.right; column++) {
      const merge = this.grid.mergeAt(row, column);
      if (merge && (merge.left < span.left || merge.left !== column)) continue;
      const top = merge?.top ?? row;
      const cell = top === row ? this.grid.at(row, column) : undefined;
      const holdsSomething = cell !== undefined && cell.value !== null && cell.value !== "";
      if (!isFound || holdsSomething) {
        this.top = top;
        this.left = column;
        this.cell = cell;
        isFound = true;
      }
      if (holdsSomething) break;
    }
    return isFound;
  }

  field<N extends Decimal>(
    row: number,
    span: Span | undefined,
    read: (value: Cell["value"], format?: string) => Reading<N>,
  ): Field<N> | null {
    if (!span || !this.locate(row, span)) return null;
    const { top, left, cell } = this;
    const value = cell?.value ?? null;
    return {
      cell: this.address(top, left),
      raw: value,
      formula: cell?.formula ?? null,
      format: cell?.format,
      reading: read(value === "" ? null : value, cell?.format),
      own: top === row,
    };
  }

  text(row: number, span: Span | undefined): TextField | null {
    if (!span || !this.locate(row, span)) return null;
    const { top, left, cell } = this;
    return {
      cell: this.address(top, left),
      text: shownText(cell, this.date1904),
      raw: cell?.value ?? null,
      formula: cell?.formula ?? null,
      format: cell?.format,
    };
  }

  /** Cells of a row inside a span that hold something and are not covered by a merged area, left to right. */
  inRow(row: number, span: Span): Cell[] {
    return this.grid.row(row).filter((cell) => this.isIn(cell, span));
  }

  /** The first of them. */
  firstInRow(row: number, span: Span): Cell | undefined {
    return this.grid.row(row).find((cell) => this.isIn(cell, span));
  }

  private isIn({ row, column, value }: Cell, span: Span): boolean {
    if (column < span.left || column > span.right || (typeof value === "string" && !/\S/.test(value))) return false;
    const merge = this.grid.mergeAt(row, column);
    return merge === null || (merge.left === column && merge.top === row);
  }
}

/** Whether a text cell says something (an empty mark does not). */
export function says(field: TextField | null): boolean {
  return !isEmptyMark(field?.text ?? "");
}

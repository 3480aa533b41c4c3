import { isEmptyMark } from "../quantity/text";
import type { Decimal } from "../quantity/decimal";
import type { Cell, CellAddress } from "../workbook";
import { shownText, type Field, type Reading, type TextField } from "./field";
import type { Grid, Span } from "./grid";
import type { ColumnMapping } from "./mapping";

/** Rows without anything after which a table is over, even if nothing else says so. */
export const LONGEST_GAP = 12;

/** A column's place in a row: the first cell of its merged area, if it is one, and what that holds where it stands in this row. */
interface Located {
  readonly top: number;
  readonly left: number;
  readonly cell: Cell | undefined;
}

/** The cells of one form on one sheet, looked at by row and column span. */
export class FormCells {
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
   * Null where another column's merged area covers the whole span (a total row's label over 分值).
   */
  private locate(row: number, span: Span): Located | null {
    let free: Located | null = null;
    for (let column = span.left; column <= span.right; column++) {
      const merge = this.grid.mergeAt(row, column);
      if (merge && (merge.left < span.left || merge.left !== column)) continue;
      const top = merge?.top ?? row;
      const cell = top === row ? this.grid.at(row, column) : undefined;
      if (cell && cell.value !== null && cell.value !== "") return { top, left: column, cell };
      free ??= { top, left: column, cell };
    }
    return free;
  }

  field<N extends Decimal>(
    row: number,
    span: Span | undefined,
    read: (value: Cell["value"], format?: string) => Reading<N>,
  ): Field<N> | null {
    const found = span && this.locate(row, span);
    if (!found) return null;
    const { top, left, cell } = found;
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
    const found = span && this.locate(row, span);
    if (!found) return null;
    return {
      cell: this.address(found.top, found.left),
      text: shownText(found.cell, this.date1904),
      raw: found.cell?.value ?? null,
      format: found.cell?.format,
    };
  }

  /** Cells of a row inside a span that hold something and are not covered by a merged area, left to right. */
  inRow(row: number, span: Span): Cell[] {
    const found: Cell[] = [];
    for (const cell of this.grid.row(row)) {
      const { column, value } = cell;
      if (column < span.left || column > span.right || (typeof value === "string" && !/\S/.test(value))) continue;
      const merge = this.grid.mergeAt(row, column);
      if (merge === null || (merge.left === column && merge.top === row)) found.push(cell);
    }
    return found;
  }
}

/** Whether a text cell says something (an empty mark does not). */
export function says(field: TextField | null): boolean {
  return !isEmptyMark(field?.text ?? "");
}

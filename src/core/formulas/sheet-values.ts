import { cellKey } from "../a1";
import type { Cell, CellRange, CellValue } from "../workbook";
import { ExcelError, type Matrix, type Scalar } from "./values";

const COLUMNS = cellKey(1, 0);

/** The values of one sheet's cells, and others in place of some. */
export class SheetValues {
  private readonly values = new Map<number, Scalar>();

  constructor(cells: readonly Cell[]) {
    for (const { row, column, value, formula } of cells) {
      // A formula that shows nothing has come to "".
      const held = value ?? (formula === undefined ? null : "");
      if (held !== null) this.values.set(cellKey(row, column), scalarOf(held));
    }
  }

  set(row: number, column: number, value: Scalar): void {
    if (value === null) this.values.delete(cellKey(row, column));
    else this.values.set(cellKey(row, column), value);
  }

  at(row: number, column: number): Scalar {
    return this.values.get(cellKey(row, column)) ?? null;
  }

  within(range: CellRange): Matrix {
    const { top, left } = range;
    const rows = range.bottom - top + 1;
    const columns = range.right - left + 1;
    return {
      rows,
      columns,
      at: (row, column) => this.at(top + row, left + column),
      filled: () => (rows * columns <= this.values.size ? this.oneByOne(range) : this.among(range)),
    };
  }

  private *oneByOne({ top, left, bottom, right }: CellRange): Generator<Scalar> {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = this.at(row, column);
        if (value !== null) yield value;
      }
    }
  }

  private *among({ top, left, bottom, right }: CellRange): Generator<Scalar> {
    for (const [key, value] of this.values) {
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      if (row >= top && row <= bottom && column >= left && column <= right) yield value;
    }
  }
}

/** A cell's value as formulas see it: the text of an error is that error. */
export function scalarOf(value: CellValue): Scalar {
  return typeof value === "string" ? (ExcelError.of(value) ?? value) : value;
}

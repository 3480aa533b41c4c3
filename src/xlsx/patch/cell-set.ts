import { cellKey } from "../../core/a1";

/** Positions of a sheet's cells that are looked for; rows and columns 0-based. */
export class CellSet {
  private readonly rows = new Set<number>();
  private readonly cells = new Set<number>();

  constructor(cells: Iterable<{ readonly row: number; readonly column: number }>) {
    for (const { row, column } of cells) {
      this.rows.add(row);
      this.cells.add(cellKey(row, column));
    }
  }

  has(row: number, column: number): boolean {
    return this.cells.has(cellKey(row, column));
  }

  hasRow(row: number): boolean {
    return this.rows.has(row);
  }
}

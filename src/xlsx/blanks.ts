import type { Cell } from "../core/workbook";

/** Bounds of the cells that hold something. */
export interface Bounds {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface Run {
  readonly row: number;
  readonly from: number;
  to: number;
  readonly format: string;
}

/**
 * Blank cells with a format, kept as runs until the sheet's bounds are known: a sheet formatted down to row 1,048,576 costs a run a row, and
 * nothing of it reaches the snapshot.
 */
export class Blanks {
  private readonly runs: Run[] = [];

  add(row: number, column: number, format: string): void {
    const last = this.runs.at(-1);
    if (last?.row === row && last.to === column - 1 && last.format === format) last.to = column;
    else this.runs.push({ row, from: column, to: column, format });
  }

  within(bounds: Bounds): Cell[] {
    const cells: Cell[] = [];
    for (const { row, from, to, format } of this.runs) {
      if (row < bounds.top || row > bounds.bottom) continue;
      for (let column = Math.max(from, bounds.left); column <= Math.min(to, bounds.right); column++) {
        cells.push({ row, column, value: null, format });
      }
    }
    return cells;
  }
}

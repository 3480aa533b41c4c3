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
  readonly format: string | undefined;
}

/** A blank cell; without a format it only says that its row's or column's does not apply. */
export interface Blank {
  readonly row: number;
  readonly column: number;
  readonly format: string | undefined;
}

/**
 * Blank cells, kept as runs until the sheet's bounds are known: a sheet formatted down to row 1,048,576 costs a run a row, and
 * nothing of it reaches the snapshot.
 */
export class Blanks {
  private readonly runs: Run[] = [];

  add(row: number, column: number, format: string | undefined): void {
    const last = this.runs.at(-1);
    if (last?.row === row && last.to === column - 1 && last.format === format) last.to = column;
    else this.runs.push({ row, from: column, to: column, format });
  }

  /** Those inside the bounds; `take` is called for each. */
  within(bounds: Bounds, take: () => void): Blank[] {
    const blanks: Blank[] = [];
    for (const { row, from, to, format } of this.runs) {
      if (row < bounds.top || row > bounds.bottom) continue;
      for (let column = Math.max(from, bounds.left); column <= Math.min(to, bounds.right); column++) {
        take();
        blanks.push({ row, column, format });
      }
    }
    return blanks;
  }
}

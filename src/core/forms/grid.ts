import { covers } from "../areas";
import { Follower } from "../ascending";
import type { Cell, CellRange, SheetSnapshot } from "../workbook";

/** Columns, both inclusive. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Merged areas taller than this are kept apart, so that indexing them by row stays linear. */
const TALL = 256;

const NOTHING: readonly Cell[] = [];
const NO_MERGES: readonly CellRange[] = [];

/** A sheet, indexed once: cells by row, merged areas by row. Costs one pass over the cells and merges. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  /** Cells in row-major order, blank ones that are listed for their format included. */
  private readonly cells: readonly Cell[];
  /** Rows that are listed, ascending, and where each begins among the cells; one more for the end. */
  private readonly listed: number[] = [];
  private readonly starts: number[] = [];
  /** Of each row that is listed, the cells that hold something. */
  private readonly held: Cell[][] = [];
  private readonly amongListed = new Follower(this.listed);
  private readonly amongFilled: Follower;
  private readonly mergesByRow = new Map<number, CellRange[]>();
  private readonly tallMerges: CellRange[] = [];
  /** The row that merged areas were last asked for, and those over it. */
  private mergesRow = -1;
  private mergesInRow: readonly CellRange[] = NO_MERGES;

  constructor(readonly sheet: SheetSnapshot) {
    this.cells = inOrder(sheet.cells);
    const rows: number[] = [];
    let row = -1;
    let held: Cell[] = [];
    this.cells.forEach((cell, index) => {
      if (cell.row !== row) {
        ({ row } = cell);
        this.listed.push(row);
        this.starts.push(index);
        this.held.push((held = []));
      }
      if (!holds(cell)) return;
      if (held.length === 0) rows.push(row);
      held.push(cell);
    });
    this.starts.push(this.cells.length);
    this.rows = rows;
    this.amongFilled = new Follower(rows);
    for (const merge of sheet.merges) this.addMerge(merge);
  }

  /** Rows that hold something from one row to another, both included; as many of them as the caller asks for. */
  *rowsBetween(top: number, bottom: number): Generator<number, void> {
    for (let row = this.rowFrom(top); row <= bottom && row < Infinity; row = this.rowFrom(row + 1)) yield row;
  }

  /** The first row that holds something at or below a row; Infinity where none does. */
  rowFrom(row: number): number {
    return this.rows[this.amongFilled.firstFrom(row)] ?? Infinity;
  }

  /** Cells of a row that hold something, left to right. */
  row(row: number): readonly Cell[] {
    return this.startOf(row) < 0 ? NOTHING : (this.held[this.amongListed.place] ?? NOTHING);
  }

  at(row: number, column: number): Cell | undefined {
    const start = this.startOf(row);
    const end = start < 0 ? 0 : (this.starts[this.amongListed.place + 1] ?? 0);
    let [low, high] = [Math.max(start, 0), end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cells[middle]?.column ?? Infinity) < column) low = middle + 1;
      else high = middle;
    }
    const found = low < end ? this.cells[low] : undefined;
    return found?.column === column ? found : undefined;
  }

  /** Where the cells of a row begin; they end where those of the next listed row do (`amongListed.place`). -1: none is listed. */
  private startOf(row: number): number {
    const place = this.amongListed.firstFrom(row);
    return this.listed[place] === row ? (this.starts[place] ?? -1) : -1;
  }

  /** The merged area over a position; null where there is none, as over nearly all. */
  mergeAt(row: number, column: number): CellRange | null {
    // asked of one cell after the other
    if (row !== this.mergesRow) [this.mergesRow, this.mergesInRow] = [row, this.mergesByRow.get(row) ?? NO_MERGES];
    for (const area of this.mergesInRow) if (area.left <= column && column <= area.right) return area;
    for (const area of this.tallMerges) if (covers(area, row, column)) return area;
    return null;
  }

  /** The merged area over a position, or the position itself. */
  areaAt(row: number, column: number): CellRange {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  private addMerge(merge: CellRange): void {
    if (merge.bottom - merge.top > TALL) {
      this.tallMerges.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = this.mergesByRow.get(row);
      if (list) list.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }
}

const holds = ({ value }: Cell): boolean => value !== null && value !== "";

/** As the snapshot promises them; a shell that breaks the promise costs a sort, and no cell. */
function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const before = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;
  const isSorted = cells.every((cell, index) => index === 0 || before(cells[index - 1] as Cell, cell) <= 0);
  return isSorted ? cells : [...cells].sort(before);
}

import { cellKey } from "../core/a1";
import type { Cell, CellValue } from "../core/workbook";
import { readAddress } from "./address";
import { Blanks, type Bounds } from "./blanks";
import { MAX_COLUMNS, MAX_ROWS, type XlsxLimits } from "./limits";
import { FileTrouble } from "./problem";

const MOST_INHERITED = 500_000;

/** Counts cells over all sheets against the limit. */
export class CellBudget {
  private used = 0;

  constructor(private readonly limits: XlsxLimits) {}

  take(): void {
    if (++this.used > this.limits.cells) throw new FileTrouble("too-large", `more than ${this.limits.cells} cells`);
  }
}

/** Takes the cells of a sheet as they come from the file, in whatever order. */
export interface CellSink {
  /** @param listBlank whether a blank cell in General format matters, because its row or column has another */
  add(row: number, column: number, value: CellValue, formula: string | undefined, format: string | undefined, listBlank: boolean): void;
}

/** Format that a cell without an entry of its own has from its row or column; null where none has. */
export type InheritedFormat = ((row: number, column: number) => string | undefined) | null;

/** Gathers the cells of a sheet; `finish` brings them into the snapshot's. */
export class SheetCells implements CellSink {
  private readonly cells: Cell[] = [];
  private readonly blanks = new Blanks();
  private readonly bounds: Bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  private sorted = true;
  private last = -1;

  constructor(private readonly budget: CellBudget) {}

  add(row: number, column: number, value: CellValue, formula: string | undefined, format: string | undefined, listBlank: boolean): void {
    if (value === null && formula === undefined) {
      if (format !== undefined || listBlank) this.blanks.add(row, column, format);
      return;
    }
    this.budget.take();
    const key = cellKey(row, column);
    if (key <= this.last) this.sorted = false;
    this.last = key;
    this.cells.push(cellOf(row, column, value, formula, format));
    const { bounds } = this;
    if (row < bounds.top) bounds.top = row;
    if (row > bounds.bottom) bounds.bottom = row;
    if (column < bounds.left) bounds.left = column;
    if (column > bounds.right) bounds.right = column;
  }

  /** In row-major order, each position once (the last one written stands), with the formatted blanks inside the bounds. */
  finish(inherited: InheritedFormat): Cell[] {
    const { cells, bounds, budget } = this;
    const blanks = this.blanks.within(bounds, () => budget.take());
    if (blanks.length === 0 && !inherited && this.sorted) return cells;
    const byPosition = new Map<number, Cell>();
    const put = (cell: Cell): unknown => byPosition.set(cellKey(cell.row, cell.column), cell);
    for (const { row, column, format } of blanks) put(cellOf(row, column, null, undefined, format));
    cells.forEach(put);
    if (inherited) this.fill(inherited, byPosition, put);
    return [...byPosition.values()]
      .filter(({ value, formula, format }) => value !== null || formula !== undefined || format !== undefined)
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Adds the blanks that have no entry, in rows that hold something. */
  private fill(inherited: NonNullable<InheritedFormat>, known: ReadonlyMap<number, Cell>, put: (cell: Cell) => unknown): void {
    const { left, right } = this.bounds;
    const rows = new Set(this.cells.map(({ row }) => row));
    // A stray value far to the right must not make millions of blanks.
    if (rows.size * (right - left + 1) > MOST_INHERITED) return;
    for (const row of rows) {
      for (let column = left; column <= right; column++) {
        if (known.has(cellKey(row, column))) continue;
        const format = inherited(row, column);
        if (format !== undefined) put({ row, column, value: null, format });
      }
    }
  }
}

/** Written out: there are hundreds of thousands of cells, and spreading takes several times as long. */
function cellOf(row: number, column: number, value: CellValue, formula: string | undefined, format: string | undefined): Cell {
  if (formula === undefined) return format === undefined ? { row, column, value } : { row, column, value, format };
  return format === undefined ? { row, column, value, formula } : { row, column, value, formula, format };
}

/** Follows rows and cells through the file: those without an address stand right after the one before. */
export class Cursor {
  row = -1;
  column = -1;

  startRow(r: string | undefined): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) throw new FileTrouble("damaged", `row ${r ?? "?"}`);
  }

  moveTo(row: number, column: number): void {
    this.row = row;
    this.column = column;
  }

  startCell(r: string | undefined): void {
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : readAddress(r);
    if (!at || at.row < 0 || at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) throw new FileTrouble("damaged", `cell ${r ?? "?"}`);
    this.row = at.row;
    this.column = at.column;
  }
}

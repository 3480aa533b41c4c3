import { parseA1 } from "../core/a1";
import type { Cell, CellValue } from "../core/workbook";
import { Blanks, type Bounds } from "./blanks";
import { MAX_COLUMNS, MAX_ROWS, type XlsxLimits } from "./limits";
import { FileTrouble } from "./problem";

/** Counts cells over all sheets against the limit. */
export class CellBudget {
  private used = 0;

  constructor(private readonly limits: XlsxLimits) {}

  take(): void {
    if (++this.used > this.limits.cells) throw new FileTrouble("too-large", `more than ${this.limits.cells} cells`);
  }
}

/** The cells of a sheet as they come from the file, in whatever order; `finish` brings them into the snapshot's. */
export class SheetCells {
  private readonly cells: Cell[] = [];
  private readonly blanks = new Blanks();
  private readonly listed = new Set<number>();
  private readonly bounds: Bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  private sorted = true;

  constructor(private readonly budget: CellBudget) {}

  add(row: number, column: number, value: CellValue, formula: string | undefined, format: string | undefined): void {
    if (value === null && formula === undefined) {
      if (format !== undefined) this.blanks.add(row, column, format);
      return;
    }
    this.budget.take();
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) this.sorted = false;
    this.cells.push({ row, column, value, ...(formula !== undefined && { formula }), ...(format !== undefined && { format }) });
    const { bounds } = this;
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }

  /** A cell that the file mentions, so that the format of its column or row does not stand in for its own. */
  mention(row: number, column: number): void {
    this.listed.add(row * MAX_COLUMNS + column);
  }

  /**
   * In row-major order, each position once (the last one written stands), with the formatted blanks inside the bounds.
   *
   * @param formatOf format that a cell without an entry of its own has from its row or column
   */
  finish(formatOf: ((row: number, column: number) => string | undefined) | null): Cell[] {
    const { cells, bounds } = this;
    const blanks = this.blanks.within(bounds);
    if (formatOf) {
      for (const row of new Set(cells.map((cell) => cell.row))) {
        for (let column = bounds.left; column <= bounds.right; column++) {
          const format = this.listed.has(row * MAX_COLUMNS + column) ? undefined : formatOf(row, column);
          if (format !== undefined) blanks.push({ row, column, value: null, format });
        }
      }
    }
    if (blanks.length === 0 && this.sorted) return cells;
    const byPosition = new Map<number, Cell>();
    for (const cell of [...blanks, ...cells]) byPosition.set(cell.row * MAX_COLUMNS + cell.column, cell);
    return [...byPosition.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }
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

  startCell(r: string | undefined): void {
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : parseA1(r);
    if (!at || at.row < 0 || at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) throw new FileTrouble("damaged", `cell ${r ?? "?"}`);
    this.row = at.row;
    this.column = at.column;
  }
}

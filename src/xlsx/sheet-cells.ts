import { cellKey, parseA1 } from "../core/a1";
import type { Cell } from "../core/workbook";
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

/** The cells of a sheet as they come from the file, in whatever order; `finish` brings them into the snapshot's. */
export class SheetCells {
  private readonly cells: Cell[] = [];
  private readonly blanks = new Blanks();
  private readonly bounds: Bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  private sorted = true;

  constructor(private readonly budget: CellBudget) {}

  /** @param listBlank whether a blank cell in General format matters, because its row or column has another */
  add(row: number, column: number, { value, formula, format }: Omit<Cell, "row" | "column">, listBlank: boolean): void {
    if (value === null && formula === undefined) {
      if (format !== undefined || listBlank) this.blanks.add(row, column, format);
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

  /**
   * In row-major order, each position once (the last one written stands), with the formatted blanks inside the bounds.
   *
   * @param inherited format that a cell without an entry of its own has from its row or column; null where none has
   */
  finish(inherited: ((row: number, column: number) => string | undefined) | null): Cell[] {
    const { cells, bounds, budget } = this;
    const blanks = this.blanks.within(bounds, () => budget.take());
    if (blanks.length === 0 && !inherited && this.sorted) return cells;
    const byPosition = new Map<number, Cell>();
    const put = (cell: Cell): unknown => byPosition.set(cellKey(cell.row, cell.column), cell);
    for (const { row, column, format } of blanks) put({ row, column, value: null, ...(format !== undefined && { format }) });
    cells.forEach(put);
    if (inherited) this.fill(inherited, byPosition, put);
    return [...byPosition.values()]
      .filter(({ value, formula, format }) => value !== null || formula !== undefined || format !== undefined)
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Adds the blanks that have no entry, in rows that hold something. */
  private fill(
    inherited: (row: number, column: number) => string | undefined,
    known: ReadonlyMap<number, Cell>,
    put: (cell: Cell) => unknown,
  ): void {
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
    const at = r === undefined ? { row: this.row, column: this.column + 1 } : (plainAddress(r) ?? parseA1(r));
    if (!at || at.row < 0 || at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) throw new FileTrouble("damaged", `cell ${r ?? "?"}`);
    this.row = at.row;
    this.column = at.column;
  }
}

/** An address as programs write it ("B3"), much faster than the general way; null: another spelling, or none. Every cell passes here. */
function plainAddress(r: string): { row: number; column: number } | null {
  let at = 0;
  let column = 0;
  for (; at < r.length; at++) {
    const letter = r.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === 0 || at > 3 || at === r.length || r.length - at > 7 || r.charCodeAt(at) === 48) return null;
  let row = 0;
  for (; at < r.length; at++) {
    const digit = r.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return { row: row - 1, column: column - 1 };
}

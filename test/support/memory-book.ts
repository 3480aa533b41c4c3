import { parseA1 } from "../../src/core/a1";
import type { CellState } from "../../src/core/edits";
import type { SheetPlan } from "../../src/core/sheet-plan";
import type { Cell, CellRange, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";

const BLANK: CellState = { value: null, formula: null, numberFormat: "General" };

/** One sheet in memory. */
export class MemorySheet {
  readonly #cells: Map<string, CellState>;
  /** The same object as long as nothing in the sheet changed. */
  #snapshot: SheetSnapshot | null = null;

  constructor(
    readonly facts: Omit<SheetSnapshot, "cells">,
    cells: readonly (readonly [string, CellState])[],
  ) {
    this.#cells = new Map(cells);
  }

  get(cell: string): CellState {
    return this.#cells.get(cellKey(cell)) ?? BLANK;
  }

  put(cell: string, state: CellState): void {
    this.#cells.set(cellKey(cell), { ...state });
    this.#snapshot = null;
  }

  snapshot(): SheetSnapshot {
    return (this.#snapshot ??= { ...this.facts, cells: cellsOf(this.#cells) });
  }

  /** What the block holds, as text to compare with. */
  content(range: CellRange): string {
    return JSON.stringify(this.snapshot().cells.filter((cell) => isInside(cell, range)));
  }

  isBlank(range: CellRange): boolean {
    return !this.snapshot().cells.some((cell) => isInside(cell, range) && cell.value !== null);
  }

  clear({ top, left, bottom, right }: CellRange): void {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) this.#cells.delete(`${row},${column}`);
    this.#snapshot = null;
  }

  fill({ cells, looks }: SheetPlan): void {
    for (const { row, column, value, formula = null, look } of cells)
      this.#cells.set(`${row},${column}`, { value, formula, numberFormat: looks[look]?.format ?? "General" });
    this.#snapshot = null;
  }

  copy(name: string): MemorySheet {
    return new MemorySheet({ ...this.facts, name }, [...this.#cells]);
  }
}

/** The sheets of a workbook in memory, in tab order. */
export class MemoryBook {
  readonly #sheets: MemorySheet[];
  readonly #date1904: boolean | undefined;
  #snapshot: WorkbookSnapshot | null = null;

  constructor({ sheets, date1904 }: WorkbookSnapshot) {
    this.#date1904 = date1904;
    this.#sheets = sheets.map(({ cells, ...facts }) => new MemorySheet(facts, cells.map(stored)));
  }

  get names(): string[] {
    return this.#sheets.map(({ facts }) => facts.name);
  }

  sheet(name: string): MemorySheet {
    const found = this.find(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  find(name: string): MemorySheet | undefined {
    return this.#sheets.find(({ facts }) => facts.name === name);
  }

  /** Behind another sheet, or last. */
  add(sheet: MemorySheet, behind?: string): void {
    const at = behind === undefined ? -1 : this.names.indexOf(behind);
    this.#sheets.splice(at < 0 ? this.#sheets.length : at + 1, 0, sheet);
  }

  remove(name: string): void {
    this.#sheets.splice(this.names.indexOf(name), 1);
  }

  snapshot(): WorkbookSnapshot {
    const sheets = this.#sheets.map((sheet) => sheet.snapshot());
    const same = this.#snapshot?.sheets.length === sheets.length && sheets.every((sheet, index) => sheet === this.#snapshot?.sheets[index]);
    if (!same || !this.#snapshot) this.#snapshot = { sheets, ...(this.#date1904 !== undefined && { date1904: this.#date1904 }) };
    return this.#snapshot;
  }
}

function isInside({ row, column }: Cell, { top, left, bottom, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function cellKey(a1: string): string {
  const at = parseA1(a1);
  if (!at) throw new Error(`${a1} is no cell`);
  return `${at.row},${at.column}`;
}

function stored({ row, column, value, formula, format = "General" }: Cell): [string, CellState] {
  return [`${row},${column}`, { value, formula: formula ?? null, numberFormat: format }];
}

function cellsOf(cells: ReadonlyMap<string, CellState>): Cell[] {
  return [...cells]
    .map(([key, { value, formula, numberFormat }]): Cell => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return { row, column, value, ...(formula !== null && { formula }), ...(numberFormat !== "General" && { format: numberFormat }) };
    })
    .filter(({ value, format }) => value !== null || format !== undefined)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

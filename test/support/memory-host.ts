import { parseA1 } from "../../src/core/a1";
import type { CellState, Edit, JournalCell, JournalEntry, Mark } from "../../src/core/edits";
import type { HostPort, HostProblem, Result, UndoOutcome, WriteOutcome } from "../../src/core/host-port";
import type { Cell, CellValue, WorkbookSnapshot } from "../../src/core/workbook";

const BLANK: CellState = { value: null, formula: null, numberFormat: "General" };

/**
 * A workbook in memory behind the port: it truly reads, writes, journals and takes back.
 *
 * Besides the port it can be typed into, told to refuse the next call, and made to wait, as a slow or troubled host does.
 */
export class MemoryHost implements HostPort {
  readonly #sheets: Map<string, Map<string, CellState>>;
  readonly #template: WorkbookSnapshot;
  readonly #watchers = new Set<() => void>();
  #entries: JournalEntry[] = [];
  #refusal: HostProblem | null = null;
  #gate: Promise<void> = Promise.resolve();
  marks: readonly Mark[] = [];
  /** The cell that the user was taken to last. */
  revealed: string | null = null;
  /** How often anything was written. */
  writes = 0;

  constructor(workbook: WorkbookSnapshot) {
    this.#template = workbook;
    this.#sheets = new Map(workbook.sheets.map(({ name, cells }) => [name, new Map(cells.map(stored))]));
  }

  /** The value of a cell, as a user sees it. */
  value(sheet: string, cell: string): CellValue {
    return this.#cell(sheet, cell).value;
  }

  /** The user types into the sheet. */
  type(sheet: string, cell: string, value: CellValue): void {
    this.#put(sheet, cell, { ...this.#cell(sheet, cell), value, formula: null });
    for (const watcher of this.#watchers) watcher();
  }

  /** The next read or write fails with this problem. */
  refuseNext(problem: HostProblem): void {
    this.#refusal = problem;
  }

  /** Every call waits until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  async read(): Promise<Result<WorkbookSnapshot>> {
    const problem = await this.#turn();
    if (problem) return { ok: false, problem };
    const sheets = this.#template.sheets.map((sheet) => ({ ...sheet, cells: cellsOf(this.#sheets.get(sheet.name)) }));
    return { ok: true, value: { ...this.#template, sheets } };
  }

  async apply(edits: readonly Edit[], marks: readonly Mark[] | null): Promise<Result<WriteOutcome>> {
    const problem = await this.#turn();
    if (problem) return { ok: false, problem };
    const moved = edits.find(({ sheet, cell, before }) => this.value(sheet, cell) !== before);
    if (moved)
      return {
        ok: false,
        problem: { code: "changed-meanwhile", message: `${moved.sheet} ${moved.cell} 已变动。`, remedy: "请重新评分。" },
      };
    const cells = edits.map((edit): JournalCell => {
      const { sheet, cell, key, after, formula = null } = edit;
      const before = this.#cell(sheet, cell);
      const written: CellState = { value: after, formula, numberFormat: edit.numberFormat ?? before.numberFormat };
      this.#put(sheet, cell, written);
      return { key, sheet, cell, before, after: written };
    });
    if (marks) this.marks = marks;
    if (cells.length > 0 || marks) this.writes += 1;
    if (cells.length === 0) return { ok: true, value: { entry: null, refused: [] } };
    const entry = { id: `entry-${this.writes}`, time: "2025-03-01T08:00:00Z", cells };
    this.#entries.push(entry);
    return { ok: true, value: { entry, refused: [] } };
  }

  async undo(entryId: string): Promise<Result<UndoOutcome>> {
    const problem = await this.#turn();
    if (problem) return { ok: false, problem };
    const entry = this.#entries.find(({ id }) => id === entryId);
    if (!entry) return { ok: false, problem: { code: "nothing-to-undo", message: "没有这次写回的记录。", remedy: "不需要再做什么。" } };
    const left = entry.cells.filter(({ sheet, cell, after }) => this.value(sheet, cell) !== after.value);
    const restored = entry.cells.filter((cell) => !left.includes(cell));
    for (const { sheet, cell, before } of restored) this.#put(sheet, cell, before);
    this.#entries = this.#entries.filter(({ id }) => id !== entryId);
    return {
      ok: true,
      value: { restored: restored.length, left: left.map(({ sheet, cell }) => ({ sheet, cell, why: "写回后又改过" })) },
    };
  }

  journal(): readonly JournalEntry[] {
    return this.#entries;
  }

  async reveal(sheet: string, cell: string): Promise<Result<void>> {
    const problem = await this.#turn();
    if (problem) return { ok: false, problem };
    this.revealed = `${sheet}!${cell}`;
    return { ok: true, value: undefined };
  }

  watch(onChange: () => void): Promise<Result<() => void>> {
    this.#watchers.add(onChange);
    return Promise.resolve({ ok: true, value: () => this.#watchers.delete(onChange) });
  }

  async #turn(): Promise<HostProblem | null> {
    await this.#gate;
    const refusal = this.#refusal;
    this.#refusal = null;
    return refusal;
  }

  #cell(sheet: string, cell: string): CellState {
    return this.#sheets.get(sheet)?.get(cellKey(cell)) ?? BLANK;
  }

  #put(sheet: string, cell: string, state: CellState): void {
    const cells = this.#sheets.get(sheet);
    if (!cells) throw new Error(`no sheet ${sheet}`);
    cells.set(cellKey(cell), { ...state });
  }
}

function cellKey(a1: string): string {
  const at = parseA1(a1);
  if (!at) throw new Error(`${a1} is no cell`);
  return `${at.row},${at.column}`;
}

function stored({ row, column, value, formula, format = "General" }: Cell): [string, CellState] {
  return [`${row},${column}`, { value, formula: formula ?? null, numberFormat: format }];
}

function cellsOf(cells: ReadonlyMap<string, CellState> = new Map()): Cell[] {
  return [...cells]
    .map(([key, { value, formula, numberFormat }]): Cell => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return { row, column, value, ...(formula !== null && { formula }), ...(numberFormat !== "General" && { format: numberFormat }) };
    })
    .filter(({ value, format }) => value !== null || format !== undefined)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

import { parseRange, rangeToA1 } from "../../src/core/a1";
import type { CellState, Edit, InsertedBlock, JournalCell, JournalEntry, Mark } from "../../src/core/edits";
import type {
  HostPort,
  HostProblem,
  InsertOutcome,
  InsertTarget,
  Result,
  Selection,
  UndoOutcome,
  WriteOutcome,
} from "../../src/core/host-port";
import { freeSheetName, type SheetPlan } from "../../src/core/sheet-plan";
import { NO_USER_DATA, type UserData, userDataFromXml, userDataToXml } from "../../src/core/user-data";
import type { CellRange, CellValue, WorkbookSnapshot } from "../../src/core/workbook";
import { MemoryBook, MemorySheet } from "./memory-book";

const TIME = "2025-03-01T08:00:00Z";

/**
 * A workbook in memory behind the port: it truly reads, writes, inserts, keeps, journals and takes back.
 *
 * Besides the port it can be typed into, told to refuse the next call, and made to wait, as a slow or troubled host does; and closed and
 * opened again.
 */
export class MemoryHost implements HostPort {
  readonly #book: MemoryBook;
  readonly #watchers = new Set<() => void>();
  #data: UserData;
  #refusal: HostProblem | null = null;
  #gate: Promise<void> = Promise.resolve();
  #selection: Selection;
  #entries = 0;
  marks: readonly Mark[] = [];
  /** The cell that the user was taken to last. */
  revealed: string | null = null;
  /** How often anything in the sheets was written, and how often the workbook was read. */
  writes = 0;
  reads = 0;
  /** What was made, as it was asked for. */
  readonly plans: SheetPlan[] = [];

  /** @param kept what Ziping keeps in it, as the text of its part */
  constructor(workbook: WorkbookSnapshot, kept: string = userDataToXml(NO_USER_DATA)) {
    this.#book = new MemoryBook(workbook);
    this.#data = userDataFromXml(kept);
    this.#selection = { sheet: this.#book.names[0] ?? "", range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** The same workbook, closed and opened again: only what is kept in it is remembered. */
  reopened(): MemoryHost {
    const again = new MemoryHost(this.#book.snapshot(), userDataToXml(this.#data));
    again.marks = this.marks;
    return again;
  }

  /** The workbook as it stands. */
  get book(): WorkbookSnapshot {
    return this.#book.snapshot();
  }

  get sheets(): readonly string[] {
    return this.#book.names;
  }

  /** What is kept in the workbook. */
  get kept(): UserData {
    return this.#data;
  }

  /** The value of a cell, as a user sees it. */
  value(sheet: string, cell: string): CellValue {
    return this.#book.sheet(sheet).get(cell).value;
  }

  /** The user types into the sheet. */
  type(sheet: string, cell: string, value: CellValue): void {
    const at = this.#book.sheet(sheet);
    at.put(cell, { ...at.get(cell), value, formula: null });
    for (const watcher of this.#watchers) watcher();
  }

  /** The user selects cells. */
  select(sheet: string, a1: string): void {
    this.#selection = { sheet, range: rangeOf(a1) };
  }

  /** The next call fails with this problem. */
  refuseNext(problem: HostProblem): void {
    this.#refusal = problem;
  }

  /** Every call waits until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  open(): Promise<Result<UserData>> {
    return this.#answer(() => this.#data);
  }

  remember(change: Partial<Omit<UserData, "journal">>): Promise<Result<void>> {
    return this.#answer(() => void (this.#data = { ...this.#data, ...change }));
  }

  forget(): Promise<Result<void>> {
    return this.#answer(() => void (this.#data = NO_USER_DATA));
  }

  read(): Promise<Result<WorkbookSnapshot>> {
    return this.#answer(() => {
      this.reads += 1;
      return this.#book.snapshot();
    });
  }

  refresh(): Promise<Result<WorkbookSnapshot>> {
    return this.read();
  }

  async apply(edits: readonly Edit[], marks: readonly Mark[] | null): Promise<Result<WriteOutcome>> {
    const problem = (await this.#turn()) ?? this.#moved(edits);
    if (problem) return { ok: false, problem };
    const cells = edits.map((edit) => this.#write(edit, edit.sheet));
    if (cells.length > 0 || marks) this.writes += 1;
    if (marks) this.marks = marks;
    return {
      ok: true,
      value: { entry: cells.length === 0 ? null : this.#journalled({ cells, ...(marks && { marksBefore: [] }) }), refused: [] },
    };
  }

  async insert(plans: readonly SheetPlan[], target: InsertTarget): Promise<Result<InsertOutcome>> {
    const problem = (await this.#turn()) ?? (target.kind === "sheet" ? this.#inTheWay(plans, target.sheet) : null);
    if (problem) return { ok: false, problem };
    const inserted = plans.map((plan): InsertedBlock => {
      const sheet = target.kind === "sheet" ? this.#book.sheet(target.sheet) : this.#newSheet(plan.name);
      sheet.fill(plan);
      this.plans.push(plan);
      return blockOf(sheet, plan.range, target.kind === "new-sheets");
    });
    this.writes += 1;
    return {
      ok: true,
      value: { entry: this.#journalled({ cells: [], inserted }), sheets: [...new Set(inserted.map(({ sheet }) => sheet))] },
    };
  }

  async copySheet(sheet: string, name: string, edits: readonly Edit[]): Promise<Result<InsertOutcome>> {
    const problem = (await this.#turn()) ?? this.#moved(edits);
    if (problem) return { ok: false, problem };
    const copy = this.#book.sheet(sheet).copy(freeSheetName(name, this.#book.names));
    this.#book.add(copy, sheet);
    for (const edit of edits) this.#write(edit, copy.facts.name);
    this.writes += 1;
    const inserted = [blockOf(copy, usedRange(copy), true)];
    return { ok: true, value: { entry: this.#journalled({ cells: [], inserted }), sheets: [copy.facts.name] } };
  }

  async undo(entryId: string): Promise<Result<UndoOutcome>> {
    const problem = await this.#turn();
    if (problem) return { ok: false, problem };
    const entry = this.#data.journal.find(({ id }) => id === entryId);
    if (!entry) return { ok: false, problem: { code: "nothing-to-undo", message: "没有这次写回的记录。", remedy: "不需要再做什么。" } };
    const left = entry.cells.filter(({ sheet, cell, after }) => this.#book.find(sheet)?.get(cell).value !== after.value);
    const restored = entry.cells.filter((cell) => !left.includes(cell));
    for (const { sheet, cell, before } of restored) this.#book.sheet(sheet).put(cell, before);
    const [gone, kept] = this.#removeBlocks(entry.inserted ?? []);
    this.#data = { ...this.#data, journal: this.#data.journal.filter(({ id }) => id !== entryId) };
    this.writes += 1;
    return {
      ok: true,
      value: {
        restored: restored.length + gone,
        left: [...left.map(({ sheet, cell }) => ({ sheet, cell, why: "写回后又改过" })), ...kept],
      },
    };
  }

  journal(): readonly JournalEntry[] {
    return this.#data.journal;
  }

  selection(): Promise<Result<Selection>> {
    return this.#answer(() => this.#selection);
  }

  reveal(sheet: string, cell: string): Promise<Result<void>> {
    return this.#answer(() => {
      this.revealed = `${sheet}!${cell}`;
      this.select(sheet, cell);
    });
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

  async #answer<T>(value: () => T): Promise<Result<T>> {
    const problem = await this.#turn();
    return problem ? { ok: false, problem } : { ok: true, value: value() };
  }

  #moved(edits: readonly Edit[]): HostProblem | null {
    const moved = edits.find(({ sheet, cell, before }) => this.value(sheet, cell) !== before);
    return moved
      ? { code: "changed-meanwhile", message: `${moved.sheet} ${moved.cell} 已变动。`, remedy: "请重新评分。", workbook: "unchanged" }
      : null;
  }

  #inTheWay(plans: readonly SheetPlan[], sheet: string): HostProblem | null {
    return plans.every(({ range }) => this.#book.sheet(sheet).isBlank(range))
      ? null
      : {
          code: "target-not-empty",
          message: `${sheet} 的这个位置已有内容。`,
          remedy: "请选空白处，或插入到新工作表。",
          workbook: "unchanged",
        };
  }

  #write(edit: Edit, sheet: string): JournalCell {
    const { cell, key, after, formula = null, numberFormat } = edit;
    const at = this.#book.sheet(sheet);
    const before = at.get(cell);
    const written: CellState = { value: after, formula, numberFormat: numberFormat ?? before.numberFormat };
    at.put(cell, written);
    return { key, sheet, cell, before, after: written };
  }

  #newSheet(name: string): MemorySheet {
    const facts = { name: freeSheetName(name, this.#book.names), visibility: "visible" as const, protected: false, merges: [] };
    const sheet = new MemorySheet(facts, []);
    this.#book.add(sheet);
    return sheet;
  }

  #journalled(entry: Omit<JournalEntry, "id" | "time">): JournalEntry {
    this.#entries += 1;
    const made = { id: `entry-${this.#entries}`, time: TIME, ...entry };
    this.#data = { ...this.#data, journal: [...this.#data.journal, made] };
    return made;
  }

  /** @returns how many were taken back, and those that were typed into since */
  #removeBlocks(blocks: readonly InsertedBlock[]): [number, UndoOutcome["left"]] {
    const isAsMade = ({ sheet, range, content }: InsertedBlock) => this.#book.find(sheet)?.content(rangeOf(range)) === content;
    const kept = blocks.filter((block) => !isAsMade(block));
    const gone = blocks.filter(isAsMade);
    for (const { sheet, range, ownSheet } of gone) {
      if (ownSheet) this.#book.remove(sheet);
      else this.#book.sheet(sheet).clear(rangeOf(range));
    }
    return [
      gone.length,
      kept.map(({ sheet, range }) => ({ sheet, cell: range.split(":")[0] ?? range, why: "插入后又改过，保留现在的内容" })),
    ];
  }
}

function blockOf(sheet: MemorySheet, range: CellRange, ownSheet: boolean): InsertedBlock {
  return { sheet: sheet.facts.name, range: rangeToA1(range), ownSheet, content: sheet.content(range) };
}

function usedRange(sheet: MemorySheet): CellRange {
  const { cells } = sheet.snapshot();
  return {
    top: 0,
    left: 0,
    bottom: Math.max(0, ...cells.map(({ row }) => row)),
    right: Math.max(0, ...cells.map(({ column }) => column)),
  };
}

function rangeOf(a1: string): CellRange {
  const range = parseRange(a1);
  if (!range) throw new Error(`${a1} is no range`);
  return range;
}

import type { HostPort, InsertOutcome, Result } from "../core/host-port";
import type { WorkbookSnapshot } from "../core/workbook";
import { applyEdits, type Stamp } from "./apply";
import { afterFailure, problemOf, toProblem } from "./errors";
import { prepareCopy } from "./insert/copy-sheet";
import { prepareBlocks, prepareNewSheets } from "./insert/insert-plans";
import { insertOutcome, make } from "./insert/make";
import { undoInsertion } from "./insert/undo-insertion";
import { findEntry } from "./journal";
import { Memory } from "./memory";
import { forgetAll, openMemory, rememberData } from "./remember";
import { inTurn, oneByOne, type Run } from "./queue";
import { revealCell } from "./reveal";
import { readSelection } from "./selection";
import { readSnapshot } from "./snapshot";
import { undoEntry } from "./undo";
import { watchChanges } from "./watch";

export interface ExcelHostOptions {
  /** How a batch reaches Excel; `Excel.run` unless told otherwise. */
  readonly run?: Run;
  /** Milliseconds without an answer after which Excel counts as unreachable. */
  readonly patience?: number;
  /** The time, ISO 8601, for the journal. */
  readonly now?: () => string;
}

/** The workbook that is open in Excel, as a HostPort. */
export function createExcelHost(options: ExcelHostOptions = {}): HostPort {
  const { patience = 60_000, now = () => new Date().toISOString() } = options;
  const run = inTurn(options.run ?? ((batch) => Excel.run(batch)), patience);
  const memory = new Memory();
  const inOrder = oneByOne();
  let sheets: readonly string[] | null = null;
  let writing = 0;

  const read = async (): Promise<Result<WorkbookSnapshot>> => {
    const snapshot = await safely(() => readSnapshot(run));
    if (snapshot.ok) sheets = snapshot.value.sheets.map(({ name }) => name);
    return snapshot;
  };
  const refresh = read;
  const stamp = (): Stamp => {
    const time = now();
    return { id: `${time}-${Math.random().toString(36).slice(2, 10)}`, time };
  };
  /** One change of the workbook after another; afterwards the journal in the workbook is as it is here, unless Excel stays silent. */
  const whileWriting = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    inOrder(async () => {
      writing += 1;
      const result = await safely(work);
      if (result.ok || result.problem.workbook !== "pending") await memory.save(run).catch(() => undefined);
      writing -= 1;
      return result;
    });

  const making = async (prepare: Parameters<typeof make>[3]): Promise<Result<InsertOutcome>> => {
    const made = await make(run, memory, stamp(), prepare);
    if (!made.ok) return made;
    const outcome = insertOutcome(made.value);
    if (sheets) sheets = [...new Set([...sheets, ...outcome.sheets])];
    return { ok: true, value: outcome };
  };

  return {
    open: () => inOrder(() => safely(() => openMemory(run, memory))),
    remember: (change) => whileWriting(() => rememberData(run, memory, change)),
    forget: () => whileWriting(() => forgetAll(run, memory)),
    read,
    refresh,
    apply: (edits, marks) =>
      whileWriting(async () => {
        if (sheets === null && marks !== null) sheets = await sheetNames(run);
        return applyEdits(run, memory, { edits, marks, sheets: sheets ?? [], stamp: stamp() });
      }),
    insert: (plans, target) =>
      whileWriting(async () => {
        if (target.kind === "new-sheets") return making((context) => prepareNewSheets(context, memory, plans));
        const workbook = await refresh();
        if (!workbook.ok) return { ok: false, problem: afterFailure(workbook.problem, "unchanged") };
        const sheet = workbook.value.sheets.find(({ name }) => name === target.sheet);
        return making((context) => prepareBlocks(context, memory, plans, sheet, target.sheet));
      }),
    copySheet: (sheet, name, edits) => whileWriting(() => making((context) => prepareCopy(context, memory, sheet, name, edits))),
    undo: (entryId) =>
      whileWriting(async () => {
        const entry = findEntry(memory.data.journal, entryId);
        if (!entry) return { ok: false, problem: problemOf("nothing-to-undo") };
        const snapshot = await read();
        if (snapshot.ok) return (entry.inserted ? undoInsertion : undoEntry)(run, memory, entry, snapshot.value);
        return { ok: false, problem: afterFailure(snapshot.problem, entry.pending ? "pending" : "unchanged") };
      }),
    journal: () => memory.data.journal,
    selection: () => safely(() => readSelection(run)),
    reveal: (sheet, cell) => safely(() => revealCell(run, sheet, cell)),
    watch: (onChange) => safely(() => watchChanges(run, onChange, () => writing > 0)),
  };
}

/** Only needed when something is written before anything was read. */
function sheetNames(run: Run): Promise<string[]> {
  return run(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

async function safely<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

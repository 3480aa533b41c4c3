import type { HostPort, InsertOutcome, Result } from "../core/host-port";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook";
import { applyEdits, type Stamp } from "./apply";
import { Changes } from "./changes";
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
import { readSheets } from "./snapshot";
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
  let sheets: readonly string[] = [];
  const changes = new Changes();
  const own = { made: new Set<string>(), removed: new Set<string>(), isWriting: () => writing > 0 };
  let writing = 0;

  const reading = async (known: (id: string) => SheetSnapshot | null): Promise<Result<WorkbookSnapshot>> => {
    const read = await safely(() => readSheets(run, known));
    if (!read.ok) return read;
    sheets = read.value.map(({ snapshot }) => snapshot.name);
    return { ok: true, value: changes.keep(read.value) };
  };
  const refresh = () => reading(changes.takeKnown());
  const read = () => {
    changes.takeKnown();
    return reading(() => null);
  };
  const stamp = (): Stamp => {
    const time = now();
    return { id: `${time}-${Math.random().toString(36).slice(2, 10)}`, time };
  };
  /**
   * One change of the workbook after another; afterwards the journal in the workbook is as it is here, unless Excel stays silent.
   *
   * @param touched sheets whose cells may be others afterwards
   */
  const whileWriting = <T>(touched: readonly string[] | "anything", work: () => Promise<Result<T>>): Promise<Result<T>> =>
    inOrder(async () => {
      writing += 1;
      const result = await safely(work);
      if (result.ok || result.problem.workbook !== "pending") await memory.save(run).catch(() => undefined);
      if (touched === "anything") changes.forget();
      else changes.changedNames(touched);
      writing -= 1;
      return result;
    });

  const making = async (prepare: Parameters<typeof make>[3]): Promise<Result<InsertOutcome>> => {
    const made = await make(run, memory, stamp(), prepare);
    if (!made.ok) return made;
    const outcome = insertOutcome(made.value);
    for (const id of made.value.newSheetIds) own.made.add(id);
    sheets = [...new Set([...sheets, ...outcome.sheets])];
    return { ok: true, value: outcome };
  };

  return {
    open: () => inOrder(() => safely(() => openMemory(run, memory))),
    remember: (change) => whileWriting([], () => rememberData(run, memory, change)),
    forget: () => whileWriting([], () => forgetAll(run, memory)),
    read,
    refresh,
    apply: (edits, marks) =>
      whileWriting(
        edits.map(({ sheet }) => sheet),
        () => applyEdits(run, memory, { edits, marks, sheets, stamp: stamp() }),
      ),
    insert: (plans, target) =>
      whileWriting(target.kind === "sheet" ? [target.sheet] : [], async () => {
        if (target.kind === "new-sheets") return making((context) => prepareNewSheets(context, memory, plans));
        const workbook = await refresh();
        if (!workbook.ok) return { ok: false, problem: afterFailure(workbook.problem, "unchanged") };
        const sheet = workbook.value.sheets.find(({ name }) => name === target.sheet);
        return making((context) => prepareBlocks(context, memory, plans, sheet, target.sheet));
      }),
    copySheet: (sheet, name, edits) => whileWriting([], () => making((context) => prepareCopy(context, memory, sheet, name, edits))),
    undo: (entryId) =>
      whileWriting("anything", async () => {
        const entry = findEntry(memory.data.journal, entryId);
        if (!entry) return { ok: false, problem: problemOf("nothing-to-undo") };
        const snapshot = await read();
        if (snapshot.ok) {
          const { value } = snapshot;
          return entry.inserted
            ? undoInsertion(run, memory, entry, value, (id) => own.removed.add(id))
            : undoEntry(run, memory, entry, value);
        }
        return { ok: false, problem: afterFailure(snapshot.problem, entry.pending ? "pending" : "unchanged") };
      }),
    journal: () => memory.data.journal,
    selection: () => safely(() => readSelection(run)),
    reveal: (sheet, cell) => safely(() => revealCell(run, sheet, cell)),
    watch: (onChange) => safely(() => watchChanges(run, changes, onChange, own)),
  };
}

async function safely<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

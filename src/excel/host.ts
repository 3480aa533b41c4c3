import type { HostPort, Result } from "../core/host-port";
import type { WorkbookSnapshot } from "../core/workbook";
import { applyEdits } from "./apply";
import { afterFailure, toProblem } from "./errors";
import { Journal } from "./journal";
import { inTurn, type Run } from "./queue";
import { revealCell } from "./reveal";
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
  const journal = new Journal();
  let sheets: readonly string[] | null = null;
  let writing = 0;

  const read = async (): Promise<Result<WorkbookSnapshot>> => {
    const snapshot = await safely(() => readSnapshot(run));
    if (snapshot.ok) sheets = snapshot.value.sheets.map(({ name }) => name);
    return snapshot;
  };
  const whileWriting = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    writing += 1;
    const result = await safely(work);
    writing -= 1;
    return result;
  };

  return {
    read,
    apply: (edits, marks) =>
      whileWriting(async () => {
        const time = now();
        const stamp = { id: `${time}-${Math.random().toString(36).slice(2, 10)}`, time };
        if (sheets === null && marks !== null) sheets = await sheetNames(run);
        return applyEdits(run, journal, { edits, marks, sheets: sheets ?? [], stamp });
      }),
    undo: (entryId) =>
      whileWriting(async () => {
        const snapshot = await read();
        if (snapshot.ok) return undoEntry(run, journal, entryId, snapshot.value);
        const isPending = journal.find(entryId)?.pending ?? false;
        return { ok: false, problem: afterFailure(snapshot.problem, isPending ? "pending" : "unchanged") };
      }),
    journal: () => journal.entries(),
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

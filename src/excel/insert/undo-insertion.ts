import { changedInBlock } from "../../core/block-content";
import type { InsertedBlock, JournalEntry } from "../../core/edits";
import type { HostProblem, Result, UndoOutcome } from "../../core/host-port";
import { blockRange } from "../../core/insertion/block-range";
import { firstCell, planRemoval } from "../../core/insertion/plan-removal";
import type { WorkbookSnapshot } from "../../core/workbook";
import { withoutEntry } from "../../core/journal-marks";
import { afterFailure, problemOf, toProblem } from "../errors";
import { findEntry, withEntry } from "../journal";
import type { Memory } from "../memory";
import type { Run } from "../queue";
import { queueSteps } from "../send";
import { requestAdded } from "./added";
import { queueRemoval, requestBlocks, type StandingBlock } from "./standing-content";

type Removed =
  { readonly kind: "done"; readonly left: UndoOutcome["left"] } | { readonly kind: "unchanged" | "pending"; readonly problem: HostProblem };

/**
 * Takes an insertion back: sheets that were made go, and blocks are cleared, where nothing was typed into them since.
 *
 * @param removing is told the id of each sheet that is about to go
 */
export async function undoInsertion(
  run: Run,
  memory: Memory,
  entry: JournalEntry,
  snapshot: WorkbookSnapshot,
  removing: (id: string) => void,
): Promise<Result<UndoOutcome>> {
  const { remove, left } = planRemoval(snapshot, entry);
  const removed = remove.length === 0 ? { kind: "done" as const, left: [] } : await removeBlocks(run, memory, entry, remove, removing);
  const { data } = memory;
  if (removed.kind === "done") {
    memory.data = { ...data, journal: withoutEntry(data.journal, entry.id) };
    return { ok: true, value: { restored: remove.length - removed.left.length, left: [...left, ...removed.left] } };
  }
  if (removed.kind === "pending") memory.data = { ...data, journal: withEntry(data.journal, { ...entry, pending: true }) };
  return { ok: false, problem: afterFailure(removed.problem, removed.kind) };
}

async function removeBlocks(
  run: Run,
  memory: Memory,
  entry: JournalEntry,
  remove: readonly InsertedBlock[],
  removing: (id: string) => void,
): Promise<Removed> {
  const attempt: { going: readonly InsertedBlock[] | null; left: UndoOutcome["left"]; abandoned: boolean } = {
    going: null,
    left: [],
    abandoned: false,
  };
  try {
    return await run(async (context): Promise<Removed> => {
      const found = memory.locate(context);
      const collect = requestBlocks(context, remove);
      const collectAdded = requestAdded(context, remove);
      await context.sync();
      const part = await found();
      const added = collectAdded();
      const standing = collect().filter(({ block }) => !added.has(block));
      if (attempt.abandoned) return { kind: "unchanged", problem: problemOf("host-unreachable") };
      if (standing.some((each) => !isOurs(each, entry))) return { kind: "unchanged", problem: problemOf("changed-meanwhile") };

      const { data } = memory;
      const record = {
        begin: { ...data, journal: withEntry(data.journal, { ...entry, pending: true }) },
        end: { ...data, journal: withoutEntry(data.journal, entry.id) },
      };
      const { begin, end } = memory.steps(part, record);
      const removal = standing.map((each) => ({ weight: 4000, queue: (c: Excel.RequestContext) => queueRemoval(c, each) }));
      for (const { block, sheetId } of standing) if (block.ownSheet) removing(sheetId);
      attempt.going = standing.map(({ block }) => block);
      attempt.left = [...added].map(([block, why]) => ({ sheet: block.sheet, cell: firstCell(block), why }));
      await queueSteps(context, [begin, ...removal, end]);
      await context.sync();
      memory.confirm(record);
      return { kind: "done", left: attempt.left };
    });
  } catch (error) {
    attempt.abandoned = true;
    const problem = toProblem(error);
    if (!attempt.going) return { kind: "unchanged", problem };
    const recovered = await recover(run, memory, entry, attempt.going, problem);
    return recovered.kind === "done" ? { ...recovered, left: attempt.left } : recovered;
  }
}

/** What is gone does not come back: a removal that stopped half-way is completed. */
async function recover(
  run: Run,
  memory: Memory,
  entry: JournalEntry,
  remove: readonly InsertedBlock[],
  problem: HostProblem,
): Promise<Removed> {
  try {
    return await run(async (context): Promise<Removed> => {
      const found = memory.locate(context);
      const collect = requestBlocks(context, remove);
      await context.sync();
      const { data } = await found();
      if (!findEntry(data.journal, entry.id)) return { kind: "done", left: [] };
      const standing = collect();
      if (standing.every((each) => each.cells !== null && isOurs(each, entry))) return { kind: "unchanged", problem };
      for (const each of standing) if (each.cells !== null && isOurs(each, { ...entry, pending: true })) queueRemoval(context, each);
      await context.sync();
      return { kind: "done", left: [] };
    });
  } catch {
    return { kind: "pending", problem };
  }
}

/** Nothing of anybody else's is in it. */
function isOurs({ block, cells }: StandingBlock, { inserted = [], pending = false }: JournalEntry): boolean {
  const contents = [block, ...inserted.filter(({ range }) => range === block.range)].map(({ content }) => content);
  return cells === null || changedInBlock(contents, blockRange(block), cells, pending).length === 0;
}

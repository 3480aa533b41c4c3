import { blockContent, OWN } from "../../core/block-content";
import type { InsertedBlock, JournalEntry } from "../../core/edits";
import type { HostProblem, InsertOutcome, Result } from "../../core/host-port";
import { blockRange } from "../../core/insertion/block-range";
import type { Stamp } from "../apply";
import { afterFailure, problemOf, toProblem } from "../errors";
import { withEntry } from "../journal";
import type { Memory } from "../memory";
import type { Run } from "../queue";
import { queueSteps } from "../send";
import type { Making } from "./making";
import { recoverMaking } from "./recover-making";
import { requestMade, type StandingBlock } from "./standing-content";

/** Made, as far as it can be told: the journal's entry of it, and the ids of new sheets. */
export interface Made {
  readonly entry: JournalEntry;
  readonly newSheetIds: readonly string[];
}

/**
 * Makes sheets or blocks through the one door: looks, journals, makes, reads back. The journal says "pending" before anything is made, and the last
 * action of all is that it does not any more: after a failure that tells whether everything was applied.
 *
 * @param prepare looks at the workbook and plans; a problem means that nothing is done
 */
export async function make(
  run: Run,
  memory: Memory,
  stamp: Stamp,
  prepare: (context: Excel.RequestContext) => Promise<Making | HostProblem>,
): Promise<Result<Made>> {
  const attempt: { making: Making | null; abandoned: boolean } = { making: null, abandoned: false };
  try {
    return await run(async (context): Promise<Result<Made>> => {
      const making = await prepare(context);
      if ("code" in making) return { ok: false, problem: afterFailure(making, "unchanged") };
      if (attempt.abandoned) return { ok: false, problem: afterFailure(problemOf("host-unreachable"), "unchanged") };
      attempt.making = making;
      return { ok: true, value: settle(memory, stamp, await carryOut(context, memory, stamp, making)) };
    });
  } catch (error) {
    attempt.abandoned = true;
    const problem = toProblem(error);
    if (!attempt.making) return { ok: false, problem: afterFailure(problem, "unchanged") };
    return recover(run, memory, stamp, attempt.making, problem);
  }
}

async function carryOut(context: Excel.RequestContext, memory: Memory, stamp: Stamp, making: Making): Promise<readonly StandingBlock[]> {
  const { data } = memory;
  const keeping = (entry: JournalEntry) => ({ ...data, journal: withEntry(data.journal, entry) });
  const pending = { ...stamp, cells: [], pending: true, inserted: [...making.underWay] };
  const record = { begin: keeping(pending), end: keeping({ ...stamp, cells: [], inserted: [...making.blocks] }) };
  const { begin, end } = memory.steps(making.part, record);

  await queueSteps(context, [begin, ...making.steps, ...(making.finish ? [] : [end])]);
  const finishing = making.finish?.(context);
  const collect = requestMade(context, making.blocks);
  await context.sync();
  const standing = collect();
  if (finishing) {
    await queueSteps(context, [...finishing(), end]);
    await context.sync();
  }
  memory.confirm(record);
  return standing;
}

/** Remembers what was made with the content that it really has. */
function settle(memory: Memory, stamp: Stamp, standing: readonly StandingBlock[]): Made {
  const inserted = standing.map(({ block, cells }) => ({ ...block, content: actualContent(block, cells ?? []) }));
  const entry: JournalEntry = { ...stamp, cells: [], inserted };
  memory.data = { ...memory.data, journal: withEntry(memory.data.journal, entry) };
  return { entry, newSheetIds: standing.filter(({ block }) => block.ownSheet).map(({ sheetId }) => sheetId) };
}

function actualContent(block: InsertedBlock, cells: NonNullable<StandingBlock["cells"]>): string {
  const [, own] = block.content.split(OWN);
  const content = blockContent(cells, blockRange(block));
  return own === undefined ? content : `${content}${OWN}${own}`;
}

async function recover(run: Run, memory: Memory, stamp: Stamp, making: Making, problem: HostProblem): Promise<Result<Made>> {
  const outcome = await recoverMaking(run, memory, stamp.id, making);
  if (outcome.kind === "complete") return { ok: true, value: settle(memory, stamp, outcome.standing) };
  if (outcome.kind === "pending") {
    const entry: JournalEntry = { ...stamp, cells: [], pending: true, inserted: [...making.underWay] };
    memory.data = { ...memory.data, journal: withEntry(memory.data.journal, entry) };
  }
  return { ok: false, problem: afterFailure(problem, outcome.kind) };
}

/** What the caller is told: the entry, and the names of the sheets. */
export function insertOutcome({ entry }: Made): InsertOutcome {
  return { entry, sheets: [...new Set((entry.inserted ?? []).map(({ sheet }) => sheet))] };
}

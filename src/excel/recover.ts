import { holds, sameState } from "./cells";
import type { Before, ChangeOutcome, ChangePlan } from "./change-plan";
import { toProblem } from "./errors";
import { sameMarks } from "./marks";
import type { Present } from "./present";
import type { Run } from "./queue";
import { knownStates, markSteps, readStanding, writeAndReadBack } from "./send";
import { type CellWrite, planWrites } from "./write";

/**
 * After an error while writing: nothing may have been applied, some of it, or all of it with only the reply lost. Looks which, and leaves the
 * workbook either complete or as it was; only where Excel stays silent or refuses does the write-back stay pending.
 */
export async function recover(run: Run, plan: ChangePlan, before: Before, error: unknown): Promise<ChangeOutcome> {
  const problem = toProblem(error);
  try {
    return await run(async (context): Promise<ChangeOutcome> => {
      const present = await readStanding(context, plan);
      if (isAsBefore(present, before)) return { kind: "unchanged", restored: false, problem };
      if (isComplete(present, plan, before)) return { kind: "done", before, after: knownStates(present) };

      const restored = await writeAndReadBack(context, restoreSteps(present, plan, before), plan);
      return isAsBefore(restored, before) ? { kind: "unchanged", restored: true, problem } : { kind: "pending", before, problem };
    });
  } catch {
    return { kind: "pending", before, problem };
  }
}

function isAsBefore({ states, marks }: Present, before: Before): boolean {
  const cellsAre = before.states.every((state, index) => {
    const now = states[index];
    return now && sameState(now, state);
  });
  return cellsAre && (before.newMarks === null || sameMarks(marks, before.marks));
}

function isComplete({ states, marks }: Present, { changes }: ChangePlan, { newMarks }: Before): boolean {
  const cellsAre = changes.every(({ wanted }, index) => {
    const now = states[index];
    return now && holds(now, wanted);
  });
  return cellsAre && (newMarks === null || sameMarks(marks, newMarks));
}

function restoreSteps({ states, marks, sheetsWithHiddenRows }: Present, { changes }: ChangePlan, before: Before) {
  const writes = changes.flatMap(({ sheet, row, column }, index): CellWrite[] => {
    const [now, wanted] = [states[index], before.states[index]];
    return now && wanted && !sameState(now, wanted) ? [{ sheet, row, column, wanted, now, alone: sheetsWithHiddenRows.has(sheet) }] : [];
  });
  return [...planWrites(writes), ...(before.newMarks === null ? [] : markSteps(marks, before.marks))];
}

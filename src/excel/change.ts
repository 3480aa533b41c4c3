import type { PlacedMark } from "../core/edits";
import type { Before, ChangeOutcome, ChangePlan } from "./change-plan";
import { problemOf, toProblem } from "./errors";
import { sameMarks } from "./marks";
import type { Memory } from "./memory";
import { obstacle } from "./obstacle";
import type { Present } from "./present";
import type { Run } from "./queue";
import { recover } from "./recover";
import { knownStates, markSteps, readWithBasis, writeAndReadBack } from "./send";
import { planWrites } from "./write";
import { writesOf } from "./writes";

/**
 * The one door through which anything is written: looks whether nothing moved, writes in blocks, reads back. Two round trips when nothing fails.
 * Batches are not transactions: after a failure it looks at what was applied, and completes the report or restores the workbook.
 */
export async function change(run: Run, memory: Memory, planned: ChangePlan): Promise<ChangeOutcome> {
  if (planned.changes.length === 0 && planned.marks === null) {
    return { kind: "done", before: { states: [], marks: [], newMarks: null }, after: [] };
  }
  const attempt: { before: Before | null; plan: ChangePlan; abandoned: boolean } = { before: null, plan: planned, abandoned: false };
  try {
    return await run(async (context): Promise<ChangeOutcome> => {
      const { present, moved, asked, plan } = await readWithBasis(context, planned, () => memory.locate(context));
      const part = await asked();
      const problem = obstacle(plan.changes, present, moved);
      // When the answer came too late, the user has been told that nothing was written: keep to it.
      if (problem || attempt.abandoned) return { kind: "unchanged", restored: false, problem: problem ?? problemOf("host-unreachable") };

      const standing = whatStands(plan, present);
      const writes = planWrites(writesOf(plan.changes, present));
      const steps = [...writes, ...(standing.newMarks ? markSteps(standing.marks, standing.newMarks) : [])];
      if (steps.length === 0) return { kind: "done", before: standing, after: standing.states };
      attempt.before = standing;
      attempt.plan = plan;
      const record = plan.record(standing);
      const journaling = record && memory.steps(part, record);
      const all = journaling ? [journaling.begin, ...steps, journaling.end] : steps;
      const written = await writeAndReadBack(context, all, plan);
      if (record) memory.confirm(record);
      return { kind: "done", before: standing, after: knownStates(written) };
    });
  } catch (error) {
    attempt.abandoned = true;
    return attempt.before
      ? recover(run, attempt.plan, attempt.before, error)
      : { kind: "unchanged", restored: false, problem: toProblem(error) };
  }
}

function whatStands({ marks }: ChangePlan, present: Present): Before {
  const writable = ({ sheet }: PlacedMark) => !present.protectedSheets.has(sheet) && !present.missingSheets.has(sheet);
  const wanted = marks?.filter(writable) ?? null;
  return { states: knownStates(present), marks: present.marks, newMarks: wanted && !sameMarks(present.marks, wanted) ? wanted : null };
}

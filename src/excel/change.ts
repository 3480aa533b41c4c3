import { toA1 } from "../core/a1";
import type { PlacedMark } from "../core/edits";
import type { HostProblem } from "../core/host-port";
import type { CellAddress } from "../core/workbook";
import { holds } from "./cells";
import type { Before, ChangeOutcome, ChangePlan } from "./change-plan";
import { problemOf, toProblem } from "./errors";
import { sameMarks } from "./marks";
import type { Memory } from "./memory";
import type { Present } from "./present";
import type { Run } from "./queue";
import { recover } from "./recover";
import { knownStates, markSteps, readWithBasis, writeAndReadBack } from "./send";
import { type CellWrite, planWrites, type Step } from "./write";

/**
 * The one door through which anything is written: looks whether nothing moved, writes in blocks, reads back. Two round trips when nothing fails.
 * Batches are not transactions: after a failure it looks at what was applied, and completes the report or restores the workbook.
 */
export async function change(run: Run, memory: Memory, plan: ChangePlan): Promise<ChangeOutcome> {
  if (plan.changes.length === 0 && plan.marks === null) {
    return { kind: "done", before: { states: [], marks: [], newMarks: null }, after: [] };
  }
  const attempt: { before: Before | null; abandoned: boolean } = { before: null, abandoned: false };
  try {
    return await run(async (context): Promise<ChangeOutcome> => {
      const { present, moved, asked } = await readWithBasis(context, plan, () => memory.locate(context));
      const part = await asked();
      const problem = obstacle(plan, present, moved);
      // When the answer came too late, the user has been told that nothing was written: keep to it.
      if (problem || attempt.abandoned) return { kind: "unchanged", restored: false, problem: problem ?? problemOf("host-unreachable") };

      const standing = whatStands(plan, present);
      const steps = stepsOf(plan, standing, present);
      if (steps.length === 0) return { kind: "done", before: standing, after: standing.states };
      attempt.before = standing;
      const record = plan.record(standing);
      const written = await writeAndReadBack(context, record ? memory.around(part, record, steps) : steps, plan);
      if (record) memory.confirm(record);
      return { kind: "done", before: standing, after: knownStates(written) };
    });
  } catch (error) {
    attempt.abandoned = true;
    return attempt.before ? recover(run, plan, attempt.before, error) : { kind: "unchanged", restored: false, problem: toProblem(error) };
  }
}

function stepsOf({ changes }: ChangePlan, before: Before, { sheetsWithHiddenRows }: Present): Step[] {
  const writes = changes.flatMap(({ sheet, row, column, wanted }, index): CellWrite[] => {
    const now = before.states[index];
    return now && !holds(now, wanted) ? [{ sheet, row, column, wanted, now, alone: sheetsWithHiddenRows.has(sheet) }] : [];
  });
  return [...planWrites(writes), ...(before.newMarks ? markSteps(before.marks, before.newMarks) : [])];
}

function whatStands({ marks }: ChangePlan, present: Present): Before {
  const writable = ({ sheet }: PlacedMark) => !present.protectedSheets.has(sheet) && !present.missingSheets.has(sheet);
  const wanted = marks?.filter(writable) ?? null;
  return { states: knownStates(present), marks: present.marks, newMarks: wanted && !sameMarks(present.marks, wanted) ? wanted : null };
}

function obstacle(
  { changes }: ChangePlan,
  { states, protectedSheets, missingSheets }: Present,
  movedBasis: readonly CellAddress[],
): HostProblem | null {
  const missing = changes.find(({ sheet }) => missingSheets.has(sheet));
  if (missing) return problemOf("sheet-missing", { message: `找不到工作表“${missing.sheet}”，它可能已被删除或改名。` });
  const locked = [...new Set(changes.map(({ sheet }) => sheet))].filter((sheet) => protectedSheets.has(sheet));
  if (locked.length > 0) {
    return problemOf("sheet-protected", { message: `工作表${locked.map((name) => `“${name}”`).join("、")}受保护。` });
  }
  const changed = changes.filter(({ expected }, index) => {
    const state = states[index];
    return !state || !expected(state);
  });
  const moved: readonly CellAddress[] = [...changed, ...movedBasis];
  if (moved.length === 0) return null;
  return problemOf("changed-meanwhile", { details: moved.map(({ sheet, row, column }) => `${sheet}!${toA1(row, column)}`).join(", ") });
}

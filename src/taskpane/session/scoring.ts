import type { Result, WriteOutcome } from "../../core/host-port";
import type { Review } from "../../core/shape";
import type { SessionContext, Task } from "./context";
import { writeOutcome } from "./outcome";

/** The two things one comes for. */
export function scoringActions(context: SessionContext) {
  const lookAndWrite = async (task: Task): Promise<Result<{ readonly review: Review; readonly written: WriteOutcome }>> => {
    const looked = await context.look({ task });
    if (!looked.ok) return looked;
    task.commit();
    const { edits, marks } = looked.value;
    const written = await context.host.apply(edits, context.get().data.settings.marks ? marks : null);
    return written.ok ? { ok: true, value: { review: looked.value, written: written.value } } : written;
  };

  return {
    /** 一键评分: reviews, writes by the policy, marks missing analyses, and looks again. */
    score: (): Promise<void> =>
      context.run("score", async (task) => {
        const attempt = await lookAndWrite(task);
        // The user or a co-author typed between reading and writing: what they typed counts, so review that.
        const done = !attempt.ok && attempt.problem.code === "changed-meanwhile" ? await lookAndWrite(task) : attempt;
        if (!done.ok) return { problem: done.problem };
        const { review, written } = done.value;
        const marked = context.get().data.settings.marks ? context.marksAre(review.marks) : {};
        return { review, outcome: writeOutcome("scored", review.edits, written), ...marked, ...(await context.shown(task)) };
      }),

    /** 检查: reviews; nothing in the workbook changes, not even marks. */
    check: (): Promise<void> =>
      context.run("check", async (task) => {
        const shown = await context.shown(task);
        return shown.problem ? shown : { ...shown, outcome: { kind: "checked" } };
      }),

    /** Gives the running action up, as long as it has changed nothing. */
    cancel: context.cancel,
  };
}

export type ScoringActions = ReturnType<typeof scoringActions>;

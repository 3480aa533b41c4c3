import type { Edit } from "../../core/edits";
import { texts } from "../texts";
import type { SessionContext } from "./context";
import { writeOutcome } from "./outcome";
import type { ScoringActions } from "./scoring";

/** Writing what the user ticked, and taking write-backs back. */
export function writingActions(context: SessionContext, { check }: ScoringActions) {
  const { host } = context;
  return {
    /** 写回: writes exactly these edits; marks stay as they are. */
    write: (edits: readonly Edit[]): Promise<void> =>
      context.run("write", async (task) => {
        task.commit();
        const written = await host.apply(edits, null);
        if (written.ok) return { outcome: writeOutcome("written", edits, written.value), ...(await context.shown(task)) };
        // What was ticked is out of date: show what is true now beside the problem.
        if (written.problem.code === "changed-meanwhile") {
          context.retryWith(check);
          return { problem: { ...written.problem, remedy: texts.outdated }, ...(await context.shown(task)) };
        }
        return { problem: written.problem };
      }),

    /** 撤销: takes one write-back back, the newest unless another is named; with the last one our marks go too. */
    undo: (entryId?: string): Promise<void> =>
      context.run("undo", async (task) => {
        task.commit();
        const id = entryId ?? host.journal().at(-1)?.id;
        const insertion = (host.journal().find((entry) => entry.id === id)?.inserted ?? []).length > 0;
        const undone = id === undefined ? { ok: true as const, value: { restored: 0, left: [] } } : await host.undo(id);
        if (!undone.ok) return { problem: undone.problem };
        const outcome = { kind: "undone" as const, ...undone.value, ...(insertion && { insertion }) };
        if (host.journal().length > 0) return { outcome, ...context.marksAre(null), ...(await context.shown(task)) };
        const cleared = await host.apply([], []);
        if (!cleared.ok) return { outcome, problem: cleared.problem };
        return { outcome, ...context.marksAre([]), ...(await context.shown(task)) };
      }),
  };
}

import { type SessionContext, settle } from "./context";
import type { JournalEntry } from "../../core/edits";
import { Debounce } from "./debounce";
import { followWithMarks } from "./marking";

/** Opening the session with the workbook, and following what the user types. */
export function followingActions(context: SessionContext, quietMilliseconds: number) {
  const { host } = context;
  /** The workbook changed while something else was going on. */
  let changedMeanwhile = false;

  /** Reads only, and says nothing when it cannot, for instance in the middle of a cell edit. */
  const lookQuietly = async (): Promise<void> => {
    const { busy, review, data } = context.get();
    if (busy) changedMeanwhile = true;
    if (busy || !review || !data.settings.live) return;
    const turn = context.turn();
    const looked = await settle(() => context.look({ changes: true }));
    if (!looked.ok || turn !== context.turn()) return;
    context.set({ review: looked.value });
    await followWithMarks(context, looked.value);
  };
  const recheck = new Debounce(quietMilliseconds, () => void lookQuietly());

  context.subscribe(() => {
    if (!changedMeanwhile || context.get().busy) return;
    changedMeanwhile = false;
    recheck.restart();
  });

  return {
    /**
     * Takes up what is kept in the workbook, and follows the user's typing from now on; returns the way to stop. Where the host offers
     * neither, the pane works without.
     */
    start: async (): Promise<() => void> => {
      const opened = await settle(() => host.open());
      if (opened.ok) context.set({ data: { ...opened.value, journal: host.journal() }, marked: host.journal().some(setMarks) });
      else context.set({ problem: opened.problem });
      void context.rules().catch(() => undefined); // The first action loads them again and reports the failure.
      const watching = await settle(() => host.watch(() => recheck.restart()));
      return () => {
        recheck.cancel();
        if (watching.ok) watching.value();
      };
    },
  };
}

/** Marks that an earlier session set may stand in the workbook still. */
function setMarks({ marksBefore }: JournalEntry): boolean {
  return (marksBefore ?? null) !== null;
}

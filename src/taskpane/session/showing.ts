import { type SessionContext, settle } from "./context";

/** Going to cells, and what to do with a problem. */
export function showingActions(context: SessionContext) {
  const reveal = async (sheet: string, cell: string): Promise<void> => {
    const revealed = await settle(() => context.host.reveal(sheet, cell));
    if (revealed.ok) return;
    context.retryWith(() => reveal(sheet, cell));
    context.set({ problem: revealed.problem });
  };
  return {
    /** Selects a cell in the sheet. */
    reveal,
    /** Does again what failed last. */
    retry: context.retry,
    dismissProblem: (): void => context.set({ problem: null }),
  };
}

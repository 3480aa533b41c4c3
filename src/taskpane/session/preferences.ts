import type { Settings } from "../../core/settings";
import type { SessionContext } from "./context";

/** Settings, as they are kept in the workbook. */
export function preferenceActions(context: SessionContext) {
  return {
    /** Keeps settings; what the pane shows is worked out anew by them, the sheet is not touched. */
    changeSettings: (change: Partial<Settings>): Promise<void> =>
      context.run("keep", async () => {
        const kept = await context.keep({ settings: { ...context.get().data.settings, ...change } });
        return kept.ok ? context.reviewAgain() : { problem: kept.problem };
      }),
  };
}

import type { Settings } from "../../core/settings";
import { NO_USER_DATA } from "../../core/user-data";
import type { SessionContext } from "./context";

/** Settings, and everything else that is kept in the workbook. */
export function preferenceActions(context: SessionContext) {
  return {
    /** Keeps settings; what the pane shows is worked out anew by them. The sheet is not touched, but for marks that are switched off. */
    changeSettings: (change: Partial<Settings>): Promise<void> =>
      context.run("keep", async (task) => {
        const kept = await context.keep({ settings: { ...context.get().data.settings, ...change } });
        if (!kept.ok) return { problem: kept.problem };
        const again = ONLY_SHOWN.has(Object.keys(change).join()) ? {} : await context.reviewAgain(task);
        if (change.marks !== false || !context.get().marked) return again;
        const cleared = await context.host.apply([], []);
        return cleared.ok ? { ...again, ...context.marksAre([]) } : { ...again, problem: cleared.problem };
      }),

    /** 清除助手数据: nothing of what Ziping kept stays in the file. */
    forget: (): Promise<void> =>
      context.run("keep", async (task) => {
        const forgotten = await context.host.forget();
        if (!forgotten.ok) return { problem: forgotten.problem };
        context.set({ data: NO_USER_DATA });
        return { ...(await context.reviewAgain(task)), outcome: { kind: "forgotten" } };
      }),
  };
}

/** Settings that no review depends on. */
const ONLY_SHOWN: ReadonlySet<string> = new Set(["theme", "author", "live", "marks"] satisfies (keyof Settings)[]);

import type { Result } from "../../core/host-port";
import type { Review } from "../../core/shape";
import type { SheetPlan } from "../../core/sheet-plan";
import type { Change, SessionContext, Task } from "./context";
import type { reports } from "./reports";

type Reports = typeof reports;

/** Formats of a report as text. */
export type TextFormat = "markdown" | "json";

const load = (): Promise<Reports> => import("./reports").then((module) => module.reports);

/** The results of a review outside the pane: sheets of their own, and texts. All are made from the workbook as it stands now. */
export function resultActions(context: SessionContext) {
  const look = (task: Task): Promise<Result<Review>> => context.look({ changes: true, task });

  /** Puts a sheet behind the last and goes there. */
  const makeSheet = async (
    task: Task,
    make: (reports: Reports, review: Review) => { readonly plan: SheetPlan; readonly done: (sheet: string) => string },
  ): Promise<Change> => {
    const looked = await look(task);
    if (!looked.ok) return { problem: looked.problem };
    const { plan, done } = make(await load(), looked.value);
    task.commit();
    const inserted = await context.host.insert([plan], { kind: "new-sheets" });
    if (!inserted.ok) return { review: looked.value, problem: inserted.problem };
    const [sheet = plan.name] = inserted.value.sheets;
    await context.host.reveal(sheet, "A1");
    return { review: looked.value, outcome: { kind: "told", sentence: done(sheet) } };
  };

  return {
    /** 导出问题清单: every finding, settled or not, on a new sheet. */
    exportFindings: (): Promise<void> =>
      context.run("export", (task) =>
        makeSheet(task, ({ findingsSheet, texts }, review) => ({
          plan: findingsSheet(review),
          done: (sheet) => texts.findingsDone(sheet, review.findings.length),
        })),
      ),

    /** 导出汇总表: a row a form, on a new sheet. */
    exportSummary: (): Promise<void> =>
      context.run("export", (task) =>
        makeSheet(task, ({ summarySheet, texts }, review) => ({
          plan: summarySheet([{ review }]),
          done: (sheet) => texts.summaryDone(sheet, review.forms.length),
        })),
      ),

    /** Findings and summary as text; null where the workbook cannot be read, which is then the problem. */
    reportText: async (format: TextFormat): Promise<string | null> => {
      let text: string | null = null;
      await context.run("export", async (task) => {
        const looked = await look(task);
        if (!looked.ok) return { problem: looked.problem };
        const { reportJson, reportMarkdown } = await load();
        text = format === "json" ? reportJson(looked.value) : reportMarkdown([{ review: looked.value }]);
        return { review: looked.value };
      });
      return text;
    },
  };
}

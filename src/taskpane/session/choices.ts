import type { Edit } from "../../core/edits";
import type { FormReport, IndicatorReport } from "../../core/shape";
import { texts } from "../texts";
import type { SessionContext } from "./context";

/** What only the user can decide about an indicator, as edits that are written like any other. */
export function choiceActions(context: SessionContext, write: (edits: readonly Edit[]) => Promise<void>) {
  const writeMade = async (made: Edit | null): Promise<void> => {
    if (made) await write([made]);
    else context.set({ problem: { code: "cannot-write", ...texts.cannotWrite } });
  };
  return {
    /** The edit that writes this score; null where it cannot be written (outside the weight, a formula there, or there already). */
    scoreEdit: async (form: FormReport, indicator: IndicatorReport, score: string): Promise<Edit | null> => {
      const workbook = context.workbook();
      return workbook && (await context.rules()).scoreChoice(workbook, form, indicator, score);
    },

    /** Writes a score that the user chose, for instance inside the band of a tier. */
    chooseScore: async (form: FormReport, indicator: IndicatorReport, score: string): Promise<void> => {
      const workbook = context.workbook();
      if (workbook) await writeMade((await context.rules()).scoreChoice(workbook, form, indicator, score));
    },

    /** 插入偏差分析框架: into the empty cell, on request only. */
    insertFrame: async (form: FormReport, indicator: IndicatorReport): Promise<void> => {
      const workbook = context.workbook();
      if (workbook) await writeMade((await context.rules()).analysisFrame(workbook, form, indicator));
    },
  };
}

import { toA1 } from "../../core/a1";
import type { HostProblem, InsertTarget, Result } from "../../core/host-port";
import type { FormReport } from "../../core/shape";
import type { SheetPlan } from "../../core/sheet-plan";
import type { KeptCell } from "../../core/templates/carry/kept";
import type { Origin, TemplateOptions } from "../../core/templates/template";
import type { blanks } from "./blanks";
import type { Change, SessionContext, Task } from "./context";
import { usualOptions } from "./usual-options";

/** A blank form that is wanted; what is left out comes from the forms in the workbook and the settings. */
export interface WantedForm extends Partial<Omit<TemplateOptions, "origin">> {
  readonly kind: string;
}

/** Each on a new sheet, or one where the user has selected a cell. */
export type Place = "new-sheets" | "selection";

/** What became of an insertion. Where something stood in the way, the problem with its proposal; any other problem is in the state. */
export type Insertion = { readonly kind: "done" | "failed" } | { readonly kind: "occupied"; readonly problem: HostProblem };

/** A sheet that was carried forward: the new one, and what stays in it and speaks of a year. */
export interface Carried {
  readonly sheet: string;
  readonly toCheck: readonly KeptCell[];
}

const load = (): Promise<typeof blanks> => import("./blanks").then((module) => module.blanks);

/** Blank forms, and last year's forms made this year's. */
export function insertionActions(context: SessionContext) {
  const { host } = context;

  const targetOf = async (place: Place): Promise<Result<{ readonly to: InsertTarget; readonly origin?: Origin }>> => {
    if (place === "new-sheets") return { ok: true, value: { to: { kind: "new-sheets" } } };
    const selected = await host.selection();
    if (!selected.ok) return selected;
    const { sheet, range } = selected.value;
    return { ok: true, value: { to: { kind: "sheet", sheet }, origin: { row: range.top, column: range.left } } };
  };

  const plansOf = async (wanted: readonly WantedForm[], forms: readonly FormReport[], origin?: Origin): Promise<SheetPlan[]> => {
    const { TEMPLATES } = await load();
    const { reviewOptions } = await context.rules();
    const { scheme = "auto" } = reviewOptions(context.get().data);
    const usual = { ...usualOptions(forms), projectName: "", scheme, ...(origin && { origin }) };
    return wanted.flatMap(
      ({ kind, ...options }) => TEMPLATES.find((template) => template.kind === kind)?.plan({ ...usual, ...options }) ?? [],
    );
  };

  const insert = async (task: Task, wanted: readonly WantedForm[], place: Place): Promise<Change> => {
    const looked = await context.look({ changes: true, task });
    if (!looked.ok) return { problem: looked.problem };
    const target = await targetOf(place);
    if (!target.ok) return { problem: target.problem };
    const plans = await plansOf(wanted, looked.value.forms, target.value.origin);
    const { texts } = await load();
    task.commit();
    const inserted = await host.insert(plans, target.value.to);
    if (!inserted.ok) return { review: looked.value, problem: inserted.problem };
    const { sheets } = inserted.value;
    const { top, left } = plans[0]?.range ?? { top: 0, left: 0 };
    await host.reveal(sheets[0] ?? "", toA1(top, left));
    return { ...(await context.shown(task)), outcome: { kind: "told", sentence: texts.inserted(sheets), note: texts.insertedNote } };
  };

  return {
    /** Inserts blank forms; nothing is ever written over what stands there. */
    insertForms: async (wanted: readonly WantedForm[], place: Place): Promise<Insertion> => {
      let insertion: Insertion = { kind: "failed" };
      await context.run("insert", async (task) => {
        const { problem, ...change } = await insert(task, wanted, place);
        if (!problem) insertion = { kind: "done" };
        else if (problem.code === "target-not-empty") insertion = { kind: "occupied", problem };
        else return { ...change, problem };
        return change;
      });
      return insertion;
    },

    /** 结转到新年度: a copy of the sheet for the year after its newest; the sheet itself stays as it is. Null where it was not made. */
    carryForward: async (sheet: string): Promise<Carried | null> => {
      let carried: Carried | null = null;
      await context.run("insert", async (task) => {
        const looked = await context.look({ changes: true, task });
        const workbook = context.workbook();
        if (!looked.ok || !workbook) return looked.ok ? {} : { problem: looked.problem };
        const { carryForward, texts } = await load();
        const planned = carryForward(workbook, sheet);
        if (!planned.ok) return { review: looked.value, problem: planned.problem };
        const { name, year, edits, toCheck } = planned.value;
        task.commit();
        const copied = await host.copySheet(sheet, name, edits);
        if (!copied.ok) return { review: looked.value, problem: copied.problem };
        const [copy = name] = copied.value.sheets;
        carried = { sheet: copy, toCheck };
        await host.reveal(copy, "A1");
        return {
          ...(await context.shown(task)),
          outcome: { kind: "told", sentence: texts.carry.done(sheet, copy, year), note: texts.carry.note },
        };
      });
      return carried;
    },
  };
}

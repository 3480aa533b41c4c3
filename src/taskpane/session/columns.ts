import { columnName } from "../../core/a1";
import type { ColumnMapping, MappedRole } from "../../core/forms/mapping";
import type { FormReport } from "../../core/shape";
import { columns as texts } from "../texts/columns";
import type { Change, SessionContext, Task } from "./context";

/** Columns that the user points out for a form that cannot be read with certainty; kept in the workbook. */
export function columnActions(context: SessionContext) {
  const keep = async (task: Task, form: FormReport, columns: ColumnMapping["columns"]): Promise<Change> => {
    const others = context.get().data.mappings.filter((mapping) => mapping.form !== form.key);
    const mappings = Object.keys(columns).length > 0 ? [...others, { form: form.key, columns }] : others;
    const kept = await context.keep({ mappings });
    return kept.ok ? context.reviewAgain(task) : { problem: kept.problem };
  };
  const of = (form: FormReport): ColumnMapping["columns"] =>
    context.get().data.mappings.find((mapping) => mapping.form === form.key)?.columns ?? {};

  return {
    /** 取为“得分”列: the column of the cell that the user has selected. */
    takeColumn: (form: FormReport, role: MappedRole): Promise<void> =>
      context.run("keep", async (task) => {
        const selected = await context.host.selection();
        if (!selected.ok) return { problem: selected.problem };
        const { sheet, range } = selected.value;
        if (sheet !== form.sheet) return { problem: { code: "other-sheet", ...texts.otherSheet(form.sheet, sheet) } };
        if (range.left !== range.right) return { problem: { code: "several-columns", ...texts.severalColumns } };
        const letters = columnName(range.left);
        const rest = Object.fromEntries(Object.entries(of(form)).filter(([, taken]) => taken !== letters));
        return keep(task, form, { ...rest, [role]: letters });
      }),

    /** Forgets the column that was pointed out. */
    dropColumn: (form: FormReport, role: MappedRole): Promise<void> =>
      context.run("keep", (task) => keep(task, form, Object.fromEntries(Object.entries(of(form)).filter(([each]) => each !== role)))),
  };
}

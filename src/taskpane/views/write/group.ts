import type { Edit } from "../../../core/edits";
import type { FormReport } from "../../../core/shape";
import { isInForm } from "../../parts/in-form";

export interface EditGroup {
  readonly key: string;
  readonly sheet: string;
  /** Null when the cell lies in none of the forms. */
  readonly form: FormReport | null;
  readonly edits: readonly Edit[];
}

/** Edits by the form they belong to, in the order of the forms; what belongs to none comes last, by sheet. */
export function groupEdits(edits: readonly Edit[], forms: readonly FormReport[]): EditGroup[] {
  const groups = new Map<string, { sheet: string; form: FormReport | null; edits: Edit[] }>();
  for (const form of forms) groups.set(form.id, { sheet: form.sheet, form, edits: [] });
  const bySheet = new Map<string, FormReport[]>();
  for (const form of forms) bySheet.set(form.sheet, [...(bySheet.get(form.sheet) ?? []), form]);
  for (const edit of edits) {
    const form = bySheet.get(edit.sheet)?.find((candidate) => isInForm(candidate, edit)) ?? null;
    const key = form?.id ?? `sheet ${edit.sheet}`;
    const group = groups.get(key) ?? { sheet: edit.sheet, form, edits: [] };
    group.edits.push(edit);
    groups.set(key, group);
  }
  return [...groups].filter(([, group]) => group.edits.length > 0).map(([key, group]) => ({ key, ...group }));
}

export function editKey({ sheet, cell }: Pick<Edit, "sheet" | "cell">): string {
  return `${sheet}!${cell}`;
}

import type { Edit } from "../../../core/edits";
import { parseA1, parseRange } from "../../../core/a1";
import type { FormReport } from "../../../core/shape";

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
  for (const edit of edits) {
    const form = forms.find((candidate) => contains(candidate, edit)) ?? null;
    const key = form?.id ?? `sheet ${edit.sheet}`;
    const group = groups.get(key) ?? { sheet: edit.sheet, form, edits: [] };
    group.edits.push(edit);
    groups.set(key, group);
  }
  return [...groups].filter(([, group]) => group.edits.length > 0).map(([key, group]) => ({ key, ...group }));
}

export function editKey({ sheet, cell }: Edit): string {
  return `${sheet}!${cell}`;
}

function contains({ sheet, range }: FormReport, edit: Edit): boolean {
  const area = parseRange(range);
  const cell = parseA1(edit.cell);
  if (sheet !== edit.sheet || !area || !cell) return false;
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}

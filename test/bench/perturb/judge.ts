import { parseRange, toA1 } from "../../../src/core/a1";
import type { Edit } from "../../../src/core/edits";
import { review } from "../../../src/core/review";
import type { FormReport, Review } from "../../../src/core/shape";
import { workbookOfDraft } from "./cases";
import type { Draft } from "./draft";
import type { ExpectedForm } from "./expected";

/**
 * - exact: every field is as expected.
 * - abstained: not found, or found unreadable: nothing in it is written.
 * - wrong: read, and not as it stands.
 */
export type Outcome = "exact" | "abstained" | "wrong";

export interface FormVerdict {
  readonly layout: string;
  readonly outcome: Outcome;
  readonly fields: number;
  readonly right: number;
  /** "indicator.weight F12: expected 5, read 8", one for each field that is not right. */
  readonly differences: readonly { readonly field: string; readonly expected: string; readonly read: string }[];
  /** Cells that the rules decide and that are not filled. */
  readonly missedCells: readonly string[];
}

export interface Verdict {
  readonly forms: readonly FormVerdict[];
  /** Edits of cells that are none of the expected form's scores, or with another value than the right one. */
  readonly wrongEdits: readonly string[];
  /** Forms read where there is none. */
  readonly extraForms: number;
}

export function judge(draft: Draft): Verdict {
  const reviewed = review(workbookOfDraft(draft));
  const found = draft.forms.map((form) => ({ form, report: reportOf(form, reviewed) }));
  const known = new Set(found.map(({ report }) => report?.id));
  return {
    forms: found.map(({ form, report }) => judgeForm(form, report, reviewed, draft.visibility === "visible")),
    wrongEdits: wrongEdits(draft, reviewed),
    extraForms: reviewed.forms.filter(({ id }) => !known.has(id)).length,
  };
}

function reportOf({ anchor }: ExpectedForm, { forms }: Review): FormReport | null {
  const covers = ({ range }: FormReport): boolean => {
    const area = parseRange(range);
    return (
      area !== null && area.top <= anchor.row && anchor.row <= area.bottom && area.left <= anchor.column && anchor.column <= area.right
    );
  };
  return forms.find(covers) ?? null;
}

function judgeForm(form: ExpectedForm, report: FormReport | null, reviewed: Review, isVisible: boolean): FormVerdict {
  const { layout, fields } = form;
  if (!report || report.notWritten === "unreadable") {
    return { layout, outcome: "abstained", fields: fields.length, right: 0, differences: [], missedCells: [] };
  }
  const compared = fields.map(({ name, read, want }) => ({ field: name, expected: String(want()), read: String(read(report)) }));
  const differences = compared.filter(({ expected, read }) => expected !== read);
  const written = new Set(reviewed.edits.map(({ cell }) => cell));
  const due = form.writes.filter((write) => isVisible && write.due).map(({ slot }) => toA1(slot.row, slot.column));
  return {
    ...{ layout, fields: fields.length, right: fields.length - differences.length, differences },
    outcome: differences.length === 0 ? "exact" : "wrong",
    missedCells: due.filter((cell) => !written.has(cell)),
  };
}

function wrongEdits(draft: Draft, { edits }: Review): string[] {
  const writes = draft.visibility === "visible" ? draft.forms.flatMap((form) => form.writes) : [];
  const allowed = new Map(writes.map(({ slot, values }) => [toA1(slot.row, slot.column), values]));
  return edits.flatMap((edit) => (allowed.get(edit.cell)?.includes(valueOf(edit)) ? [] : [describe(edit, allowed.get(edit.cell))]));
}

const valueOf = ({ after }: Edit): string => String(after);

function describe(edit: Edit, values: readonly string[] | undefined): string {
  return `${edit.cell} ${String(edit.before)} → ${String(edit.after)}${values ? `, right is ${values.join(" or ")}` : ", which is no score cell"} (${edit.reason})`;
}

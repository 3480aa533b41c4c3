import type { FormReport, Review, Severity } from "../../../core/shape";
import { texts } from "../../texts";

/** A part of the total that has no final score yet. */
export interface MissingPart {
  readonly name: string;
  readonly cell: string | null;
}

/** What the card of a form says, worked out from the review. */
export interface FormSummary {
  readonly missing: readonly MissingPart[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: "incomplete" | "blank" | "same" | "differs";
}

export function summarise(form: FormReport, review: Review): FormSummary {
  const counts = { error: 0, explain: 0, hint: 0 };
  for (const finding of review.findings) if (finding.form === form.id) counts[finding.severity] += 1;
  return { missing: missingParts(form), counts, total: totalState(form) };
}

function totalState({ totals }: FormReport): FormSummary["total"] {
  if (!totals.complete || totals.computed === null) return "incomplete";
  if (totals.recorded === null) return "blank";
  return totals.recorded === totals.computed ? "same" : "differs";
}

function missingParts(form: FormReport): MissingPart[] {
  if (form.totals.complete) return [];
  const { funds } = form;
  const parts: MissingPart[] = [];
  if (funds?.weight && funds.score.recorded === null && funds.score.computed === null)
    parts.push({ name: texts.overview.fundsScore, cell: funds.score.cell ?? funds.rate.cell });
  for (const { name, weight, score } of form.indicators)
    if (weight !== null && score.recorded === null && score.computed === null) parts.push({ name, cell: score.cell });
  return parts;
}

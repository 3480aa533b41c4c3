import type { FormReport, Review, Severity } from "../../../core/shape";
import { isInForm } from "../../parts/in-form";
import { isOpen } from "../../parts/severity";
import { overview as texts } from "../../texts/overview";

/** A part of the total that has no final score yet. */
export interface MissingPart {
  readonly name: string;
  readonly cell: string | null;
}

/** The one thing to do next for a form; null when nothing is left to do, or nothing can be done from here. */
export type NextStep =
  { readonly kind: "columns" | "fill" } | { readonly kind: "write" | "judge" | "errors" | "explain"; readonly count: number } | null;

/** What the card of a form says, worked out from the review. */
export interface FormSummary {
  readonly missing: readonly MissingPart[];
  /** Findings that nothing was said of yet. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that were explained or set aside. */
  readonly accepted: number;
  readonly total: "incomplete" | "blank" | "same" | "differs";
  /** The cell of the funds' weight, where their score was typed into it; null where it was not. */
  readonly mixedUp: string | null;
  readonly next: NextStep;
}

export function summarise(form: FormReport, review: Review): FormSummary {
  const counts = { error: 0, explain: 0, hint: 0 };
  let accepted = 0;
  let mixedUp: string | null = null;
  for (const finding of review.findings) {
    if (finding.form !== form.id) continue;
    if (isOpen(finding)) counts[finding.severity] += 1;
    else accepted += 1;
    if (finding.code === "funds-score-misplaced") mixedUp = finding.cell;
  }
  return { missing: missingParts(form), counts, accepted, total: totalState(form), mixedUp, next: nextStep(form, review, counts) };
}

function nextStep(form: FormReport, { findings, edits }: Review, counts: FormSummary["counts"]): NextStep {
  if (form.notWritten === "unreadable") return { kind: "columns" };
  if (form.notWritten !== null && form.notWritten !== "unscored") return null;
  if (findings.some(({ code, form: of }) => code === "form-unfilled" && of === form.id)) return { kind: "fill" };
  const writable = edits.filter((edit) => isInForm(form, edit)).length;
  if (writable > 0) return { kind: "write", count: writable };
  const unjudged = form.indicators.filter(({ weight, score }) => weight !== null && score.tiers && score.recorded === null).length;
  if (unjudged > 0) return { kind: "judge", count: unjudged };
  if (counts.error > 0) return { kind: "errors", count: counts.error };
  return counts.explain > 0 ? { kind: "explain", count: counts.explain } : null;
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
    parts.push({ name: texts.fundsScore, cell: funds.score.cell ?? funds.rate.cell });
  for (const { name, weight, score } of form.indicators)
    if (weight !== null && score.recorded === null && score.computed === null) parts.push({ name, cell: score.cell });
  return parts;
}

import { toA1 } from "./a1";
import type { Note } from "./checks/check";
import { checkForm, checkTogether, worthTelling } from "./checks/run";
import type { JournalEntry, Mark } from "./edits";
import { findingsOf, noFormFound, withAcceptances } from "./findings";
import type { Form } from "./forms/form";
import type { ColumnMapping } from "./forms/mapping";
import { recognise } from "./forms/recognise";
import { type FieldKeys, keysFor } from "./identity";
import { Places } from "./places";
import { canonical, decimal } from "./quantity/decimal";
import { reportForm } from "./report/form-report";
import { scoreForm } from "./scoring/score-form";
import type { Scheme, SchemeAdjustment } from "./scoring/schemes";
import type { ScoredForm } from "./scoring/scored";
import type { Acceptance, Review } from "./shape";
import { Surroundings } from "./surroundings";
import type { WorkbookSnapshot } from "./workbook";
import { candidatesOf } from "./writing/candidates";
import { editsOf } from "./writing/policy";

export interface ReviewOptions {
  /** "auto" (default), the name of a built-in scheme, or a scheme of the user's own. */
  readonly scheme?: string | Scheme;
  /** Write to forms of every year, not only the newest. */
  readonly allYears?: boolean;
  /** Also write proposed scores. */
  readonly confirmProposed?: boolean;
  /** Write formulas instead of values. */
  readonly formulas?: boolean;
  /** Columns that the user pointed at, for forms that could not be read without. */
  readonly mappings?: readonly ColumnMapping[];
  /** Earlier write-backs: a score that stands as Ziping wrote it counts as blank. */
  readonly journal?: readonly JournalEntry[];
  /** Findings that the user explained or set aside. */
  readonly acceptances?: readonly Acceptance[];
  /** What the user set otherwise than the scheme has it. */
  readonly adjust?: SchemeAdjustment;
}

/**
 * While one of these stands in a form, its total is not corrected unasked: one click must not publish 110 of 100. They come from checks that look at
 * the form by itself.
 */
const BLOCKS_TOTAL = new Set(["weight-total", "funds-score-misplaced", "funds-total-empty", "form-ambiguous", "column-not-found"]);

/** How far a review has come: steps done of steps in all; the second grows once the forms are known. */
export interface ReviewProgress {
  readonly done: number;
  readonly steps: number;
}

/**
 * Reviews a workbook: recognises its forms, computes their scores, checks them, and says what writing back would do.
 *
 * Pure and synchronous; never throws for anything a workbook can hold.
 */
export function review(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  const steps = reviewing(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same review in steps of one sheet or one form, so that whoever shows it can say how far it is, stay responsive, and give it up. */
export function* reviewing(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Generator<ReviewProgress, Review, void> {
  const sheets = workbook.sheets.length;
  let done = 0;
  const step = (steps: number): ReviewProgress => ({ done: ++done, steps });

  const forms: Form[] = [];
  for (const sheet of workbook.sheets) {
    forms.push(...recognise({ ...workbook, sheets: [sheet] }, options.mappings));
    yield step(sheets);
  }

  const steps = sheets + 3 * forms.length;
  const keys = keysFor(forms);
  const surroundings = new Surroundings(workbook, forms);
  const ownWrites = ownWritesOf(options.journal ?? [], forms);
  const checked: CheckedForm[] = [];
  for (const form of forms) {
    const formKeys = keys.get(form);
    if (!formKeys) continue;
    const scored = scoreForm(form, {
      scheme: options.scheme ?? "auto",
      date1904: workbook.date1904 ?? false,
      keys: formKeys,
      ownWrites,
      confirmProposed: options.confirmProposed ?? false,
      notWritten: surroundings.whyNotWritten(form, options.allYears ?? false),
      baseData: surroundings.baseDataFor(form),
      adjust: options.adjust ?? {},
    });
    yield step(steps);
    checked.push(checkedByItself(scored, formKeys, options));
    yield step(steps);
  }

  checkTogether(new Map(checked.map(({ scored, notes }) => [scored, notes])));
  const told: ToldForm[] = [];
  for (const each of checked) {
    told.push(tell(each));
    // A large workbook has tens of thousands of them.
    each.notes.length = 0;
    yield step(steps);
  }
  return reviewOf(told, options);
}

/** A form that was checked by itself. What is written does not depend on other forms' scores, nor on checks against them. */
interface CheckedForm extends Pick<Review, "edits" | "marks"> {
  readonly scored: ScoredForm;
  readonly keys: FieldKeys;
  readonly notes: Note[];
}

function checkedByItself(scored: ScoredForm, keys: FieldKeys, { formulas = false, confirmProposed = false }: ReviewOptions): CheckedForm {
  const candidates = candidatesOf(scored, keys, formulas);
  const notes = checkForm(scored, candidates);
  const totalBlocked = notes.some(({ code }) => BLOCKS_TOTAL.has(code));
  return { scored, keys, notes, edits: editsOf(scored, candidates, { totalBlocked, confirmProposed }), marks: marksOf(scored) };
}

interface ToldForm extends Pick<Review, "findings" | "edits" | "marks"> {
  readonly report: Review["forms"][number];
}

/** What a review says of one form. */
function tell({ scored, keys, notes, edits, marks }: CheckedForm): ToldForm {
  return { report: reportForm(scored, keys), findings: findingsOf(worthTelling(notes, scored), scored, keys), edits, marks };
}

function reviewOf(forms: readonly ToldForm[], { acceptances = [] }: ReviewOptions): Review {
  const findings = forms.length === 0 ? [noFormFound()] : joined(forms.map((form) => form.findings));
  return {
    forms: forms.map(({ report }) => report),
    findings: withAcceptances(findings, acceptances),
    edits: joined(forms.map((form) => form.edits)),
    marks: joined(forms.map((form) => form.marks)),
  };
}

function joined<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) all.push(item);
  return all;
}

/** The newest value written for each field, as a canonical decimal. */
function ownWritesOf(journal: readonly JournalEntry[], forms: readonly Form[]): ReadonlyMap<string, string> {
  const writes = new Map<string, string>();
  if (journal.length === 0) return writes;
  const places = new Places(forms);
  for (const { cells } of journal) {
    for (const written of cells) {
      const { after } = written;
      const key = places.find(written)?.key ?? written.key;
      const number = typeof after.value === "string" ? Number(after.value) : after.value;
      if (typeof number === "number" && Number.isFinite(number)) writes.set(key, canonical(decimal(number)));
      else writes.delete(key);
    }
  }
  return writes;
}

/** Rows that need a reason, on forms that are written to. */
function marksOf({ form, indicators, unfilled, notWritten }: ScoredForm): Mark[] {
  if (unfilled || (notWritten !== null && notWritten !== "unscored")) return [];
  const a1 = (cell: { row: number; column: number }) => toA1(cell.row, cell.column);
  const marks: Mark[] = [];
  for (const { row, deviation } of indicators) {
    if (!deviation.missing || !row.deviation) continue;
    marks.push({
      sheet: form.sheet,
      cell: a1(row.deviation.cell),
      code: deviation.copies ? "deviation-copies" : "deviation-missing",
      compareWith: [row.name.cell, ...(row.target ? [row.target.cell] : [])].map(a1),
    });
  }
  return marks;
}

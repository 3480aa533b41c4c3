import { toA1 } from "./a1";
import type { Note } from "./checks/check";
import { checkForms } from "./checks/run";
import type { JournalEntry, Mark } from "./edits";
import { findingsOf, noFormFound, withAcceptances } from "./findings";
import type { Form } from "./forms/form";
import type { ColumnMapping } from "./forms/mapping";
import { recognise } from "./forms/recognise";
import { keysFor } from "./identity";
import { Places } from "./places";
import { bare } from "./quantity/text";
import { canonical, decimal } from "./quantity/decimal";
import { reportForm } from "./report/form-report";
import { scoreForm } from "./scoring/score-form";
import type { Scheme, SchemeAdjustment } from "./scoring/schemes";
import type { ScoredForm } from "./scoring/scored";
import type { Acceptance, NotWritten, Review } from "./shape";
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

/** While one of these stands in a form, its total is not corrected unasked: one click must not publish 110 of 100. */
const BLOCKS_TOTAL = new Set(["weight-total", "funds-score-misplaced", "funds-total-empty", "form-ambiguous", "column-not-found"]);

/**
 * Reviews a workbook: recognises its forms, computes their scores, checks them, and says what writing back would do.
 *
 * Pure and synchronous; never throws for anything a workbook can hold.
 */
export function review(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  const forms = recognise(workbook, options.mappings);
  const keys = keysFor(forms);
  const ownWrites = ownWritesOf(options.journal ?? [], forms);
  const scoredForms = forms.flatMap((form) => {
    const formKeys = keys.get(form);
    if (!formKeys) return [];
    const scored = scoreForm(form, {
      scheme: options.scheme ?? "auto",
      date1904: workbook.date1904 ?? false,
      keys: formKeys,
      ownWrites,
      confirmProposed: options.confirmProposed ?? false,
      notWritten: whyNotWritten(form, workbook, forms, options.allYears ?? false),
      baseData: baseDataFor(form, forms),
      adjust: options.adjust ?? {},
    });
    return [{ scored, candidates: candidatesOf(scored, formKeys, options.formulas ?? false), keys: formKeys }];
  });
  const notes = checkForms(scoredForms);
  const notesOf = (scored: ScoredForm): readonly Note[] => notes.get(scored) ?? [];
  return {
    forms: scoredForms.map(({ scored, keys: formKeys }) => reportForm(scored, formKeys)),
    findings: withAcceptances(
      forms.length === 0 ? [noFormFound()] : scoredForms.flatMap((form) => findingsOf(notesOf(form.scored), form.scored, form.keys)),
      options.acceptances ?? [],
    ),
    edits: scoredForms.flatMap(({ scored, candidates }) => {
      const totalBlocked = notesOf(scored).some(({ code }) => BLOCKS_TOTAL.has(code));
      return editsOf(scored, candidates, { totalBlocked, confirmProposed: options.confirmProposed ?? false });
    }),
    marks: scoredForms.flatMap(({ scored }) => marksOf(scored)),
  };
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

/** The base data of the same year and unit, if there is exactly one. */
function baseDataFor(form: Form, forms: readonly Form[]): Form | null {
  const unit = (each: Form): string => bare(each.unitName?.value ?? "");
  const [only, ...others] = forms.filter(
    (each) =>
      each.kind === "base-data" &&
      (form.year === null || each.year === form.year) &&
      (unit(form) === "" || unit(each) === "" || unit(each) === unit(form)),
  );
  return only && others.length === 0 ? only : null;
}

function whyNotWritten(form: Form, workbook: WorkbookSnapshot, forms: readonly Form[], allYears: boolean): NotWritten | null {
  const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
  if (form.problems.length > 0) return "unreadable";
  if (sheet?.visibility !== "visible") return "hidden-sheet";
  if (sheet.protected) return "protected-sheet";
  // what stands on a hidden sheet is not this year's work
  const visible = new Set(workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name));
  const newest = Math.max(...forms.filter((each) => visible.has(each.sheet)).map(({ year }) => year ?? 0));
  if (!allYears && form.year !== null && form.year < newest) return "older-year";
  return form.scored || hasRates(form) ? null : "unscored";
}

/** Fund tables have no scores; their execution rates are written all the same. */
function hasRates({ table }: Form): boolean {
  return table?.rows.some(({ entries }) => entries.some(({ column }) => column === "rate")) ?? false;
}

/** Rows that need a reason, on forms that are written to. */
function marksOf({ form, indicators, unfilled, notWritten }: ScoredForm): Mark[] {
  if (unfilled || (notWritten !== null && notWritten !== "unscored")) return [];
  return indicators.flatMap(({ row, deviation }): Mark[] => {
    if (!deviation.missing || !row.deviation) return [];
    const a1 = (cell: { row: number; column: number }) => toA1(cell.row, cell.column);
    return [
      {
        sheet: form.sheet,
        cell: a1(row.deviation.cell),
        code: deviation.copies ? "deviation-copies" : "deviation-missing",
        compareWith: [row.name.cell, ...(row.target ? [row.target.cell] : [])].map(a1),
      },
    ];
  });
}

import type { Finding, FormReport, Severity } from "../shape";
import { formTitle, type Reviewed } from "./finding-rows";
import { TEXTS } from "./texts";

/** The review of one workbook. */
export interface SummaryEntry {
  /** Name of the file; absent for the workbook that is open: then sheets are linked. */
  readonly file?: string;
  /** Null where the file could not be read. */
  readonly review: Reviewed | null;
  /** Why it could not be read, in Chinese. */
  readonly problem?: string;
}

/** Findings that are open, by severity, and those that the user settled. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  readonly settled: number;
}

/** One line of the summary: a form; or what belongs to no form. Decimals as in the review. */
export interface SummaryRow {
  readonly number: number;
  readonly file: string;
  readonly sheet: string;
  /** Where the form begins, for a link; null without a form or for another file. */
  readonly start: string | null;
  readonly form: string;
  readonly unit: string;
  readonly project: string;
  readonly year: number | null;
  readonly weights: string | null;
  /** A fraction. */
  readonly rate: string | null;
  readonly recorded: string | null;
  readonly computed: string | null;
  readonly grade: string;
  readonly counts: FindingCounts;
  readonly remark: string;
}

type Unnumbered = Omit<SummaryRow, "number">;

/** What the summary holds of one workbook; all that has to be kept of its review, plain data. */
export interface SummaryPart {
  /** Whether its rows name a file. */
  readonly named: boolean;
  readonly forms: number;
  readonly rows: readonly Unnumbered[];
}

/** A row a form; for findings about the whole workbook, a file without forms and one that could not be read a row of its own. */
export function summaryPart(entry: SummaryEntry): SummaryPart {
  return { named: entry.file !== undefined, forms: entry.review?.forms.length ?? 0, rows: rowsOf(entry) };
}

/** The rows of several workbooks, in the order given. */
export function summaryRows(parts: readonly SummaryPart[]): SummaryRow[] {
  return parts.flatMap(({ rows }) => rows).map((row, index) => ({ ...row, number: index + 1 }));
}

function rowsOf({ file = "", review, problem = "" }: SummaryEntry): Unnumbered[] {
  if (!review) return [{ ...BLANK, file, remark: problem }];
  const { forms, findings } = review;
  const byForm = new Map<string, Finding[]>(forms.map(({ id }) => [id, []]));
  const rest: Finding[] = [];
  for (const finding of findings) (byForm.get(finding.form ?? "") ?? rest).push(finding);
  const rows = forms.map((form) => formRow(form, byForm.get(form.id) ?? [], file));
  if (forms.length === 0) return [{ ...BLANK, file, counts: countsOf(rest), remark: TEXTS.summary.noForm }];
  return rest.length === 0 ? rows : [...rows, { ...BLANK, file, form: TEXTS.summary.wholeWorkbook, counts: countsOf(rest) }];
}

const NONE: FindingCounts = { error: 0, explain: 0, hint: 0, settled: 0 };

const BLANK: Unnumbered = {
  file: "",
  sheet: "",
  start: null,
  form: "",
  unit: "",
  project: "",
  year: null,
  weights: null,
  rate: null,
  recorded: null,
  computed: null,
  grade: "",
  counts: NONE,
  remark: "",
};

function formRow(form: FormReport, findings: readonly Finding[], file: string): Unnumbered {
  const { totals, funds } = form;
  const scored = totals.weight !== null || totals.recorded !== null;
  return {
    file,
    sheet: form.sheet,
    start: file === "" ? (form.range.split(":")[0] ?? null) : null,
    form: formTitle(form),
    unit: form.unitName ?? "",
    project: form.projectName ?? "",
    year: form.year,
    weights: totals.weight,
    rate: funds?.rate.computed ?? funds?.rate.recorded ?? null,
    recorded: totals.recorded,
    computed: totals.complete ? totals.computed : null,
    grade: totals.grade ?? totals.gradeRecorded ?? "",
    counts: countsOf(findings),
    remark: scored && !totals.complete ? TEXTS.summary.incomplete : "",
  };
}

/** Open ones by severity, and those that are settled. */
export function countsOf(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(({ accepted }) => !accepted);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), explain: count("explain"), hint: count("hint"), settled: findings.length - open.length };
}

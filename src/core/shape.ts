/**
 * The review as people and programs see it. The command line prints it as JSON (version 1), the pane shows it:
 * fields may be added, never renamed. Decimals are canonical strings ("9.47"), rates are fractions ("0.9473"), cells are A1.
 */
import type { Edit, Mark } from "./edits";

export type Severity = "error" | "explain" | "hint";
export type Grade = "优" | "良" | "中" | "差";
export type AmountUnit = "元" | "万元" | "亿元";
export type ScoreMethod = "ratio" | "linear" | "equal" | "range" | "deadline" | "qualitative" | "rule" | "none";

export interface Review {
  /** In sheet order, then top to bottom, left to right. */
  readonly forms: readonly FormReport[];
  readonly findings: readonly Finding[];
  /** What writing back would do now. */
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
}

export interface Finding {
  /** Of the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** FormReport.id; null for a finding about the workbook. */
  readonly form: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** Edits that would settle it, never made unasked. */
  readonly mend?: readonly Edit[];
  /** What the finding is about (check, form, row), found again after rows were inserted; never an address. */
  readonly key: string;
  /** The values that it was found from: when one changes, an acceptance no longer holds. */
  readonly basis: string;
  /** The user has given a reason: the finding is settled, and still counted and listed. */
  readonly accepted?: Acceptance;
}

/** A finding that the user explained (说明并接受) or, for an error, set aside (标为不适用). */
export interface Acceptance {
  /** Finding.key and Finding.basis at the time. */
  readonly key: string;
  readonly basis: string;
  readonly kind: "explained" | "not-applicable";
  readonly reason: string;
  /** As in the settings; "" where none was given. */
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
}

export interface FormReport {
  /** Unique in the workbook. */
  readonly id: string;
  /** Names the form in column mappings; the same after rows were inserted or the sheet renamed. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly sheet: string;
  /** From the title to the form's own last row: "A1:I40". */
  readonly range: string;
  readonly year: number | null;
  readonly unitName: string | null;
  readonly projectName: string | null;
  readonly amountUnit: AmountUnit | null;
  /** The scheme that was applied. */
  readonly scheme: string;
  /** Letters of the columns that indicators were read from; null where none was found. */
  readonly columns: Readonly<Record<"target" | "actual" | "weight" | "score" | "deviation", string | null>>;
  /** Null when write-back includes this form; otherwise why not. */
  readonly notWritten: NotWritten | null;
  readonly funds: FundsReport | null;
  readonly indicators: readonly IndicatorReport[];
  readonly values: readonly { readonly name: string; readonly column: string; readonly cell: string; readonly value: string | null }[];
  readonly totals: TotalsReport;
}

/** "older-year": another form in the workbook is of a newer year. "no-year": the workbook's forms are of several years, and this one names none. "unreadable": a column is missing or ambiguous. */
export type NotWritten = "older-year" | "no-year" | "hidden-sheet" | "protected-sheet" | "unreadable" | "unscored";

export interface FundsReport {
  readonly initialBudget: string | null;
  readonly budget: string | null;
  readonly executed: string | null;
  readonly weight: string | null;
  readonly rate: { readonly cell: string | null; readonly recorded: string | null; readonly computed: string | null };
  readonly score: {
    readonly cell: string | null;
    readonly recorded: string | null;
    readonly computed: string | null;
    readonly explanation: string;
    readonly cells: readonly string[];
  };
  readonly parts: readonly {
    readonly name: string;
    readonly initialBudget: string | null;
    readonly budget: string | null;
    readonly executed: string | null;
  }[];
  readonly byIncome: readonly NamedAmount[];
  readonly byExpenditure: readonly NamedAmount[];
}

export interface NamedAmount {
  readonly name: string;
  readonly cell: string;
  readonly value: string | null;
}

export interface IndicatorReport {
  /** 1-based sheet row. */
  readonly row: number;
  /** Fingerprint of the row, for edits of its cells (see choice.ts). */
  readonly key: string;
  readonly level1: string | null;
  readonly level1Marks: string | null;
  readonly level2: string | null;
  readonly level2Marks: string | null;
  readonly name: string;
  readonly target: string | null;
  readonly sign: string | null;
  readonly unit: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
  readonly criterion: string | null;
  readonly score: {
    readonly cell: string | null;
    readonly recorded: string | null;
    readonly computed: string | null;
    /** Waits for confirmation; only where nothing is recorded. */
    readonly proposed: string | null;
    readonly method: ScoreMethod;
    /** One Chinese sentence with numbers, rule and source. */
    readonly explanation: string;
    /** The cells that the explanation speaks of. */
    readonly cells: readonly string[];
    /** Bands of marks for an indicator that is judged, the best first; absent for the others. */
    readonly tiers?: readonly TierReport[];
  };
  readonly deviation: { readonly cell: string | null; readonly text: string | null; readonly required: boolean; readonly missing: boolean };
}

/** Marks of one of the three tiers: 达成年度指标, 部分达成, 未达成且效果较差. */
export interface TierReport {
  readonly from: string;
  /** The best tier includes it, the others end below it. */
  readonly to: string;
  readonly proposed: string;
}

export interface TotalsReport {
  /** Sum of all weights, the rate's included. */
  readonly weight: string | null;
  /** What the total row says under 分值. */
  readonly weightRecorded: string | null;
  readonly cell: string | null;
  readonly recorded: string | null;
  readonly computed: string | null;
  /** Every part has a final score. */
  readonly complete: boolean;
  readonly grade: Grade | null;
  readonly gradeRecorded: string | null;
}

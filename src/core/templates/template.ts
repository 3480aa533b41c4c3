import type { Scheme } from "../scoring/schemes";
import type { SheetPlan } from "../sheet-plan";

/** What is asked when a template is inserted. */
export interface TemplateOptions {
  /** Year of the form; null leaves it out of the title, to be typed. */
  readonly year: number | null;
  /** "" leaves the cell blank. */
  readonly unitName: string;
  /** Only forms of a project use it; "" leaves the cell blank. */
  readonly projectName: string;
  /** Budget of the project in 万元, as a plain decimal ("94.8"); only forms of a project use it. */
  readonly budget?: string;
  /** Rows for each level-2 heading (in data tables: for what they list one by one), 1 to {@link MOST_ROWS}. Default 1. */
  readonly rowsPerLevel2?: number;
  /** "auto" (what is usual for the kind), the name of a built-in scheme, or a scheme of the user's own. */
  readonly scheme: string | Scheme;
  /** Where the top-left cell is to stand, 0-based; default the sheet's first cell. */
  readonly origin?: Origin;
}

export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** A blank form that can be inserted. A new one is a new file with one of these, and its entry in index.ts. */
export interface Template {
  /** The `kind` that recognition finds in what is inserted. */
  readonly kind: string;
  /** Chinese, without a year. */
  readonly title: string;
  readonly plan: (options: TemplateOptions) => SheetPlan;
}

export const MOST_ROWS = 10;

/** Whole, and within what fits a form. */
export function rowsPerHeading({ rowsPerLevel2 = 1 }: TemplateOptions): number {
  return Math.min(MOST_ROWS, Math.max(1, Math.trunc(rowsPerLevel2) || 1));
}

/** 2024年度项目支出绩效自评表; without a year the title alone. */
export function titleFor(title: string, year: number | null): string {
  return year === null ? title : `${year}年度${title}`;
}

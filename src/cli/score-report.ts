import type { HostProblem } from "../core/host-port";
import type { Review } from "../core/shape";
import type { CellValue } from "../core/workbook";

/** What `score --json` prints. Additions are allowed within a version, renames are not. */
export interface ScoreReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
}

/** The review of one file; without a review, why there is none. */
export interface FileReport extends Review {
  /** As given on the command line. */
  readonly file: string;
  /** Why the file could not be read, or its copy not written (then the review stands beside it). */
  readonly error?: { readonly code: string; readonly message: string };
  /** The scored copy, where one was asked for and there was a form to score. */
  readonly written?: string;
  /** Formulas in the copy that look at what was written and have new results; absent where there are none, as below. */
  readonly recalculated?: readonly { readonly sheet: string; readonly cell: string; readonly value: CellValue }[];
  /** Such formulas that were not worked out: they keep their results until Excel opens the copy. */
  readonly notCalculated?: readonly { readonly sheet: string; readonly cell: string }[];
}

export function reviewed(file: string, review: Review): FileReport {
  return { file, ...review };
}

export function failed(file: string, { code, message, remedy }: HostProblem): FileReport {
  return { file, error: { code, message: message + remedy }, forms: [], findings: [], edits: [], marks: [] };
}

/** Whether the file could not even be reviewed. */
export function errorIn({ error, forms, findings }: FileReport): boolean {
  return error !== undefined && forms.length + findings.length === 0;
}

/** 0: nothing must be mended, or what must is settled; 1: something must; 2: a file could not be read, or its copy not written. */
export function exitStatus(files: readonly FileReport[]): 0 | 1 | 2 {
  if (files.some(({ error }) => error)) return 2;
  return files.some(({ findings }) => findings.some(({ severity, accepted }) => severity === "error" && !accepted)) ? 1 : 0;
}

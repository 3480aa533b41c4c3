import { summaryPart, type SummaryPart } from "../core/report/summary-rows";
import { errorIn, exitStatus, type FileReport } from "./score-report";
import { summarise, type Screen } from "./summary";

/** What is told of each file. Plain data: it is sent to workers. */
export interface Telling {
  readonly json: boolean;
  /** Rows for the workbook of `--summary` are wanted. */
  readonly summary: boolean;
  readonly screen: Screen;
}

/**
 * What is left of a file's review once it is told. It is told where it was made: a worker then hands over a text, which costs next to nothing, and of
 * hundreds of files no more is kept than this.
 */
export interface FileOutcome {
  readonly file: string;
  /** For standard output: a JSON text, or the summary; "" where there is nothing to say. */
  readonly told: string;
  /** Why the file could not be read, or its copy not written. */
  readonly error: string | null;
  readonly status: 0 | 1 | 2;
  readonly summary: SummaryPart | null;
}

export function outcomeOf(report: FileReport, { json, summary, screen }: Telling): FileOutcome {
  const { file, error } = report;
  const unread = errorIn(report);
  return {
    file,
    told: json ? JSON.stringify(report) : unread ? "" : summarise(report, screen),
    error: error?.message ?? null,
    status: exitStatus([report]),
    summary: summary ? summaryPart(unread ? { file, review: null, problem: error?.message ?? "" } : { file, review: report }) : null,
  };
}

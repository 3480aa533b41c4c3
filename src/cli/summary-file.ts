import type { Result } from "../core/host-port";
import { summarySheet } from "../core/report/summary-sheet";
import { newWorkbook } from "../xlsx/insert/new-workbook";
import type { FileProblem } from "../xlsx/problem";
import type { FileIo } from "./io";
import { errorIn, type FileReport } from "./score-report";

/** `--summary`: a workbook with one row per form over all files; files that could not be read are named in it. */
export function writeSummary(path: string, reports: readonly FileReport[], force: boolean, io: FileIo): Result<void, FileProblem> {
  const entries = reports.map((report) => {
    const { file, error } = report;
    return errorIn(report) ? { file, review: null, problem: error?.message ?? "" } : { file, review: report };
  });
  return io.writeFile(path, newWorkbook([summarySheet(entries)]), { replace: force });
}

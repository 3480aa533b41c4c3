import type { Result } from "../core/host-port";
import type { SummaryPart } from "../core/report/summary-rows";
import { sheetOfParts } from "../core/report/summary-sheet";
import { newWorkbook } from "../xlsx/insert/new-workbook";
import type { FileProblem } from "../xlsx/problem";
import type { FileIo } from "./io";

/** `--summary`: a workbook with one row per form over all files; files that could not be read are named in it. */
export function writeSummary(path: string, parts: readonly SummaryPart[], force: boolean, io: FileIo): Result<void, FileProblem> {
  return io.writeFile(path, newWorkbook([sheetOfParts(parts)]), { replace: force });
}

import { review, type ReviewOptions } from "../core/review";
import { readXlsx } from "../xlsx/reader";
import type { CliIo } from "./io";
import { exitStatus, failed, reviewed, type FileReport, type ScoreReport } from "./score-report";
import { summarise } from "./summary";
import { TEXTS } from "./texts";

export interface ScoreCommand {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly options: ReviewOptions;
}

/** `ziping score`: reviews each file; one that cannot be read does not keep the others from being done. Returns the exit status. */
export function score({ files, json, options }: ScoreCommand, io: CliIo): number {
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    progress(io, files.length > 1 ? TEXTS.progress(index + 1, files.length) : "");
    const report = scoreFile(file, options, io);
    progress(io, "");
    if (report.error) io.err(`${TEXTS.problemOf(file, report.error.message)}\n`);
    else if (!json) io.out(`${summarise(report, io)}\n`);
    reports.push(report);
  }
  const whole: ScoreReport = { version: 1, files: reports };
  if (json) io.out(`${JSON.stringify(whole, null, 2)}\n`);
  return exitStatus(reports);
}

function scoreFile(file: string, options: ReviewOptions, io: CliIo): FileReport {
  const bytes = io.readFile(file);
  if (!bytes.ok) return failed(file, bytes.problem);
  const workbook = readXlsx(bytes.value);
  if (!workbook.ok) return failed(file, workbook.problem);
  return reviewed(file, review(workbook.value.snapshot, options));
}

/** One line that overwrites itself. */
function progress(io: CliIo, text: string): void {
  if (io.errIsTerminal) io.err(`\r\u001b[K${text}`);
}

import { resolve } from "node:path";
import { copyOf, filesOf } from "./files";
import type { CliIo } from "./io";
import { scoreFile, type FileTask, type ScoreRules } from "./score-file";
import { errorIn, exitStatus, failed, type FileReport, type ScoreReport } from "./score-report";
import { summarise } from "./summary";
import { writeSummary } from "./summary-file";
import { TEXTS } from "./texts";
import { scoreInWorkers, workersFor } from "./workers";

export interface ScoreCommand {
  /** Files, folders and patterns. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  readonly rules: ScoreRules;
  /** Null writes no copies; `out` null puts each beside its file. */
  readonly write: { readonly out: string | null } | null;
  readonly force: boolean;
  /** The workbook with one row per form. */
  readonly summary: string | null;
  /** Cores to use; null: as many as there are and the files are worth. */
  readonly jobs: number | null;
}

/** `ziping score`: reviews each file; one that cannot be read does not keep the others from being done. Returns the exit status. */
export async function score(command: ScoreCommand, io: CliIo, script: string | null): Promise<number> {
  const files = filesOf(command.inputs, (path) => io.kindOf(path));
  const tasks = files.map((file): FileTask => {
    const copy = command.write ? copyOf(file, command.write.out) : null;
    return { file, copy, rules: command.rules, force: command.force };
  });
  const reports = await reportsOf(tasks, command, io, script);
  for (const report of reports) {
    if (report.error) io.err(`${TEXTS.problemOf(report.file, report.error.message)}\n`);
    if (!command.json && !errorIn(report)) io.out(`${summarise(report, io)}\n`);
  }
  if (command.json) io.out(`${JSON.stringify({ version: 1, files: reports } satisfies ScoreReport, null, 2)}\n`);
  else if (reports.length > 1) io.out(`${TEXTS.batch(reports.length, reports.filter(({ error }) => error).length)}\n`);
  const status = exitStatus(reports);
  if (command.summary === null) return status;
  const summary = writeSummary(command.summary, reports, command.force, io);
  if (summary.ok) return status;
  io.err(`${TEXTS.problemOf(command.summary, summary.problem.message + summary.problem.remedy)}\n`);
  return 2;
}

async function reportsOf(tasks: readonly FileTask[], { jobs }: ScoreCommand, io: CliIo, script: string | null): Promise<FileReport[]> {
  const rivals = rivalsOf(tasks);
  const doable = tasks.filter((task) => !rivals.has(task));
  const workers = script === null ? 0 : workersFor(doable.length, jobs);
  let done = 0;
  const onReport = (): void => {
    done += 1;
    if (doable.length > 1) progress(io, TEXTS.progress(done, doable.length));
  };
  const reports =
    script !== null && workers > 0
      ? await scoreInWorkers(doable, { script, workers }, onReport)
      : doable.map((task) => {
          const report = scoreFile(task, io);
          onReport();
          return report;
        });
  progress(io, "");
  const byTask = new Map(doable.map((task, i) => [task, reports[i]]));
  return tasks.map((task) => byTask.get(task) ?? failed(task.file, TEXTS.sameCopy(task.copy ?? "", rivals.get(task) ?? "")));
}

/** Files of the same name whose copies would go to the same place: the first is done, the others are refused. */
function rivalsOf(tasks: readonly FileTask[]): Map<FileTask, string> {
  const first = new Map<string, string>();
  const rivals = new Map<FileTask, string>();
  for (const task of tasks) {
    if (task.copy === null) continue;
    const place = resolve(task.copy).toLowerCase();
    const taken = first.get(place);
    if (taken === undefined) first.set(place, task.file);
    else rivals.set(task, taken);
  }
  return rivals;
}

/** One line that overwrites itself. */
function progress(io: CliIo, text: string): void {
  if (io.errIsTerminal) io.err(`\r\u001b[K${text}`);
}

import { refusedTasks, summaryProblem } from "./conflicts";
import { copyOf, filesOf } from "./files";
import type { CliIo } from "./io";
import { outcomeOf, type FileOutcome, type Telling } from "./outcome";
import { placeOf } from "./places";
import { jsonPrinter, textPrinter, type Printer } from "./printer";
import type { FileTask, ScoreRules } from "./score-file";
import { failed } from "./score-report";
import { writeSummary } from "./summary-file";
import { TEXTS } from "./texts";
import { setForBusyCores } from "./v8-settings";
import { outcomeFor } from "./worker";
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
  const { json, force, summary } = command;
  const files = filesOf(command.inputs, (path) => io.kindOf(path));
  const tasks = files.flatMap((file): FileTask[] => {
    if (summary !== null && placeOf(file) === placeOf(summary)) return [];
    const copy = command.write ? copyOf(file, command.write.out) : null;
    return [{ file, copy, rules: command.rules, force }];
  });
  const conflict =
    summary === null ? null : (summaryProblem(summary, { files, named: command.inputs, tasks }, io) ?? nothingBut(summary, tasks));
  if (conflict !== null) {
    io.err(`ziping: ${conflict}\n`);
    return 2;
  }
  const printer = json ? jsonPrinter(io) : textPrinter(io);
  const telling = { json, summary: summary !== null, screen: { columns: io.columns, colour: io.colour } };
  const outcomes = await outcomesOf(tasks, telling, { command, io, script, printer });
  printer.end(outcomes);
  const status = Math.max(0, ...outcomes.map((outcome) => outcome.status));
  if (summary === null) return status;
  const written = writeSummary(
    summary,
    outcomes.flatMap((outcome) => outcome.summary ?? []),
    force,
    io,
  );
  if (written.ok) return status;
  io.err(`${TEXTS.problemOf(summary, written.problem.message + written.problem.remedy)}\n`);
  return 2;
}

/** A folder that holds an earlier summary and nothing else would leave an empty one. */
const nothingBut = (summary: string, tasks: readonly FileTask[]): string | null => (tasks.length === 0 ? TEXTS.onlySummary(summary) : null);

interface Run {
  readonly command: ScoreCommand;
  readonly io: CliIo;
  readonly script: string | null;
  readonly printer: Printer;
}

/** The files' outcomes in their order; each is printed as soon as those before it are. */
async function outcomesOf(tasks: readonly FileTask[], telling: Telling, { command, io, script, printer }: Run): Promise<FileOutcome[]> {
  const refused = refusedTasks(tasks);
  const doable = tasks.filter((task) => !refused.has(task));
  const outcomes = tasks.map((task): FileOutcome | null => {
    const problem = refused.get(task);
    return problem === undefined ? null : outcomeOf(failed(task.file, problem), telling);
  });
  const places = new Map(tasks.map((task, i) => [task, i]));
  let [done, printed] = [0, 0];
  const onOutcome = (task: FileTask, outcome: FileOutcome): void => {
    outcomes[places.get(task) ?? 0] = outcome;
    done += 1;
    progress(io, "");
    for (let next = outcomes[printed]; next; next = outcomes[++printed]) {
      printer.print(next);
      // What is printed is not kept: there may be thousands.
      outcomes[printed] = { ...next, told: "" };
    }
    if (doable.length > 1) progress(io, TEXTS.progress(done, doable.length));
  };
  const workers = script === null ? 1 : workersFor(doable.length, command.jobs);
  if (script !== null && workers > 1) {
    setForBusyCores();
    await scoreInWorkers(doable, telling, { script, workers, io }, onOutcome);
  } else for (const task of doable) onOutcome(task, outcomeFor(task, telling, io));
  progress(io, "");
  for (const rest of outcomes.slice(printed)) if (rest) printer.print(rest);
  return outcomes.filter((outcome) => outcome !== null);
}

/** One line that overwrites itself. */
function progress(io: CliIo, text: string): void {
  if (io.errIsTerminal) io.err(`\r\u001b[K${text}`);
}

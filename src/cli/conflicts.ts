import { TEXTS as REPORT } from "../core/report/texts";
import { fileResult } from "../xlsx/problem";
import { WorkbookFile } from "../xlsx/workbook-file";
import type { CliIo } from "./io";
import { nodeCodec } from "./node-codec";
import { placeOf } from "./places";
import type { FileTask } from "./score-file";
import { TEXTS } from "./texts";

type Problem = ReturnType<typeof TEXTS.sameCopy>;

/**
 * Files whose copy would go where another copy goes, or onto a file that is to be read: of rivals the first is done, the others are refused.
 */
export function refusedTasks(tasks: readonly FileTask[]): Map<FileTask, Problem> {
  const first = new Map<string, string>();
  const refused = new Map<FileTask, Problem>();
  const read = new Set(tasks.map(({ file }) => placeOf(file)));
  for (const task of tasks) {
    if (task.copy === null) continue;
    const place = placeOf(task.copy);
    const taken = first.get(place);
    if (read.has(place)) refused.set(task, TEXTS.copyOntoInput(task.copy));
    else if (taken !== undefined) refused.set(task, TEXTS.sameCopy(task.copy, taken));
    else first.set(place, task.file);
  }
  return refused;
}

/**
 * Why the summary cannot go where it was asked for; null: it can. An earlier summary is replaced with --force, no other workbook of the run ever is.
 *
 * @param files what the run was asked to read
 * @param named what of it was named by its own path
 */
export function summaryProblem(
  summary: string,
  { files, named, tasks }: { readonly files: readonly string[]; readonly named: readonly string[]; readonly tasks: readonly FileTask[] },
  io: Pick<CliIo, "readFile">,
): string | null {
  const place = placeOf(summary);
  if (tasks.some(({ copy }) => copy !== null && placeOf(copy) === place)) return TEXTS.summaryOntoCopy(summary);
  if (named.some((file) => placeOf(file) === place)) return TEXTS.summaryOntoInput(summary);
  const isInput = files.some((file) => placeOf(file) === place);
  return isInput && !isSummary(summary, io) ? TEXTS.summaryOntoInput(summary) : null;
}

/** Whether a file is a summary that an earlier run wrote: by its one sheet's name, title and heads, for users call sheets 汇总表, too. */
function isSummary(path: string, io: Pick<CliIo, "readFile">): boolean {
  const bytes = io.readFile(path);
  if (!bytes.ok) return false;
  const sheets = fileResult(() => new WorkbookFile(bytes.value, { codec: nodeCodec }).snapshot().sheets);
  const [sheet, second] = sheets.ok ? sheets.value : [];
  if (!sheet || second || sheet.name !== REPORT.summary.sheetName) return false;
  const texts = new Set(sheet.cells.map(({ value }) => value));
  const { title, heads } = REPORT.summary;
  return [title, heads.file, heads.computed, heads.settled].every((text) => texts.has(text));
}

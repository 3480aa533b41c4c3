import { availableParallelism } from "node:os";
import type { FileTask } from "./score-file";
import type { FileReport } from "./score-report";

/** Starting a worker takes about as long as this many files. */
const WORTH_A_WORKER = 8;

/** How many workers a run is worth: none where one thread is as fast. */
export function workersFor(files: number, jobs: number | null): number {
  const most = jobs ?? availableParallelism();
  const worthwhile = jobs === null ? Math.floor(files / WORTH_A_WORKER) : files;
  const workers = Math.min(most, worthwhile);
  return workers > 1 ? workers : 0;
}

/**
 * Scores files on several cores.
 *
 * @param script the program itself, which becomes a worker when it is started as one (see main.ts)
 * @returns the reports in the order of the tasks
 */
export async function scoreInWorkers(
  tasks: readonly FileTask[],
  { script, workers }: { readonly script: string; readonly workers: number },
  onReport: () => void,
): Promise<FileReport[]> {
  const { pool } = await import("workerpool");
  const running = pool(script, { maxWorkers: workers, workerType: "thread" });
  try {
    return await Promise.all(
      tasks.map(async (task): Promise<FileReport> => {
        const report = (await running.exec("scoreFile", [task])) as FileReport;
        onReport();
        return report;
      }),
    );
  } finally {
    await running.terminate();
  }
}

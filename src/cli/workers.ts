import { availableParallelism } from "node:os";
import type { FileOutcome, Telling } from "./outcome";
import type { FileTask } from "./score-file";

/** Starting a worker takes about as long as this many files. */
const WORTH_A_WORKER = 8;

/** How the program is started to become a worker. */
export const AS_WORKER = "--as-worker";

/**
 * How V8 is to run where every core has a worker: each collects its own garbage, and compiles to machine code only what runs often, but what it
 * runs at all to something better than its own code. Left to itself it hands both to other cores, which are busy here, and begins with so little
 * room for new objects that what a file needs is copied again and again. A run in one thread is faster with such help. Some of these cannot be set
 * in a process that runs, so workers are processes and no threads.
 */
const V8_WHERE_CORES_ARE_BUSY = ["--single-threaded", "--interrupt-budget=400000", "--always-sparkplug", "--min-semi-space-size=8"];

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
 * @param onOutcome called as each file is done, in whatever order that is
 */
export async function scoreInWorkers(
  tasks: readonly FileTask[],
  telling: Telling,
  { script, workers }: { readonly script: string; readonly workers: number },
  onOutcome: (task: FileTask, outcome: FileOutcome) => void,
): Promise<void> {
  const { pool } = await import("workerpool");
  const running = pool(script, {
    maxWorkers: workers,
    workerType: "process",
    forkArgs: [AS_WORKER],
    forkOpts: { execArgv: V8_WHERE_CORES_ARE_BUSY },
  });
  try {
    await Promise.all(
      tasks.map(async (task) => {
        onOutcome(task, (await running.exec("scoreFile", [task, telling])) as FileOutcome);
      }),
    );
  } finally {
    await running.terminate();
  }
}

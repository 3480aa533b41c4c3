import { availableParallelism } from "node:os";
import type { FileOutcome, Telling } from "./outcome";
import type { FileTask } from "./score-file";
import { AS_WORKER, type Done } from "./worker";

/** Starting a worker takes about as long as this many files. */
const WORTH_A_WORKER = 8;

/** Files handed to a worker at a time: it need not wait for the next, and so many can be worked at when the others have nothing left. */
const MOST_AT_A_TIME = 8;

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

/** The tasks in the portions in which workers get them: smaller towards the end, so that all are done at about the same time. */
export function portionsOf<Task>(tasks: readonly Task[], workers: number): Task[][] {
  const portions: Task[][] = [];
  for (let at = 0; at < tasks.length; at += portions.at(-1)?.length ?? 1) {
    const size = Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor((tasks.length - at) / (4 * workers))));
    portions.push(tasks.slice(at, at + size));
  }
  return portions;
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
    // What is told of a file is a long text: packing it as JSON takes longer.
    forkOpts: { execArgv: V8_WHERE_CORES_ARE_BUSY, serialization: "advanced" },
  });
  try {
    await Promise.all(
      portionsOf(tasks, workers).map(async (portion) => {
        const on = ({ place, outcome }: Done): void => {
          const task = portion[place];
          if (task) onOutcome(task, outcome);
        };
        await running.exec("scoreFiles", [portion, telling], { on });
      }),
    );
  } finally {
    await running.terminate();
  }
}

import { availableParallelism } from "node:os";
import type { CliIo } from "./io";
import { outcomeOf, type FileOutcome, type Telling } from "./outcome";
import type { FileTask } from "./score-file";
import { failed } from "./score-report";
import { TEXTS } from "./texts";
import { V8_WHERE_CORES_ARE_BUSY } from "./v8-settings";
import { AS_WORKER, BEGUN, scoreFiles } from "./worker";

/** Starting a worker takes about as long as this many files. */
const WORTH_A_WORKER = 8;

/**
 * Files handed to a worker at a time: this process gives them out between two files of its own, so a worker that has done all it got waits for about
 * half a file.
 */
const MOST_AT_A_TIME = 32;

/** How many processes a run is worth, this one included; 1: nothing is to be handed to others. */
export function workersFor(files: number, jobs: number | null): number {
  const most = jobs ?? availableParallelism();
  const worthwhile = jobs === null ? Math.floor(files / WORTH_A_WORKER) : files;
  return Math.max(1, Math.min(most, worthwhile));
}

/** The tasks in the portions in which they are handed out: smaller towards the end, so that all are done at about the same time. */
export function portionsOf<Task>(tasks: readonly Task[], workers: number): Task[][] {
  const portions: Task[][] = [];
  for (let at = 0; at < tasks.length; at += portions.at(-1)?.length ?? 1) {
    const size = Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor((tasks.length - at) / (4 * workers))));
    portions.push(tasks.slice(at, at + size));
  }
  return portions;
}

/**
 * Bytes of a file that this process scores itself beside its workers. While it is at one it neither hears of them nor gives them more to do, and a
 * file that is too large for the memory must not take the whole run along.
 */
const SMALL = 200_000;

export interface Crew {
  /** The program itself, which becomes a worker when it is started as one (see main.ts). */
  readonly script: string;
  /** Cores to keep busy; two or more. */
  readonly workers: number;
  /** For this process' own share. */
  readonly io: Pick<CliIo, "readFile" | "writeFile" | "sizeOf">;
}

type OnOutcome = (task: FileTask, outcome: FileOutcome) => void;

/**
 * Scores files on several cores. Where all are small, this process keeps one of them busy itself: otherwise it would take a core's time to start, and
 * then wait. A worker that breaks off costs the file that it was at; where none can be started, everything is done here.
 *
 * @param onOutcome called as each file is done, in whatever order that is
 */
export async function scoreInWorkers(
  tasks: readonly FileTask[],
  telling: Telling,
  { script, workers, io }: Crew,
  onOutcome: OnOutcome,
): Promise<void> {
  const { pool } = await import("workerpool");
  const joins = tasks.every(({ file }) => io.sizeOf(file) <= SMALL);
  const others = joins ? workers - 1 : workers;
  const running = pool(script, {
    maxWorkers: others,
    workerType: "process",
    forkArgs: [AS_WORKER],
    // What is told of a file is a long text: packing it as JSON takes longer.
    forkOpts: { execArgv: [...V8_WHERE_CORES_ARE_BUSY], serialization: "advanced" },
  });
  const portions = portionsOf(tasks, workers);

  const inAnother = async (): Promise<void> => {
    for (let portion = portions.shift(); portion; portion = portions.shift()) {
      const left = [...portion];
      const state = { began: false };
      const on = (outcome: FileOutcome | typeof BEGUN): void => {
        state.began = true;
        const task = outcome === BEGUN ? undefined : left.shift();
        if (task && outcome !== BEGUN) onOutcome(task, outcome);
      };
      try {
        await running.exec("scoreFiles", [portion, telling], { on });
      } catch {
        if (!state.began) {
          // Nothing was touched, and the next one would hardly fare better.
          portions.unshift(left);
          return;
        }
        // For want of memory as a rule: the file it was at is named, the others are done by whoever is free.
        const task = left.shift();
        if (task) onOutcome(task, outcomeOf(failed(task.file, TEXTS.brokeOff), telling));
        if (left.length > 0) portions.push(left);
      }
    }
  };
  const here = async (): Promise<void> => {
    for (let portion = portions.shift(); portion; portion = portions.shift()) {
      const left = portion.values();
      await scoreFiles(portion, telling, io, (outcome) => {
        const { value } = left.next();
        if (value) onOutcome(value, outcome);
      });
    }
  };
  /** Nobody goes on where one failed, and nobody is left behind. */
  const together = async (work: readonly Promise<void>[]): Promise<void> => {
    const results = await Promise.allSettled(
      work.map((each) =>
        each.catch((error: unknown) => {
          portions.length = 0;
          throw error;
        }),
      ),
    );
    for (const result of results) if (result.status === "rejected") throw result.reason;
  };

  try {
    await together([...Array.from({ length: others }, inAnother), ...(joins ? [here()] : [])]);
    await here();
  } finally {
    await running.terminate();
  }
}

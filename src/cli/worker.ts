import type { FileIo } from "./io";
import { outcomeOf, type FileOutcome, type Telling } from "./outcome";
import { scoreFile, type FileTask } from "./score-file";

/** How the program is started to become a worker. */
export const AS_WORKER = "--as-worker";

/** Scores a portion of files; `on` is called with each as it is done, in their order. */
export async function scoreFiles(
  tasks: readonly FileTask[],
  telling: Telling,
  io: FileIo,
  on: (outcome: FileOutcome) => void,
): Promise<void> {
  for (const task of tasks) {
    on(outcomeOf(scoreFile(task, io), telling));
    // What other processes send comes in now, and what is sent to them goes out.
    await new Promise((passed) => setImmediate(passed));
  }
}

/** What a worker does: it scores portions of files, and sends each as it is done. */
export async function becomeWorker(io: FileIo): Promise<void> {
  const { worker, workerEmit } = await import("workerpool");
  worker({ scoreFiles: (tasks: readonly FileTask[], telling: Telling) => scoreFiles(tasks, telling, io, workerEmit) });
}

import { messageOf, type FileIo } from "./io";
import { outcomeOf, type FileOutcome, type Telling } from "./outcome";
import { scoreFile, type FileTask } from "./score-file";
import { failed } from "./score-report";
import { TEXTS } from "./texts";

/** How the program is started to become a worker. */
export const AS_WORKER = "--as-worker";

/** What a worker sends before the first file of a portion. */
export const BEGUN = "begun";

/** One file, scored and told. A broken invariant of ours costs that file and not the run. */
export function outcomeFor(task: FileTask, telling: Telling, io: FileIo): FileOutcome {
  try {
    return outcomeOf(scoreFile(task, io), telling);
  } catch (error) {
    const message = TEXTS.internal(messageOf(error));
    return outcomeOf(failed(task.file, { code: "internal", message, remedy: "" }), telling);
  }
}

/** Scores a portion of files; `on` is called with each as it is done, in their order. */
export async function scoreFiles(
  tasks: readonly FileTask[],
  telling: Telling,
  io: FileIo,
  on: (outcome: FileOutcome) => void,
): Promise<void> {
  for (const task of tasks) {
    on(outcomeFor(task, telling, io));
    // What other processes send comes in now, and what is sent to them goes out.
    await new Promise((passed) => setImmediate(passed));
  }
}

/** What a worker does: it scores portions of files, and sends each as it is done. */
export async function becomeWorker(io: FileIo): Promise<void> {
  const { worker, workerEmit } = await import("workerpool");
  worker({
    scoreFiles: (tasks: readonly FileTask[], telling: Telling) => {
      workerEmit(BEGUN);
      return scoreFiles(tasks, telling, io, workerEmit);
    },
  });
}

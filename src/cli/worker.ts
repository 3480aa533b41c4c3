import type { FileIo } from "./io";
import { outcomeOf, type FileOutcome, type Telling } from "./outcome";
import { scoreFile, type FileTask } from "./score-file";

/** How the program is started to become a worker. */
export const AS_WORKER = "--as-worker";

/** A file of a portion that is done. Plain data: workers send it. */
export interface Done {
  /** Its place in the portion. */
  readonly place: number;
  readonly outcome: FileOutcome;
}

/** What a worker does: it scores portions of files, and sends each as it is done. */
export async function becomeWorker(io: FileIo): Promise<void> {
  const { worker, workerEmit } = await import("workerpool");
  worker({
    scoreFiles: async (tasks: readonly FileTask[], telling: Telling): Promise<void> => {
      for (const [place, task] of tasks.entries()) {
        workerEmit({ place, outcome: outcomeOf(scoreFile(task, io), telling) } satisfies Done);
        // What is sent goes out now.
        await new Promise((sent) => setImmediate(sent));
      }
    },
  });
}

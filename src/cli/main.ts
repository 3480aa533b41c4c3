import { isMainThread } from "node:worker_threads";
import { fileIo, nodeIo } from "./io";
import { outcomeOf, type Telling } from "./outcome";
import { run } from "./run";
import { scoreFile, type FileTask } from "./score-file";

if (isMainThread) {
  void run(process.argv.slice(2), nodeIo(), __filename).then((status) => {
    process.exitCode = status;
  });
} else {
  // The program is its own worker: one file to install, and nothing to look for.
  void import("workerpool").then(({ worker }) =>
    worker({ scoreFile: (task: FileTask, telling: Telling) => outcomeOf(scoreFile(task, fileIo), telling) }),
  );
}

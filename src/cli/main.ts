import { fileIo, nodeIo } from "./io";
import { outcomeOf, type Telling } from "./outcome";
import { run } from "./run";
import { scoreFile, type FileTask } from "./score-file";
import { setForShortRuns } from "./v8-settings";
import { AS_WORKER } from "./workers";

setForShortRuns();

const args = process.argv.slice(2);
if (args[0] === AS_WORKER && process.connected) {
  // The program is its own worker: one file to install, and nothing to look for.
  void import("workerpool").then(({ worker }) =>
    worker({ scoreFile: (task: FileTask, telling: Telling) => outcomeOf(scoreFile(task, fileIo), telling) }),
  );
} else {
  void run(args, nodeIo(), __filename).then((status) => {
    process.exitCode = status;
  });
}

import { fileIo, nodeIo } from "./io";
import { run } from "./run";
import { setForShortRuns } from "./v8-settings";
import { AS_WORKER, becomeWorker } from "./worker";

setForShortRuns();

const args = process.argv.slice(2);
if (args[0] === AS_WORKER && process.connected) {
  // The program is its own worker: one file to install, and nothing to look for.
  void becomeWorker(fileIo);
} else {
  void run(args, nodeIo(), __filename).then((status) => {
    process.exitCode = status;
  });
}

/** Loaded before a program and its workers (`node --require`): when one ends, its highest memory in bytes stands behind "peak" on standard error. */
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    writeSync(2, `\npeak ${process.resourceUsage().maxRSS * 1024}\n`);
  });
}

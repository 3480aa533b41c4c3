import { spawnSync } from "node:child_process";
import type { Figure } from "./figures";
import { median, timed } from "./timing";

const RUNS = 9;

/** The command line as a user starts it: the whole process, from nothing to its end. */
export function startUpFigures(): Figure[] {
  const bare = runs(["-e", ""]);
  const help = runs(["dist/cli.js", "--help"]);
  const score = runs(["dist/cli.js", "score", "assets/sample.xlsx", "--json"]);
  return [
    { name: "command-line-help", value: help, unit: "ms" },
    { name: "command-line-score-sample", value: score, unit: "ms" },
    { name: "command-line-node-itself", value: bare, unit: "ms" },
  ];
}

/** @throws {Error} when the command did not do its work (status 1 only says that the sample has mistakes) */
function runs(args: readonly string[]): number {
  return median(
    Array.from({ length: RUNS }, () =>
      timed(() => {
        const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
        if (status !== 0 && status !== 1) throw new Error(`node ${args.join(" ")}: status ${status ?? "none"} ${stderr}`);
      }),
    ),
  );
}

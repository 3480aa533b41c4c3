/**
 * The benchmarks, as `run.mjs` starts them: one line for each figure on standard output, in this order.
 *
 * `bench [NAME…] [--sheets N] [--seed N] [--failures N]` runs only the named ones. The options are those of the perturbed sheets: how many,
 * which, and how many failing ones to show as small tables on standard error.
 */
import { parseArgs } from "node:util";
import { print, type Figure } from "./figures";
import { paneFigures } from "./pane";
import { perturbFigures, type PerturbOptions } from "./perturb/figures";
import { publishedFigures } from "./published";
import { sampleFigures } from "./sample";
import { speedFigures } from "./speed/speed";
import { startUpFigures } from "./start-up";

const BENCHMARKS: Readonly<Record<string, (options: PerturbOptions) => Figure[] | Promise<Figure[]>>> = {
  pane: paneFigures,
  "start-up": startUpFigures,
  review: sampleFigures,
  speed: speedFigures,
  published: publishedFigures,
  perturbed: perturbFigures,
};

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      sheets: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      failures: { type: "string", default: "0" },
    },
  });
  const options = { sheets: Number(values.sheets), seed: Number(values.seed), failures: Number(values.failures) };
  const unknown = positionals.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(", ")}: there are ${Object.keys(BENCHMARKS).join(", ")}`);
  for (const [name, figures] of Object.entries(BENCHMARKS)) {
    if (positionals.length === 0 || positionals.includes(name)) (await figures(options)).forEach(print);
  }
}

main().then(
  () => process.exit(0), // The spreadsheet engine leaves timers open.
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

/**
 * The benchmarks, as `run.mjs` starts them: one line for each figure on standard output, in this order.
 *
 * `bench [NAME…] [--sheets N] [--seed N] [--failures N] [--files N]` runs only the named ones. The first options are those of the perturbed
 * sheets: how many, which, and how many failing ones to show as small tables on standard error; the last is how many mutated files.
 */
import { parseArgs } from "node:util";
import { print, type Figure } from "./figures";
import { fileFigures } from "./files";
import { fuzzFigures, type FuzzOptions } from "./fuzz";
import { paneFigures } from "./pane";
import { paneWorkFigures } from "./pane-work";
import { perturbFigures, type PerturbOptions } from "./perturb/figures";
import { publishedFigures } from "./published";
import { sampleFigures } from "./sample";
import { speedFigures } from "./speed/speed";
import { startUpFigures } from "./start-up";

const BENCHMARKS: Readonly<Record<string, (options: PerturbOptions & FuzzOptions) => Figure[] | Promise<Figure[]>>> = {
  pane: async () => [...(await paneFigures()), ...(await paneWorkFigures())],
  "start-up": startUpFigures,
  review: sampleFigures,
  speed: speedFigures,
  published: publishedFigures,
  perturbed: perturbFigures,
  fuzz: fuzzFigures,
  files: fileFigures,
};

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      sheets: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      failures: { type: "string", default: "0" },
      files: { type: "string", default: "20000" },
    },
  });
  const { sheets, seed, failures, files } = values;
  const options = { sheets: Number(sheets), seed: Number(seed), failures: Number(failures), files: Number(files) };
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

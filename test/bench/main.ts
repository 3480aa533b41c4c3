/**
 * The benchmarks, as `run.mjs` starts them: one line for each figure on standard output, in this order.
 *
 * `bench [NAME…]` runs only the named ones.
 */
import { parseArgs } from "node:util";
import { print, type Figure } from "./figures";
import { paneFigures } from "./pane";
import { sampleFigures } from "./sample";
import { speedFigures } from "./speed/speed";
import { startUpFigures } from "./start-up";

const BENCHMARKS: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  pane: paneFigures,
  "start-up": startUpFigures,
  review: sampleFigures,
  speed: speedFigures,
};

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(", ")}: there are ${Object.keys(BENCHMARKS).join(", ")}`);
  for (const [name, figures] of Object.entries(BENCHMARKS)) {
    if (positionals.length === 0 || positionals.includes(name)) (await figures()).forEach(print);
  }
}

main().then(
  () => process.exit(0), // The spreadsheet engine leaves timers open.
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

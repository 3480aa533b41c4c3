import { readFileSync } from "node:fs";
import path from "node:path";
import { Random } from "../../bench/perturb/random";
import { judge, type Verdict } from "./judge";
import { mutateFile } from "./mutate-file";

const FILES = [
  "test/files/rich.xlsx",
  "test/files/openpyxl.xlsx",
  "test/files/libreoffice.xlsx",
  "assets/sample.xlsx",
  "test/files/totals.xlsx",
];

export interface FuzzCase {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** Mutated files, each made from its number alone: the same seed and number give the same file everywhere. */
export function* fuzz(root: string, seed: number, from: number, count: number): Generator<FuzzCase> {
  const originals = FILES.map((file) => new Uint8Array(readFileSync(path.join(root, file))));
  for (let index = from; index < from + count; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const bytes = mutateFile(random.pick(originals), random);
    const started = performance.now();
    const verdict = judge(bytes, random);
    yield { index, bytes, verdict, milliseconds: performance.now() - started };
  }
}

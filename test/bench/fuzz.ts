import { fuzz } from "../xlsx/fuzz/run";
import { progress, type Figure } from "./figures";

export interface FuzzOptions {
  readonly seed: number;
  readonly files: number;
}

/** Mutated workbooks read and, where they can be read, patched; what goes wrong is named on standard error by its number. */
export function fuzzFigures({ seed, files }: FuzzOptions): Figure[] {
  let [written, refused, unverified, wrong, longest] = [0, 0, 0, 0, 0];
  for (const { index, verdict, milliseconds } of fuzz(process.cwd(), seed, 0, files)) {
    if (index % 100 === 0) progress(`mutated file ${index} of ${files}`);
    if (verdict.kind === "written") written += 1;
    else if (verdict.kind === "refused") refused += 1;
    else {
      wrong += 1;
      process.stderr.write(`mutated file ${index}: ${verdict.what}\n`);
    }
    if (verdict.kind === "refused" && verdict.code === "write-not-verified") unverified += 1;
    longest = Math.max(longest, milliseconds);
  }
  progress("");
  return [
    { name: "fuzz-files", value: files, unit: "files" },
    { name: "fuzz-written", value: written, unit: "files" },
    { name: "fuzz-refused", value: refused, unit: "files" },
    { name: "fuzz-refused-after-reading-back", value: unverified, unit: "files" },
    { name: "fuzz-wrong", value: wrong, unit: "files" },
    { name: "fuzz-longest", value: longest, unit: "ms" },
  ];
}

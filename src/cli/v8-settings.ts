import { setFlagsFromString } from "node:v8";

/**
 * V8 is set for programs that run for long. One run of the command line is over in seconds, and much of that goes into compiling functions with
 * everything that they call copied into them: with less of it, a large file takes a fifth less time (`npm run bench`, files). V8 asks for the limit
 * each time that it compiles, so it can be set in a process that runs.
 */
export function setForShortRuns(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
}

/** Compiling to machine code what runs often only, and what runs at all to something better than V8's own code. */
const COMPILING = ["--interrupt-budget=400000", "--always-sparkplug"];

/**
 * How V8 is to run where every core has a process of ours: each collects its own garbage and compiles its own code. Left to itself V8 hands both to
 * other cores, which are busy here (a run on one core is faster with such help), and begins with so little room for new objects that what a file
 * needs is copied again and again.
 */
export const V8_WHERE_CORES_ARE_BUSY: readonly string[] = ["--single-threaded", ...COMPILING, "--min-semi-space-size=8"];

/** The same in a process that runs, as far as it can be set there. */
export function setForBusyCores(): void {
  for (const flag of ["--no-concurrent-recompilation", "--no-parallel-scavenge", ...COMPILING]) setFlagsFromString(flag);
}

import { setFlagsFromString } from "node:v8";

/**
 * V8 is set for programs that run for long. One run of the command line is over in seconds, and much of that goes into compiling functions with
 * everything that they call copied into them: with less of it, a large file takes a fifth less time (`npm run bench`, files). V8 asks for the limit
 * each time that it compiles, so it can be set in a process that runs.
 */
export function setForShortRuns(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
}

import { readFile } from "../../src/cli/io";
import { run } from "../../src/cli/run";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process on real files; as if piped, or in a terminal of that many columns. */
export function ziping(argv: readonly string[], columns: number | null = null): Ran {
  let out = "";
  let err = "";
  const status = run(argv, {
    readFile,
    columns,
    colour: columns !== null,
    errIsTerminal: columns !== null,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { status, out, err };
}

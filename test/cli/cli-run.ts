import { type CliIo, nodeIo } from "../../src/cli/io";
import { run } from "../../src/cli/run";

const { readFile, writeFile, kindOf } = nodeIo();
const FILES = { readFile, writeFile, kindOf };

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process on real files; as if piped, or in a terminal of that many columns. */
export async function ziping(argv: readonly string[], columns: number | null = null): Promise<Ran> {
  let out = "";
  let err = "";
  const io: CliIo = {
    ...FILES,
    columns,
    colour: columns !== null,
    errIsTerminal: columns !== null,
    out: (text) => (out += text),
    err: (text) => (err += text),
  };
  const status = await run(argv, io, null);
  return { status, out, err };
}

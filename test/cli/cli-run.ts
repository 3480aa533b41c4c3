import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type CliIo, nodeIo } from "../../src/cli/io";
import { run } from "../../src/cli/run";

const { readFile, writeFile, kindOf, sizeOf } = nodeIo();
const FILES = { readFile, writeFile, kindOf, sizeOf };

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

/** Built by `prepare` and by the first step of the tests. */
const PROGRAM = join(__dirname, "../../dist/cli.js");

/** Runs the built command line as a program of its own, as users do. */
export function zipingBuilt(argv: readonly string[], cwd?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
  });
  if (error) throw error;
  return { status: status ?? -1, out: stdout, err: stderr };
}

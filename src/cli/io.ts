import { readFileSync, statSync } from "node:fs";
import type { Result } from "../core/host-port";
import { DEFAULT_LIMITS } from "../xlsx/limits";
import { fileProblem, type FileProblem } from "../xlsx/problem";

/** All that the command line knows of the world outside. */
export interface CliIo {
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal that `out` goes to; null when it is none: then nothing is wrapped or coloured. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Whether `err` goes to a terminal: only then is progress shown. */
  readonly errIsTerminal: boolean;
  readFile(path: string): Result<Uint8Array, FileProblem>;
}

/** The real one. */
export function nodeIo(): CliIo {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `ziping score … | head`: the reader has enough.
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    columns: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY && !env.NO_COLOR,
    errIsTerminal: stderr.isTTY,
    readFile,
  };
}

/** A file's bytes. Does not throw. */
export function readFile(path: string): Result<Uint8Array, FileProblem> {
  try {
    const { size } = statSync(path);
    if (size > DEFAULT_LIMITS.unzippedBytes) return { ok: false, problem: fileProblem("too-large", `${size} bytes`) };
    return { ok: true, value: readFileSync(path) };
  } catch (error) {
    return { ok: false, problem: fileProblem("not-found", error instanceof Error ? error.message : String(error)) };
  }
}

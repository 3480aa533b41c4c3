import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Result } from "../core/host-port";
import { DEFAULT_LIMITS } from "../xlsx/limits";
import { fileProblem, type FileProblem } from "../xlsx/problem";
import { TEXTS } from "./texts";

/** The part of the world outside that a file is scored in; the same in a worker. */
export interface FileIo {
  readFile(path: string): Result<Uint8Array, FileProblem>;
  /** Writes all of the file or nothing; a file that is there is replaced only with `replace`. Makes the folder. */
  writeFile(path: string, bytes: Uint8Array, options: { readonly replace: boolean }): Result<void, FileProblem>;
}

/** All that the command line knows of the world outside. */
export interface CliIo extends FileIo {
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal that `out` goes to; null when it is none: then nothing is wrapped or coloured. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Whether `err` goes to a terminal: only then is progress shown. */
  readonly errIsTerminal: boolean;
  /** What a path names; null for nothing that can be seen. */
  kindOf(path: string): "file" | "folder" | null;
  /** Bytes of a file; 0 for what cannot be seen. */
  sizeOf(path: string): number;
}

export const fileIo: FileIo = { readFile, writeFile };

/** The real one. */
export function nodeIo(): CliIo {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `ziping score … | head`: the reader has enough.
      if (error.code === "EPIPE") return;
      if (stream === stdout) stderr.write(`${TEXTS.cannotPrint(error.message)}\n`);
      process.exit(2);
    });
  }
  return {
    ...fileIo,
    kindOf,
    sizeOf,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    // A terminal that does not know its size says 0.
    columns: stdout.isTTY && stdout.columns > 0 ? stdout.columns : null,
    colour: stdout.isTTY && !env.NO_COLOR,
    errIsTerminal: stderr.isTTY,
  };
}

/** A file's bytes. Does not throw. */
function readFile(path: string): Result<Uint8Array, FileProblem> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { ok: false, problem: folderWithoutWorkbooks(path) };
    // What a pipe or device gives may never end.
    if (!found.isFile()) return { ok: false, problem: fileProblem("not-xlsx", "no plain file") };
    if (found.size > DEFAULT_LIMITS.unzippedBytes) return { ok: false, problem: fileProblem("too-large", `${found.size} bytes`) };
    return { ok: true, value: readFileSync(path) };
  } catch (error) {
    return { ok: false, problem: fileProblem("not-found", messageOf(error)) };
  }
}

/** Through a temporary file beside it, so that nobody ever sees half a workbook. Does not throw. */
function writeFile(path: string, bytes: Uint8Array, { replace }: { readonly replace: boolean }): Result<void, FileProblem> {
  if (!replace && kindOf(path) !== null) return { ok: false, problem: alreadyThere(path) };
  // A name of its own: with more behind it, a long name may be too long.
  const temporary = join(dirname(path), `~ziping-${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
    return { ok: true, value: undefined };
  } catch (error) {
    if (kindOf(temporary) !== null) rmSync(temporary);
    return { ok: false, problem: fileProblem("not-writable", messageOf(error)) };
  }
}

/** Of a folder its workbooks are read; only one without any, or that cannot be opened, is read itself. */
function folderWithoutWorkbooks(path: string): FileProblem {
  try {
    readdirSync(path);
    return { ...fileProblem("not-found"), message: "文件夹里没有 .xlsx 文件。", remedy: "请检查文件夹是否选对。" };
  } catch (error) {
    const remedy = "其中的文件没有核查，请检查权限后再运行。";
    return { ...fileProblem("not-found", messageOf(error)), message: "文件夹打不开。", remedy };
  }
}

function alreadyThere(path: string): FileProblem {
  return {
    ...fileProblem("not-writable"),
    message: `“${path}”已经存在，没有覆盖。`,
    remedy: "要覆盖请加 --force；也可以先把它改名或移走。",
  };
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

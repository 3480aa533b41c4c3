import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import type { Figure } from "./figures";
import { planOf } from "./plan-of";
import { workbookOfForms } from "./speed/forms";
import { median } from "./timing";

const SHEETS = 1000;
const FILES = 500;
const SHEETS_A_FILE = 3;
/** Runs of each, one after the other: a busy machine then slows both. */
const RUNS = 5;

const CHILDREN = resolve(__dirname, "children");

interface Ran {
  readonly milliseconds: number;
  /** Bytes; those of all its processes together. */
  readonly peak: number;
}

/** Reading, reviewing and writing files, as whole processes, against exceljs merely reading and writing the same. */
export function fileFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "ziping-bench-"));
  try {
    return [...oneFile(join(folder, "one")), ...manyFiles(join(folder, "many"))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 1,000 sheets in one file. */
function oneFile(folder: string): Figure[] {
  const { source, target } = folders(folder, SHEETS, 1);
  const runs = Array.from({ length: RUNS }, () => ({ own: score(source, target, 1, 1), exceljs: exceljs(source, target, SHEETS) }));
  const own = middle(runs.map((run) => run.own));
  const other = middle(runs.map((run) => run.exceljs));
  return [
    { name: "files-1000-sheets", value: own.milliseconds, unit: "ms" },
    { name: "files-1000-sheets-exceljs-reads-and-writes", value: other.milliseconds, unit: "ms" },
    { name: "files-1000-sheets-against-exceljs", value: middleRatio(runs), unit: "x" },
    { name: "files-1000-sheets-memory", value: own.peak / 1e6, unit: "MB" },
    { name: "files-1000-sheets-memory-exceljs", value: other.peak / 1e6, unit: "MB" },
  ];
}

/** 500 files of three sheets. */
function manyFiles(folder: string): Figure[] {
  const { source, target } = folders(folder, SHEETS_A_FILE, FILES);
  const runs = Array.from({ length: RUNS }, () => ({
    own: score(source, target, 1, FILES),
    confined: score(source, target, 1, FILES, ONE_CORE),
    two: score(source, target, 2, FILES),
    exceljs: exceljs(source, target, FILES * SHEETS_A_FILE),
  }));
  const [one, thread, two] = [runs.map((run) => run.confined), runs.map((run) => run.own), runs.map((run) => run.two)].map(middle) as [
    Ran,
    Ran,
    Ran,
  ];
  return [
    { name: "files-500-one-core", value: one.milliseconds, unit: "ms" },
    { name: "files-500-one-thread-free-to-use-both", value: thread.milliseconds, unit: "ms" },
    { name: "files-500-two-cores", value: two.milliseconds, unit: "ms" },
    {
      name: "files-500-two-cores-against-one",
      value: median(runs.map((run) => run.confined.milliseconds / run.two.milliseconds)),
      unit: "x",
    },
    { name: "files-500-one-thread-against-exceljs", value: middleRatio(runs), unit: "x" },
    { name: "files-500-memory-two-cores", value: two.peak / 1e6, unit: "MB" },
  ];
}

/** Folders to read from and to write into; the files are as exceljs writes them, with a table of shared texts as Excel's have. */
function folders(folder: string, sheets: number, files: number): { source: string; target: string } {
  const [made, source, target] = ["made", "in", "out"].map((name) => join(folder, name)) as [string, string, string];
  for (const each of [made, source, target]) mkdirSync(each, { recursive: true });
  writeFileSync(join(made, "1.xlsx"), newWorkbook(workbookOfForms(sheets).sheets.map(planOf)));
  exceljs(made, source, sheets);
  for (let number = 2; number <= files; number += 1) copyFileSync(join(source, "1.xlsx"), join(source, `${number}.xlsx`));
  return { source, target };
}

/** On one core that it shares with nobody: a single thread otherwise has its machine code compiled and its garbage collected on the other. */
const ONE_CORE = platform() === "linux" ? ["taskset", "--cpu-list", "0"] : [];

function score(source: string, target: string, jobs: number, files: number, confined: readonly string[] = []): Ran {
  const { ran } = run(["dist/cli.js", "score", source, "--write", "--force", "--out", target, "--jobs", String(jobs)], [0, 1], confined);
  const written = readdirSync(target).filter((name) => name.endsWith(".scored.xlsx")).length;
  if (written !== files) throw new Error(`${written} of ${files} files were written`);
  return ran;
}

/** @throws {Error} unless exceljs had all the sheets in hand */
function exceljs(source: string, target: string, sheets: number): Ran {
  const { ran, stderr } = run([join(CHILDREN, "exceljs.cjs"), source, target], [0]);
  const read = Number(/\nsheets (\d+)\n/.exec(stderr)?.[1]);
  if (read !== sheets) throw new Error(`exceljs read ${read} of ${sheets} sheets`);
  return ran;
}

/** @throws {Error} when the program did not do its work */
function run(
  args: readonly string[],
  allowed: readonly number[],
  confined: readonly string[] = [],
): { readonly ran: Ran; readonly stderr: string } {
  const [program = "", ...rest] = [...confined, process.execPath, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
    // Inherited by workers.
    env: { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(join(CHILDREN, "peak.cjs"))}` },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const milliseconds = performance.now() - started;
  const peaks = [...stderr.matchAll(/\npeak (\d+)\n/g)].map(([, peak]) => Number(peak));
  if (!allowed.includes(status ?? -1) || peaks.length === 0) throw new Error(`${args.join(" ")}: status ${status ?? "none"} ${stderr}`);
  return { ran: { milliseconds, peak: peaks.reduce((sum, peak) => sum + peak) }, stderr };
}

function middle(runs: readonly Ran[]): Ran {
  return { milliseconds: median(runs.map(({ milliseconds }) => milliseconds)), peak: median(runs.map(({ peak }) => peak)) };
}

/** Ratio of two that ran one right after the other: a machine that slows down in between then slows both. */
const middleRatio = (runs: readonly { readonly own: Ran; readonly exceljs: Ran }[]): number =>
  median(runs.map(({ own, exceljs: other }) => own.milliseconds / other.milliseconds));

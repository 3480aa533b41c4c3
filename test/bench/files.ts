import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
const RUNS = 3;

const CHILDREN = resolve(__dirname, "children");

interface Ran {
  readonly milliseconds: number;
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
    two: score(source, target, 2, FILES),
    exceljs: exceljs(source, target, FILES * SHEETS_A_FILE),
  }));
  const [one, two] = [middle(runs.map((run) => run.own)), middle(runs.map((run) => run.two))];
  return [
    { name: "files-500-one-core", value: one.milliseconds, unit: "ms" },
    { name: "files-500-two-cores", value: two.milliseconds, unit: "ms" },
    {
      name: "files-500-two-cores-against-one",
      value: median(runs.map((run) => run.own.milliseconds / run.two.milliseconds)),
      unit: "x",
    },
    { name: "files-500-one-core-against-exceljs", value: middleRatio(runs), unit: "x" },
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

function score(source: string, target: string, jobs: number, files: number): Ran {
  const { ran } = run(["dist/cli.js", "score", source, "--write", "--force", "--out", target, "--jobs", String(jobs)], [0, 1]);
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
function run(args: readonly string[], allowed: readonly number[]): { readonly ran: Ran; readonly stderr: string } {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(CHILDREN, "peak.cjs"), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const milliseconds = performance.now() - started;
  const peak = /\npeak (\d+)\n/.exec(stderr)?.[1];
  if (!allowed.includes(status ?? -1) || peak === undefined) throw new Error(`${args.join(" ")}: status ${status ?? "none"} ${stderr}`);
  return { ran: { milliseconds, peak: Number(peak) }, stderr };
}

function middle(runs: readonly Ran[]): Ran {
  return { milliseconds: median(runs.map(({ milliseconds }) => milliseconds)), peak: median(runs.map(({ peak }) => peak)) };
}

/** Ratio of two that ran one right after the other: a machine that slows down in between then slows both. */
const middleRatio = (runs: readonly { readonly own: Ran; readonly exceljs: Ran }[]): number =>
  median(runs.map(({ own, exceljs: other }) => own.milliseconds / other.milliseconds));

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { SheetPlan } from "../../src/core/sheet-plan";
import type { SheetSnapshot } from "../../src/core/workbook";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import type { Figure } from "./figures";
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
  const { source, target } = folders(folder);
  writeFileSync(join(source, "sheets.xlsx"), newWorkbook(workbookOfForms(SHEETS).sheets.map(planOf)));
  const runs = Array.from({ length: RUNS }, () => ({ own: score(source, target, 1, 1), exceljs: exceljs(source, target) }));
  const own = middle(runs.map((run) => run.own));
  const other = middle(runs.map((run) => run.exceljs));
  return [
    { name: "files-1000-sheets", value: own.milliseconds, unit: "ms" },
    { name: "files-1000-sheets-exceljs-reads-and-writes", value: other.milliseconds, unit: "ms" },
    { name: "files-1000-sheets-against-exceljs", value: own.milliseconds / other.milliseconds, unit: "x" },
    { name: "files-1000-sheets-memory", value: own.peak / 1e6, unit: "MB" },
    { name: "files-1000-sheets-memory-exceljs", value: other.peak / 1e6, unit: "MB" },
  ];
}

/** 500 files of three sheets. */
function manyFiles(folder: string): Figure[] {
  const { source, target } = folders(folder);
  const bytes = newWorkbook(workbookOfForms(SHEETS_A_FILE).sheets.map(planOf));
  for (let number = 1; number <= FILES; number += 1) writeFileSync(join(source, `${number}.xlsx`), bytes);
  const runs = Array.from({ length: RUNS }, () => ({
    one: score(source, target, 1, FILES),
    two: score(source, target, 2, FILES),
    exceljs: exceljs(source, target),
  }));
  const [one, two, other] = [
    middle(runs.map((run) => run.one)),
    middle(runs.map((run) => run.two)),
    middle(runs.map((run) => run.exceljs)),
  ];
  return [
    { name: "files-500-one-core", value: one.milliseconds, unit: "ms" },
    { name: "files-500-two-cores", value: two.milliseconds, unit: "ms" },
    { name: "files-500-two-cores-against-one", value: one.milliseconds / two.milliseconds, unit: "x" },
    { name: "files-500-one-core-against-exceljs", value: one.milliseconds / other.milliseconds, unit: "x" },
    { name: "files-500-memory-two-cores", value: two.peak / 1e6, unit: "MB" },
  ];
}

function folders(folder: string): { source: string; target: string } {
  const made = { source: join(folder, "in"), target: join(folder, "out") };
  for (const each of Object.values(made)) mkdirSync(each, { recursive: true });
  return made;
}

function score(source: string, target: string, jobs: number, files: number): Ran {
  const ran = run(["dist/cli.js", "score", source, "--write", "--force", "--out", target, "--jobs", String(jobs), "--json"], [0, 1]);
  const written = readdirSync(target).filter((name) => name.endsWith(".scored.xlsx")).length;
  if (written !== files) throw new Error(`${written} of ${files} files were written`);
  return ran;
}

const exceljs = (source: string, target: string): Ran => run([join(CHILDREN, "exceljs.cjs"), source, target], [0]);

/** @throws {Error} when the program did not do its work */
function run(args: readonly string[], allowed: readonly number[]): Ran {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(CHILDREN, "peak.cjs"), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const milliseconds = performance.now() - started;
  const peak = /\npeak (\d+)\n/.exec(stderr)?.[1];
  if (!allowed.includes(status ?? -1) || peak === undefined) throw new Error(`${args.join(" ")}: status ${status ?? "none"} ${stderr}`);
  return { milliseconds, peak: Number(peak) };
}

function middle(runs: readonly Ran[]): Ran {
  return { milliseconds: median(runs.map(({ milliseconds }) => milliseconds)), peak: median(runs.map(({ peak }) => peak)) };
}

/** The sheet as one that can be made: formats as looks, merges as they are. */
function planOf({ name, cells, merges }: SheetSnapshot): SheetPlan {
  const formats = [...new Set(cells.map(({ format }) => format))];
  return {
    name,
    range: { top: 0, left: 0, bottom: Math.max(...cells.map(({ row }) => row)), right: Math.max(...cells.map(({ column }) => column)) },
    cells: cells.map(({ row, column, value, formula, format }) => ({
      row,
      column,
      value,
      look: formats.indexOf(format),
      ...(formula === undefined ? {} : { formula }),
    })),
    merges,
    looks: formats.map((format) => (format === undefined ? {} : { format })),
    columnWidths: [],
    rowHeights: [],
    validations: [],
    page: { landscape: false },
  };
}

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReport, ScoreReport } from "../../src/cli/score-report";
import { readWorkbook, sheetNamed, valuesOf } from "../support/read-sheets";
import { openpyxlCells, whereOpenpyxl } from "../support/independent-readers";
import { ziping } from "./cli-run";

/** A form whose total is a formula; the sheet 汇总 looks at it. Made by test/files/make-formulas.py. */
const TOTALS = join(__dirname, "../files/totals.xlsx");

let folder: string;
let file: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  file = join(folder, "a.xlsx");
  copy = join(folder, "a.scored.xlsx");
  copyFileSync(TOTALS, file);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function reportOf(...argv: string[]): Promise<FileReport> {
  const { files } = JSON.parse((await ziping(["score", "--json", ...argv])).out) as ScoreReport;
  return files[0]!;
}

test("a total, a grade and another sheet's formulas hold what the written scores come to", async () => {
  await ziping(["score", file, "--write"]);
  const written = readWorkbook(copy);
  const form = valuesOf(sheetNamed(written, "项目自评表"));
  const scores = ["H6", "G8", "G9", "G10", "G11"].map((cell) => Number(form[cell]));
  expect(form.G12).toBe(scores.reduce((sum, score) => sum + score, 0));
  expect(valuesOf(sheetNamed(written, "汇总"))).toMatchObject({ B1: 93, B2: "优", B4: 4 });
});

test("the written file has nothing left to write, and nothing new to find", async () => {
  const before = await reportOf(file, "--write");
  const after = await reportOf(copy);
  expect(before.findings.length).toBeGreaterThan(0);
  expect(after.edits).toEqual([]);
  expect(after.findings).toEqual([]);
});

test("formulas that were worked out and those left to Excel are told, as text and as JSON", async () => {
  const { out } = await ziping(["score", file, "--write"]);
  expect(out).toContain("3 个公式随之得出新的结果");
  expect(out).toContain("1 个公式可能与写入的内容有关，结果仍是原来的：汇总!B3，由 Excel 打开时重算");
  const report = await reportOf(file, "--write", "--force");
  expect(report.recalculated).toEqual([
    { sheet: "项目自评表", cell: "G12", value: 93 },
    { sheet: "汇总", cell: "B1", value: 93 },
    { sheet: "汇总", cell: "B2", value: "优" },
  ]);
  expect(report.notCalculated).toEqual([{ sheet: "汇总", cell: "B3" }]);
  const unwritten = await reportOf(file);
  expect([unwritten.recalculated, unwritten.notCalculated]).toEqual([undefined, undefined]);
});

whereOpenpyxl("openpyxl reads the new results, and the formulas as they were", async () => {
  await ziping(["score", file, "--write"]);
  expect(openpyxlCells(readFileSync(copy), "values")["项目自评表"]).toMatchObject({ G12: 93, G6: 0.9 });
  expect(openpyxlCells(readFileSync(copy), "formulas")["汇总"]).toEqual(openpyxlCells(readFileSync(file), "formulas")["汇总"]);
});

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { TEMPLATES } from "../../src/core/templates";
import { review } from "../../src/core/review";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import { planOf } from "../bench/plan-of";
import { readWorkbook } from "../support/read-sheets";
import { formSheet } from "../support/small-form";
import { ziping } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

const onPosix = process.platform === "win32" ? test.skip : test;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of the sample under that name. */
function sample(name: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  copyFileSync(SAMPLE, path);
  return path;
}

const filesIn = (path: string): string[] => readdirSync(path).sort();
const reportOf = async (...argv: string[]): Promise<ScoreReport> =>
  JSON.parse((await ziping(["score", "--json", ...argv])).out) as ScoreReport;

describe("--write", () => {
  test("puts the scores into a copy beside the file and leaves the file as it is", async () => {
    const file = sample("自评表(定稿).xlsx");
    const { out, err, status } = await ziping(["score", file, "--write"]);
    const copy = join(folder, "自评表(定稿).scored.xlsx");
    expect(err).toBe("");
    expect(status).toBe(1);
    expect(out).toContain(`已写入副本：${copy}`);
    expect(filesIn(folder)).toEqual(["自评表(定稿).scored.xlsx", "自评表(定稿).xlsx"]);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
    expect(review(readWorkbook(SAMPLE)).edits.length).toBeGreaterThan(0);
    expect(review(readWorkbook(copy)).edits).toEqual([]);
  });

  test("a copy that is there is replaced only with --force", async () => {
    const file = sample("a.xlsx");
    await ziping(["score", file, "--write"]);
    const copy = join(folder, "a.scored.xlsx");
    writeFileSync(copy, "mine");
    const refused = await ziping(["score", file, "--write"]);
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/已经存在，没有覆盖。要覆盖请加 --force/);
    expect(readFileSync(copy, "utf8")).toBe("mine");
    expect((await ziping(["score", file, "--write", "--force"])).status).toBe(1);
    expect(review(readWorkbook(copy)).edits).toEqual([]);
  });

  test("--out names the folder, which is made; two files of one name do not overwrite each other", async () => {
    const files = [sample("甲局/自评.xlsx"), sample("乙局/自评.xlsx")];
    const out = join(folder, "结果");
    const { files: reports } = await reportOf(...files, "--write", "--out", out);
    expect(filesIn(out)).toEqual(["自评.scored.xlsx"]);
    expect(reports.map(({ written, error }) => [written, error?.code])).toEqual([
      [join(out, "自评.scored.xlsx"), undefined],
      [undefined, "not-writable"],
    ]);
  });

  test("an output folder that cannot be made is one line, and the review is there all the same", async () => {
    const file = sample("a.xlsx");
    const report = await reportOf(file, "--write", "--out", join(file, "below"));
    expect(report.files[0]?.error?.code).toBe("not-writable");
    expect(report.files[0]?.forms.length).toBeGreaterThan(0);
    expect(filesIn(folder)).toEqual(["a.xlsx"]);
  });

  test("--formulas writes formulas with their results", async () => {
    const file = sample("a.xlsx");
    await ziping(["score", file, "--write", "--formulas"]);
    const written = readWorkbook(join(folder, "a.scored.xlsx"));
    const formulas = written.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
    const before = readWorkbook(file).sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
    expect(formulas.length).toBeGreaterThan(before.length);
    expect(review(written).edits).toEqual([]);
  });
});

describe("files named by folder and pattern", () => {
  test("a folder stands for its workbooks at any depth, without copies and lock files", async () => {
    for (const name of ["b.xlsx", "下级/a.XLSX", "b.scored.xlsx", "~$b.xlsx"]) sample(name);
    writeFileSync(join(folder, "readme.txt"), "");
    const { files } = await reportOf(folder);
    expect(files.map(({ file }) => file)).toEqual([join(folder, "b.xlsx"), join(folder, "下级/a.XLSX")]);
  });

  test("workbooks of a format that is not read are named, unless they were saved as .xlsx beside themselves", async () => {
    for (const name of ["a.xlsx", "b.XLSX"]) sample(name);
    for (const name of ["b.xls", "下级/b.xls", "c.et"]) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      copyFileSync(join(__dirname, "../files/legacy.xls"), join(folder, name));
    }
    const { files } = await reportOf(folder);
    expect(files.map(({ file, error }) => [file, error?.code])).toEqual([
      [join(folder, "a.xlsx"), undefined],
      [join(folder, "b.XLSX"), undefined],
      [join(folder, "c.et"), "legacy-xls"],
      [join(folder, "下级/b.xls"), "legacy-xls"],
    ]);
  });

  test("a pattern that the shell left alone is matched; a file named like a pattern is itself", async () => {
    const named = sample("[2024]表.xlsx");
    sample("2.xlsx");
    expect((await reportOf(named)).files.map(({ file }) => file)).toEqual([named]);
    const matched = (await reportOf(join(folder, "*.xlsx"))).files.map(({ file }) => file);
    expect(matched).toHaveLength(2);
  });

  test("what names nothing is not found, and each file is done once", async () => {
    const file = sample("a.xlsx");
    const { files } = await reportOf(file, folder, join(folder, "*.xlsm"));
    expect(files.map(({ error }) => error?.code)).toEqual([undefined, "not-found"]);
  });
});

test("--summary writes a workbook with a row for each form and for each file that could not be read", async () => {
  const file = sample("a.xlsx");
  const broken = join(folder, "broken.xlsx");
  writeFileSync(broken, "PK");
  const summary = join(folder, "汇总.xlsx");
  const { status, err } = await ziping(["score", file, broken, "--summary", summary]);
  expect(status).toBe(2);
  expect(err.split("\n")).toHaveLength(2);
  const [sheet] = readWorkbook(summary).sheets;
  const texts = sheet?.cells.map(({ value }) => value) ?? [];
  expect(texts.filter((value) => value === file)).toHaveLength(review(readWorkbook(file)).forms.length);
  expect(texts).toContain(broken);
  expect((await ziping(["score", file, "--summary", summary])).err).toContain("已经存在");
});

test.each(TEMPLATES.map(({ kind, title }) => [kind, title]))("template %s writes a blank form that is read back", async (kind, title) => {
  const out = join(folder, `${kind}.xlsx`);
  const { status, out: said } = await ziping(["template", kind, "--year", "2025", "--unit", "临江县水利局", "-o", out]);
  expect(status).toBe(0);
  expect(said).toBe(`已新建${title}：${out}\n`);
  const { forms, findings } = review(readWorkbook(out));
  expect(forms.map((form) => [form.kind, form.year])).toEqual([[kind, 2025]]);
  expect(findings.map(({ code }) => code)).toEqual(["form-unfilled"]);
  expect((await ziping(["template", kind, "-o", out])).status).toBe(2);
  expect((await ziping(["template", kind, "-o", out, "--force"])).status).toBe(0);
  expect(existsSync(out)).toBe(true);
});

describe("nothing that the run reads or writes is written over", () => {
  const run = (...argv: string[]) => ziping(["score", ...argv]);
  const isSample = (file: string) => readFileSync(file).equals(readFileSync(SAMPLE));

  test("a summary does not replace a file that is to be checked, whether named or in a folder", async () => {
    const [one, two] = [sample("甲.xlsx"), sample("乙.xlsx")];
    for (const inputs of [[one, two], [folder]]) {
      const { status, err, out } = await run(...inputs, "--summary", two, "--force");
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain("换一个文件名");
      expect(isSample(two)).toBe(true);
    }
  });

  test("a summary of an earlier run is not checked, and replaced with --force", async () => {
    sample("甲.xlsx");
    const summary = join(folder, "汇总.xlsx");
    expect((await run(folder, "--summary", summary)).status).toBe(1);
    const again = await run(folder, "--summary", summary, "--force");
    expect(again.status).toBe(1);
    expect(again.out).not.toContain("汇总.xlsx");
  });

  test("a summary does not replace a copy of the same run", async () => {
    const file = sample("甲.xlsx");
    const { status, err } = await run(file, "--write", "--summary", join(folder, "甲.scored.xlsx"), "--force");
    expect(status).toBe(2);
    expect(err).toContain("与一个副本同名");
    expect(filesIn(folder)).toEqual(["甲.xlsx"]);
  });

  test("a copy does not replace another file that is to be checked", async () => {
    const [file, other] = [sample("甲.xlsx"), sample("甲.scored.xlsx")];
    const { status, err } = await run(file, other, "--write", "--force");
    expect(status).toBe(2);
    expect(err).toContain("--out");
    expect(isSample(other)).toBe(true);
    expect(filesIn(folder)).toEqual(["甲.scored.scored.xlsx", "甲.scored.xlsx", "甲.xlsx"]);
  });

  onPosix("nor over a link that leads to it, and neither does a summary", async () => {
    const [file, other] = [sample("甲/甲.xlsx"), sample("甲/甲.scored.xlsx")];
    symlinkSync("甲", join(folder, "乙"));
    const { status } = await run(file, other, "--write", "--out", join(folder, "乙"), "--force");
    expect(status).toBe(2);
    const { err } = await run(file, "--summary", join(folder, "乙", "甲.xlsx"), "--force");
    expect(err).toContain("盖掉要检查的文件");
    expect([isSample(file), isSample(other)]).toEqual([true, true]);
  });

  test("a workbook of the user's own with a sheet 汇总表 is no earlier summary", async () => {
    sample("甲.xlsx");
    const own = join(folder, "汇总.xlsx");
    writeFileSync(own, newWorkbook([planOf({ ...formSheet(), name: "汇总表" })]));
    const before = readFileSync(own);
    const { status, err } = await run(folder, "--summary", own, "--force");
    expect([status, readFileSync(own).equals(before)]).toEqual([2, true]);
    expect(err).toContain("盖掉要检查的文件");
  });

  test("a folder that holds an earlier summary and nothing else says so", async () => {
    const file = sample("甲.xlsx");
    const summary = join(folder, "汇总", "汇总.xlsx");
    await run(file, "--summary", summary);
    const { status, err } = await run(join(folder, "汇总"), "--summary", summary, "--force");
    expect(status).toBe(2);
    expect(err).toContain("没有要检查的文件");
  });

  test("a name as long as the system takes is written", async () => {
    const file = sample(`${"绩".repeat(80)}.xlsx`);
    const { files } = await reportOf(file, "--write");
    expect(files[0]?.written).toBe(join(folder, `${"绩".repeat(80)}.scored.xlsx`));
  });

  test.each([".xltx", ".xltm", ".XLSM"])("a file %s keeps its ending", async (ending) => {
    const { files } = await reportOf(sample(`甲${ending}`), "--write");
    expect(files[0]?.written).toBe(join(folder, `甲.scored${ending}`));
  });

  test("one file named in two ways is done once", async () => {
    const file = sample("甲.xlsx");
    const { files } = await reportOf(file, join(folder, ".", "x", "..", "甲.xlsx"), `${folder}/./甲.xlsx`, "--write");
    expect(files.map(({ written }) => written)).toEqual([join(folder, "甲.scored.xlsx")]);
  });

  test("a folder without workbooks says so", async () => {
    const { status, err } = await run(folder);
    expect(status).toBe(2);
    expect(err).toContain("文件夹里没有 .xlsx 文件");
  });
});

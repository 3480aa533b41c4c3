import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { review } from "../../src/core/review";
import { worksheet, xlsx } from "../support/packages";
import { readWorkbook } from "../support/read-sheets";
import { SAMPLE_EDITS } from "../support/sample-edits";
import { ziping } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const FILES = join(__dirname, "../files");

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function emptyFolder(): string {
  const path = join(folder, "empty");
  mkdirSync(path);
  return path;
}

const reportOf = (out: string): ScoreReport => JSON.parse(out) as ScoreReport;

test("--json prints one document with the core's review of each file", async () => {
  const { status, out, err } = await ziping(["score", SAMPLE, "--json"]);
  const report = reportOf(out);
  expect(report.version).toBe(1);
  expect(report.files).toHaveLength(1);
  expect(report.files[0]).toEqual({ file: SAMPLE, ...(JSON.parse(JSON.stringify(review(readWorkbook(SAMPLE)))) as object) });
  expect(err).toBe("");
  expect(status).toBe(1);
});

test("the sample's forms are found with their scores", async () => {
  const { forms, edits } = reportOf((await ziping(["score", SAMPLE, "--json"])).out).files[0]!;
  expect(forms.map(({ sheet, funds }) => [sheet, funds?.score.computed])).toEqual([
    ["基础数据表", undefined],
    ["部门整体自评表", "9.47"],
    ["项目自评表", "10"],
    ["填报示例", "9.36"],
  ]);
  expect(edits.filter(({ sheet }) => sheet === "填报示例").map(({ cell, after }) => [cell, after])).toEqual(SAMPLE_EDITS);
});

test("options reach the review", async () => {
  const edits = async (...options: string[]) => reportOf((await ziping(["score", SAMPLE, "--json", ...options])).out).files[0]!.edits;
  expect((await edits("--confirm-proposed")).length).toBeGreaterThan((await edits()).length);
  expect((await edits("--formulas")).some(({ formula }) => formula?.startsWith("="))).toBe(true);
  expect(reportOf((await ziping(["score", SAMPLE, "--json", "--scheme", "hubei-20-80"])).out).files[0]!.forms[3]?.scheme).toBe(
    "hubei-20-80",
  );
});

test("files that cannot be read are named in one line each and as an error; the others are done", async () => {
  const text = fileOf("a.xlsx", Buffer.from("单位,得分"));
  const missing = join(folder, "missing.xlsx");
  const files = [text, missing, join(FILES, "legacy.xls"), join(FILES, "encrypted.xlsx"), emptyFolder(), SAMPLE];
  const { status, out, err } = await ziping(["score", ...files, "--json"]);
  const report = reportOf(out).files;
  expect(report.map(({ file }) => file)).toEqual(files);
  expect(report.map(({ error }) => error?.code)).toEqual(["not-xlsx", "not-found", "legacy-xls", "encrypted", "not-found", undefined]);
  expect(report[2]?.error?.message).toContain("另存为 .xlsx");
  expect(report[5]?.forms).toHaveLength(4);
  expect(err.trimEnd().split("\n")).toEqual(
    files.slice(0, 5).map((file) => expect.stringMatching(new RegExp(`^${escape(file)}：.+。$`)) as string),
  );
  expect(status).toBe(2);
});

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

test("a truncated file is damaged", async () => {
  const bytes = readFileSync(SAMPLE);
  const cut = fileOf("cut.xlsx", bytes.subarray(0, bytes.length / 2));
  expect(reportOf((await ziping(["score", cut, "--json"])).out).files[0]?.error?.code).toBe("damaged");
});

test("a workbook without a form is reported so, and is no failure", async () => {
  const path = fileOf("empty.xlsx", xlsx({ "xl/worksheets/sheet1.xml": worksheet("<row><c><v>1</v></c></row>") }));
  const { status, out } = await ziping(["score", path, "--json"]);
  expect(reportOf(out).files[0]?.findings.map(({ code }) => code)).toEqual(["no-form-found"]);
  expect(status).toBe(0);
  expect((await ziping(["score", path])).out).toContain("没有识别到");
});

test("on a terminal progress is shown and wiped out; elsewhere there is none", async () => {
  const path = fileOf("plain.xlsx", xlsx({}));
  const other = fileOf("other.xlsx", xlsx({}));
  const { err } = await ziping(["score", path, other], 80);
  expect(err).toContain("已处理 1 个文件，共 2 个");
  expect(err.endsWith("\r\u001b[K")).toBe(true);
  expect((await ziping(["score", path, other])).err).toBe("");
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import { planOf } from "../bench/plan-of";
import { fixture, FIXTURES } from "../support/fixtures";
import { openpyxlCells, throughLibreOffice, whereLibreOffice, whereOpenpyxl } from "../support/independent-readers";
import { valuesOf } from "../support/read-sheets";
import { workbookOf } from "../support/tables";
import { snapshotOf } from "../support/written";
import { brokenFiles } from "./broken-files";
import { zipingBuilt, type Ran } from "./cli-run";

const FILES = 500;
const SHEETS = 3;
const HEAD_ROW = 3;

let folder: string;
/** Forms of each file that can be read, by its path in the folder. */
const forms = new Map<string, number>();
let broken: ReturnType<typeof brokenFiles>;
let ran: Ran;
let summary: Uint8Array;

/** Workbooks of three published tables each, another choice in every one. */
const books = FIXTURES.map((_, first) => {
  const names = Array.from({ length: SHEETS }, (_sheet, i) => FIXTURES[(first + 7 * i) % FIXTURES.length] ?? "");
  const tables = Object.fromEntries(names.map((name, i) => [`表${i + 1}`, fixture(name)]));
  const count = names.reduce((sum, name) => sum + fixture(name).expected.length, 0);
  return { bytes: newWorkbook(workbookOf(tables).sheets.map(planOf)), count };
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  broken = brokenFiles(books[0]!.bytes);
  const good = FILES - Object.keys(broken).length;
  for (let n = 0; n < good; n++) {
    const unit = `单位${n % 40}`;
    mkdirSync(join(folder, unit), { recursive: true });
    const { bytes, count } = books[n % books.length]!;
    writeFileSync(join(folder, unit, `自评${n}.xlsx`), bytes);
    forms.set(`${unit}/自评${n}.xlsx`, count);
  }
  for (const [name, { bytes }] of Object.entries(broken)) writeFileSync(join(folder, "单位7", name), bytes);
  const path = join(folder, "汇总.xlsx");
  ran = zipingBuilt(["score", folder, "--summary", path]);
  summary = readFileSync(path);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("490 files are scored, ten are not, and the status says so", () => {
  expect(ran.out).toMatch(/共 500 个文件，完成 490 个，10 个没有完成（原因见上）\n$/);
  expect(ran.status).toBe(2);
});

test("each of the ten is one line that says what is wrong with it and what to do", () => {
  const lines = ran.err.trimEnd().split("\n");
  expect(lines).toHaveLength(10);
  for (const name of Object.keys(broken)) {
    const line = lines.find((candidate) => candidate.startsWith(`${join(folder, "单位7", name)}：`));
    expect(line).toMatch(/：[^：]+。请[^\n]+。$/);
  }
  // As many different reasons as there are kinds of trouble.
  const said = new Set(lines.map((line) => line.replace(/^.*?：/, "")));
  expect(said.size).toBe(new Set(Object.values(broken).map(({ code }) => code)).size);
});

test("--json names their kinds, and what --summary wrote is not taken for one of the files", () => {
  const { out } = zipingBuilt(["score", folder, "--json", "--summary", join(folder, "汇总.xlsx"), "--force"]);
  const { files } = JSON.parse(out) as { files: { file: string; error?: { code: string } }[] };
  expect(files).toHaveLength(FILES);
  const codes = files.flatMap(({ file, error }) => (error ? [[relative(join(folder, "单位7"), file), error.code]] : []));
  expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(Object.entries(broken).map(([name, { code }]) => [name, code])));
  expect(Buffer.compare(readFileSync(join(folder, "汇总.xlsx")), summary)).toBe(0);
});

type Cells = Readonly<Record<string, unknown>>;

/** Expects a row a form and a row for each broken file, as some reader finds them. */
function expectRows(cells: Cells): void {
  const columns = Array.from("ABCDEFGHIJKLMNOPQ");
  const columnOf = (head: string): string => columns.find((column) => cells[`${column}${HEAD_ROW}`] === head)!;
  const [file, form, remark] = ["文件", "表", "备注"].map(columnOf) as [string, string, string];
  const rows = new Map<string, { forms: number; remarks: string[] }>();
  let row = HEAD_ROW + 1;
  for (; typeof cells[`${file}${row}`] === "string"; row++) {
    const name = relative(folder, cells[`${file}${row}`] as string).replaceAll("\\", "/");
    const known = rows.get(name) ?? { forms: 0, remarks: [] };
    const isForm = typeof cells[`${form}${row}`] === "string" && cells[`${form}${row}`] !== "整个工作簿的问题";
    const text = cells[`${remark}${row}`];
    rows.set(name, { forms: known.forms + (isForm ? 1 : 0), remarks: [...known.remarks, ...(typeof text === "string" ? [text] : [])] });
    expect(cells[`A${row}`]).toBe(row - HEAD_ROW);
  }
  expect(rows.size).toBe(FILES);
  for (const [name, count] of forms) expect([name, rows.get(name)?.forms]).toEqual([name, count]);
  for (const name of Object.keys(broken)) {
    expect(rows.get(`单位7/${name}`)).toEqual({ forms: 0, remarks: [expect.stringMatching(/。请.+。$/)] });
  }
  const count = [...forms.values()].reduce((sum, each) => sum + each, 0);
  expect(cells["A2"]).toContain(`500 个文件，共 ${count} 张表`);
  // The totals stand right below.
  expect(cells[`${form}${row}`]).toMatch(/^合计/);
  for (const head of ["必改", "需说明"]) {
    const column = columnOf(head);
    const counts = Array.from({ length: row - HEAD_ROW - 1 }, (_, i) => Number(cells[`${column}${HEAD_ROW + 1 + i}`]));
    expect(cells[`${column}${row}`]).toBe(counts.reduce((sum, each) => sum + each, 0));
  }
}

test("the summary has a row for each form and for each file that could not be read", () => {
  expectRows(valuesOf(snapshotOf(summary).sheets[0]!));
});

whereOpenpyxl("openpyxl finds the same rows", () => {
  expectRows(Object.values(openpyxlCells(summary, "values"))[0]!);
});

whereLibreOffice("LibreOffice opens the summary, and calculates the same totals", () => {
  expectRows(valuesOf(throughLibreOffice({ summary })["summary"]!.sheets[0]!));
});

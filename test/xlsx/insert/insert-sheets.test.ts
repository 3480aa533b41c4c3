import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import { insertSheets } from "../../../src/xlsx/insert/insert-sheets";
import { newWorkbook } from "../../../src/xlsx/insert/new-workbook";
import { readXlsx } from "../../../src/xlsx/reader";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));

/** A little of everything that a plan can hold. */
const PLAN: SheetPlan = {
  name: "清单",
  range: { top: 0, left: 0, bottom: 4, right: 2 },
  cells: [
    { row: 0, column: 0, value: "标题", look: 0 },
    { row: 1, column: 0, value: "预算", look: 1 },
    { row: 1, column: 1, value: "执行", look: 1 },
    { row: 1, column: 2, value: "执行率", look: 1 },
    { row: 2, column: 0, value: 94.8, look: 2 },
    { row: 2, column: 1, value: 89.8, look: 2 },
    { row: 2, column: 2, value: 0.9473, formula: "=ROUND(B3/A3,4)", look: 3 },
    { row: 3, column: 0, value: '=HYPERLINK("x")', look: 2, link: { sheet: "it's", cell: "B2" } },
    { row: 4, column: 0, value: null, look: 2 },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  looks: [
    { font: { name: "黑体", points: 16, bold: true, color: "#C00000" }, horizontal: "center", vertical: "center" },
    { font: { name: "宋体", points: 11 }, fill: "#DDEBF7", border: true, wrap: true },
    { border: true, format: "#,##0.00" },
    { border: true, format: "0.00%", horizontal: "right" },
  ],
  columnWidths: [12, 10.5, 20],
  rowHeights: [
    { row: 0, points: 30 },
    { row: 1, points: 33, estimate: true },
  ],
  validations: [
    { range: { top: 2, left: 0, bottom: 3, right: 0 }, rule: { kind: "decimal", minimum: 0, maximum: "=B3" }, message: "请填写金额" },
    { range: { top: 2, left: 1, bottom: 2, right: 1 }, rule: { kind: "decimal", minimum: 0, maximum: null }, message: "请填写金额" },
    {
      range: { top: 3, left: 1, bottom: 3, right: 1 },
      rule: { kind: "list", values: ["数量指标", "质量指标"], open: true },
      message: "请选择",
    },
  ],
  page: { landscape: true, titleRows: { top: 0, bottom: 1 } },
  freeze: { rows: 2, columns: 1 },
  filter: { top: 1, left: 0, bottom: 4, right: 2 },
};

const inserted = (bytes: Uint8Array, plans: readonly SheetPlan[]) => {
  const result = insertSheets(bytes, plans);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const snapshotOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.snapshot;
};

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString("latin1")]));

test("a new workbook holds the plans' cells, formulas with their results, texts as texts, formats and merges", () => {
  const { sheets } = snapshotOf(newWorkbook([PLAN]));
  expect(sheets.map(({ name }) => name)).toEqual(["清单"]);
  expect(sheets[0]?.merges).toEqual(PLAN.merges);
  const cells = sheets[0]?.cells.map(({ row, column, value, formula, format }) => [row, column, value, formula, format]);
  expect(cells).toEqual([
    [0, 0, "标题", undefined, undefined],
    [1, 0, "预算", undefined, undefined],
    [1, 1, "执行", undefined, undefined],
    [1, 2, "执行率", undefined, undefined],
    [2, 0, 94.8, undefined, "#,##0.00"],
    [2, 1, 89.8, undefined, "#,##0.00"],
    [2, 2, 0.9473, "=ROUND(B3/A3,4)", "0.00%"],
    [3, 0, '=HYPERLINK("x")', undefined, "#,##0.00"],
  ]);
});

test("what the reader does not read stands in the sheet: widths, heights, validation, freezing, filter, links, page", () => {
  const parts = partsOf(newWorkbook([PLAN]));
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('<col min="2" max="2" width="11.2109375" customWidth="1"/>');
  expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
  expect(sheet).toContain('<row r="2" ht="33">');
  expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A2:C5"/>');
  expect(sheet).toContain(`<hyperlink ref="A4" location="'it''s'!B2"/>`);
  expect(sheet).toContain('orientation="landscape" fitToHeight="0"');
  expect(sheet.match(/<dataValidation /g)).toHaveLength(3);
  expect(sheet).toContain("<formula1>0</formula1><formula2>B3</formula2>");
  const workbook = Buffer.from(parts.get("xl/workbook.xml") ?? "", "latin1").toString("utf8");
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'清单'!$1:$2</definedName>`);
});

test("in a file that is there nothing but the list of sheets, the styles and their lists change", () => {
  const { bytes, names } = inserted(SAMPLE, [PLAN, PLAN]);
  expect(names).toEqual(["清单", "清单(2)"]);
  const [before, after] = [partsOf(SAMPLE), partsOf(bytes)];
  const changed = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet5.xml",
    "xl/worksheets/sheet6.xml",
  ]);
  expect([...before.keys()].every((name) => after.has(name))).toBe(true);
  const was = snapshotOf(SAMPLE).sheets;
  expect(snapshotOf(bytes).sheets.slice(0, was.length)).toEqual(was);
});

test("the same plans give the same bytes, and no plans the bytes that came in", () => {
  expect(Buffer.from(newWorkbook([PLAN])).equals(Buffer.from(newWorkbook([PLAN])))).toBe(true);
  expect(inserted(SAMPLE, []).bytes).toBe(SAMPLE);
});

test("looks that are there already are used again", () => {
  const styles = (bytes: Uint8Array) => partsOf(bytes).get("xl/styles.xml")?.match(/<xf /g)?.length;
  const once = inserted(SAMPLE, [PLAN]).bytes;
  expect(styles(inserted(once, [PLAN]).bytes)).toBe(styles(once));
});

test("what is no workbook is a problem, not a crash", () => {
  const result = insertSheets(new Uint8Array([1, 2, 3]), [PLAN]);
  expect(result).toMatchObject({ ok: false, problem: { code: "not-xlsx" } });
});

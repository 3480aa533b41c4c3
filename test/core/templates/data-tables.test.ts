import { review } from "../../../src/core/review";
import type { TemplateOptions } from "../../../src/core/templates/template";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook";
import { indicatorAt } from "../../support/small-form";
import { blank, PLAIN, read } from "./options";
import { addressOf, beside, filledIn } from "./sheets";

const PLACES: readonly (readonly [string, TemplateOptions])[] = [
  ["in the first cell", PLAIN],
  ["elsewhere", { ...PLAIN, origin: { row: 4, column: 2 } }],
  ["without a year", { ...PLAIN, year: null }],
  ["with more rows", { ...PLAIN, rowsPerLevel2: 3 }],
];

/** Row by row to the right of where a text stands. */
function typedBeside(sheet: SheetSnapshot, rows: Readonly<Record<string, readonly CellValue[]>>, step: number): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([label, values]) =>
      values.flatMap((value, index) => (value === null ? [] : [[beside(addressOf(sheet, label), 0, 1 + index * step), value]])),
    ),
  );
}

const valuesOf = (sheet: SheetSnapshot): Record<string, readonly (string | null)[]> => {
  const rows: Record<string, (string | null)[]> = {};
  for (const { name, value } of read(sheet).forms[0]!.values) rows[name] = [...(rows[name] ?? []), value];
  return rows;
};

const BASE: Readonly<Record<string, readonly CellValue[]>> = {
  "其中：公车购置": [0, 0, 0],
  公车运行维护: [6, 6, 5],
  "2、出国经费": [0, 0, 0],
  "3、公务接待": [4, 4, 4],
  "1、业务工作经费": [60, 50, 40],
  "2、运行维护经费": [40, 40, 40.5],
  公用经费: [12, 12, 12],
  "其中：办公经费": [2, 2, 2],
  "水费、电费、差旅费": [1.5, 1.5, 1.5],
  政府采购金额: [null, 30, 28],
};

test.each(PLACES)("base data %s, filled in: sums and rates calculate, nothing is found", async (_, options) => {
  const sheet = blank("base-data", options);
  const [staff, buildings] = [beside(addressOf(sheet, "编制数"), 1, 0), beside(addressOf(sheet, "批复规模（m²）"), 1, 0)];
  const filled = await filledIn(sheet, {
    ...typedBeside(sheet, { ...BASE, "2、运行维护经费": [40, 41, 40.5] }, 2),
    [staff]: 19,
    [beside(staff, 0, 2)]: 15,
    [buildings]: 1000,
    [beside(buildings, 0, 1)]: 900,
    [beside(buildings, 0, 3)]: 500,
    [beside(buildings, 0, 4)]: 400,
  });
  expect(read(filled).findings.map(({ code, cell }) => [code, cell])).toEqual([]);
  const values = valuesOf(filled);
  expect(values["三公经费"]).toEqual(["10", "10", "9"]);
  expect(values["1、公务用车购置和维护经费"]).toEqual(["6", "6", "5"]);
  expect(values["项目支出"]).toEqual(["100", "91", "80.5"]);
  expect(values["财政供养人员情况（人）"]).toEqual(["19", "15", "78.95%"]);
  expect(values[read(filled).forms[0]!.values.at(-1)!.name]).toEqual(["1000", "900", "90.00%", "500", "400", "80.00%"]);
});

test.each(PLACES)("the scorecard %s, filled in: it sums up, nothing is found", async (_, options) => {
  const sheet = blank("department-scorecard", options);
  const first = beside(addressOf(sheet, "自评得分"), 1, 0);
  const weights = read(sheet).forms[0]!.indicators.map(({ weight }) => Number(weight));
  const scores = weights.map((weight, index) => (index === 9 ? weight - 1.5 : weight));
  const typed = Object.fromEntries(scores.map((score, index) => [beside(first, index, 0), score]));
  const filled = await filledIn(sheet, { ...typed, [beside(first, 9, 1)]: "资产管理办法尚未修订，已列入计划" });
  const reviewed = read(filled);
  expect(reviewed.findings.map(({ code, cell }) => [code, cell])).toEqual([]);
  expect(reviewed.forms[0]!.totals).toMatchObject({ weight: "100", weightRecorded: "100", recorded: "98.5", complete: true });
});

test("sections of the scorecard hold 10, 60 and 30 marks, and say so", () => {
  const { indicators } = read(blank("department-scorecard", PLAIN)).forms[0]!;
  const sections = new Map(indicators.map(({ level1, level1Marks }) => [level1, level1Marks]));
  expect([...sections]).toEqual([
    ["投入", "10"],
    ["过程", "60"],
    ["产出及效率", "30"],
  ]);
});

test("the scorecard's criteria are scored from base data beside them", async () => {
  const base = blank("base-data", PLAIN);
  const staff = beside(addressOf(base, "编制数"), 1, 0);
  const filled = await filledIn(base, {
    ...typedBeside(base, { ...BASE, 公用经费: [12, 12, 12.6], "3、公务接待": [4, 4, 4.9] }, 2),
    [staff]: 20,
    [beside(staff, 0, 2)]: 21,
  });
  const card = blank("department-scorecard", PLAIN);
  const reviewed = review({ sheets: [card, { ...filled, name: "基础数据" }] });
  const byName = new Map(reviewed.forms[0]!.indicators.map(({ name, score }) => [name, score.computed ?? score.proposed]));
  expect([...byName].filter(([, score]) => score !== null)).toEqual([
    ["在职人员控制率", "2.5"],
    ["新建楼堂馆所面积控制率", "5"],
    ["新建楼堂馆所投资概算控制率", "5"],
    ["公用经费控制率", "3"],
    ["“三公经费”控制率", "7"],
    ["政府采购执行率", "0"],
  ]);
  expect(indicatorAt(reviewed, 4).score.explanation).toContain("105%");
});

const ACCOUNTS = [
  [2120803, "路灯设施配套", 30, 94.8, 89.8, 0, 89.8],
  [2120804, "灯杆迁移", 20, 20, 20, 5, 15],
];

test.each(
  ["government-fund-expenditure", "state-capital-expenditure"].flatMap((kind) =>
    PLACES.map(([about, options]) => [kind, about, options] as const),
  ),
)("%s %s, filled in: balances, rates and totals calculate, nothing is found", async (kind, _, options) => {
  const sheet = blank(kind, options);
  const first = beside(addressOf(sheet, "科目编码"), 1, 0);
  const typed = ACCOUNTS.flatMap((account, row) =>
    account.map((value, column): [string, CellValue] => [beside(first, row, column), value]),
  );
  const filled = await filledIn(sheet, Object.fromEntries(typed));
  const reviewed = read(filled);
  expect(reviewed.findings.map(({ code, cell }) => [code, cell])).toEqual([]);
  expect(reviewed.edits).toEqual([]);
  expect(valuesOf(filled)).toEqual({
    路灯设施配套: ["30", "94.8", "89.8", "0", "89.8", "5", "94.73%"],
    灯杆迁移: ["20", "20", "20", "5", "15", "0", "100.00%"],
    合计: ["50", "114.8", "109.8", "5", "104.8", "5", "95.64%"],
  });
});

test.each(PLACES)("social insurance %s, filled in: balances, rates and totals calculate, nothing is found", async (_, options) => {
  const sheet = blank("social-insurance-expenditure", options);
  const filled = await filledIn(sheet, typedBeside(sheet, { 工伤保险: [5, 20, 20, 16, 16], 失业保险: [null, 40, 42, 40, 43] }, 1));
  const reviewed = read(filled);
  expect(reviewed.findings.map(({ code, cell }) => [code, cell])).toEqual([]);
  expect(reviewed.edits).toEqual([]);
  expect(valuesOf(filled)).toEqual({
    工伤保险: ["5", "20", "20", "16", "16", "100.00%", "4", "9"],
    失业保险: ["40", "42", "40", "43", "107.50%", "-1", "-1"],
    合计: ["5", "60", "62", "56", "59", "105.36%", "3", "8"],
  });
});

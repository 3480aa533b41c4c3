import { carryForward, type CarriedForward } from "../../../src/core/templates/carry/carry-forward";
import { TEMPLATES } from "../../../src/core/templates";
import { review } from "../../../src/core/review";
import type { FormReport } from "../../../src/core/shape";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { applied } from "../../support/applied";
import { bookOf } from "../../support/books";
import { FIXTURES, fixture } from "../../support/fixtures";
import { codesOf, formBook, formSheet, SMALL, type Changes } from "../../support/small-form";
import { workbookOf } from "../../support/tables";
import { BASE_DATA_TABLE } from "../checks/base-data-cases";
import { CROSS_BOOK } from "../checks/cross-cases";
import { FUND_BOOK } from "../checks/fund-table-cases";
import { SCORECARD_TABLE } from "../checks/scorecard-cases";
import { blank, PLAIN } from "./options";
import { addressOf, beside, filledIn, together } from "./sheets";

function carried(workbook: WorkbookSnapshot, year?: number): CarriedForward {
  const result = carryForward(workbook, workbook.sheets[0]!.name, year);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The copy as it stands after carrying forward, alone in its workbook. */
const copyOf = (workbook: WorkbookSnapshot, year?: number): WorkbookSnapshot => ({
  sheets: applied(workbook, carried(workbook, year).edits).workbook.sheets.slice(0, 1),
});

const changes = ({ edits }: CarriedForward): Record<string, string | number> =>
  Object.fromEntries(edits.map(({ cell, after }) => [cell, after]));

/** What a form asks for: what stays from year to year. */
const asked = ({ kind, unitName, projectName, amountUnit, indicators, totals, funds }: FormReport): unknown => ({
  ...{ kind, unitName, projectName, amountUnit },
  indicators: indicators.map(({ row, level1, level2, name, target, weight, criterion }) => [
    row,
    level1,
    level2,
    name,
    target,
    weight,
    criterion,
  ]),
  weights: [totals.weight, totals.weightRecorded, funds?.weight],
});

/** What was said in a year. */
const said = ({ indicators, funds, totals }: FormReport): unknown[] => [
  ...indicators.flatMap(({ actual, score, deviation }) => [actual, score.recorded, deviation.text]),
  ...[funds?.initialBudget, funds?.budget, funds?.executed, funds?.rate.recorded, funds?.score.recorded].map((value) => value ?? null),
  ...(funds?.parts ?? []).flatMap(({ initialBudget, budget, executed }) => [initialBudget, budget, executed]),
  ...[...(funds?.byIncome ?? []), ...(funds?.byExpenditure ?? [])].map(({ value }) => value),
  totals.recorded,
  totals.gradeRecorded,
];

describe("the small form", () => {
  test("the year goes on, what was said is cleared, what is asked stays", () => {
    const before = review(formBook()).forms[0]!;
    const copy = review(copyOf(formBook()));
    // the deadline of the old year was kept, and is found
    expect(codesOf(copy)).toEqual(["form-unfilled", "year-differs"]);
    expect(copy.forms[0]).toMatchObject({ year: 2025, title: "2025年度项目支出绩效自评表" });
    expect(asked(copy.forms[0]!)).toEqual(asked(before));
    expect(new Set(said(copy.forms[0]!))).toEqual(new Set([null]));
  });

  test("the goals' results are cleared, the goals stay", () => {
    expect(changes(carried(formBook()))).toMatchObject({ A1: "2025年度项目支出绩效自评表", F10: "", I18: "", H19: "" });
    expect(changes(carried(formBook()))).not.toHaveProperty("B10");
  });

  test("every edit is of a constant, once, and says why; what it saw is what stands there", () => {
    const { edits } = carried(formBook());
    expect(new Set(edits.map(({ cell }) => cell)).size).toBe(edits.length);
    expect(new Set(edits.map(({ key }) => key)).size).toBe(edits.length);
    expect(edits.every(({ reason }) => reason.startsWith("结转到新年度："))).toBe(true);
    expect(edits.find(({ cell }) => cell === "F12")).toMatchObject({ before: "110盏", after: "", sheet: "自评表" });
  });

  test("targets, goals and names that hold a year are listed, not changed", () => {
    const { toCheck } = carried(
      formBook({ B10: "2024年底前更换路灯。", B2: "2024年路灯改造", E12: { value: 45626, format: "yyyy-mm-dd" } }),
    );
    expect(toCheck.map(({ cell, text }) => [cell, text])).toEqual([
      ["B2", "2024年路灯改造"],
      ["B10", "2024年底前更换路灯。"],
      ["E12", "2024-11-30"],
      ["E14", "2024年12月底前"],
    ]);
    expect(toCheck[0]!.why).toBe("项目名称里写有年份，已原样保留。请按新年度核对。");
  });

  test("numbers above the indicators that nothing is known of are listed", () => {
    const unknown = carried(formBook({ D4: "甲", E4: "乙", F4: "丙" }));
    expect(unknown.toCheck.map(({ cell }) => cell)).toEqual(["E14", "D5", "E5", "F5", "G5", "H5", "I5", "D6", "E6", "F6"]);
    expect(unknown.toCheck[1]!.why).toContain("没有认出是哪一项");
  });

  test.each<[string, Changes, Record<string, string | number>]>([
    ["a line of its own", { A1: "项目支出绩效自评表（2024年度）" }, { A1: "项目支出绩效自评表（2025年度）" }],
    ["heads of columns", { D4: "2024年初预算数" }, { D4: "2025年初预算数", D5: "", D6: "" }],
    ["full-width digits", { A1: "２０２４年度项目支出绩效自评表" }, { A1: "2025年度项目支出绩效自评表" }],
    ["the name of a part", { B7: "2023年结转资金" }, { B7: "2024年结转资金" }],
  ])("the year is advanced in %s", (_, typed, expected) => {
    expect(changes(carried(formBook(typed)))).toMatchObject(expected);
  });

  test.each<[string, Changes, string]>([
    ["a note below the table", { A20: "注：按2024年度部门决算口径填报。" }, "A20"],
    ["the unit's name", { F3: "2024工程指挥部" }, "F3"],
    ["a number that is no year", { C3: "12345热线20245号" }, "C3"],
    ["a long explanation above the table", { C3: `本表按2024年度预算批复填列，${"说明".repeat(30)}` }, "C3"],
  ])("%s is left alone", (_, typed, cell) => {
    expect(changes(carried(formBook(typed)))).not.toHaveProperty(cell);
  });

  test("formulas stay", () => {
    const formula = (text: string, value: CellValue) => ({ value, formula: text });
    const { edits } = carried(
      formBook({ H5: formula("=F5/E5", 0.95), I5: formula("=ROUND(G5*H5,2)", 9.5), H19: formula("=SUM(I5,H12:H18)", 98.5) }),
    );
    expect(edits.map(({ cell }) => cell).filter((cell) => ["H5", "I5", "H19"].includes(cell))).toEqual([]);
  });

  test("sub-rows, a second score and conclusions below the table are of the old year, too", () => {
    const table = {
      ...SMALL,
      rows: SMALL.rows
        .map((row, index) => [...row, index === 10 ? "复核分" : index > 10 && index < 19 ? "9" : ""])
        .map((row, index) =>
          index === 12 ? row.map((text, column) => ["", "", "", "其中：主干道", "≥60盏", "61盏", "", "", "", ""][column] ?? text) : row,
        )
        .concat([["评价结论", "总体较好。", "", "", "", "", "", "", "", ""]]),
    };
    expect(changes(carried(formBook({}, { table })))).toMatchObject({ F13: "", J12: "", J19: "", B20: "" });
  });

  test("of a merged area only the first cell is written", () => {
    const sheet = formSheet({}, { sheet: {} });
    const merged = { ...sheet, merges: [...sheet.merges, { top: 11, left: 5, bottom: 12, right: 5 }] };
    const cells = Object.keys(changes(carried({ sheets: [merged] })));
    expect(cells).toContain("F12");
    expect(cells).not.toContain("F13");
  });
});

test.each(FIXTURES)("the published table %s, carried forward: nothing of the old year is read from it, everything asked is", (name) => {
  const book = workbookOf({ 表: fixture(name) });
  const before = review(book).forms[0]!;
  const copy = review(copyOf(book, (before.year ?? 2023) + 1));
  expect(copy.forms).toHaveLength(1);
  const form = copy.forms[0]!;
  expect(form.year).toBe(before.year === null ? null : before.year + 1);
  expect(asked(form)).toEqual(asked(before));
  expect(said(form).filter((value) => value !== null && value !== "/")).toEqual([]);
});

test("the department form's amounts go out of their labels", () => {
  const { edits } = carried(bookOf({ 整体: CROSS_BOOK.整体 }));
  expect(edits.filter(({ cell }) => ["B6", "B7", "F6"].includes(cell)).map(({ after }) => after)).toEqual([
    "其中:一般公共预算:",
    "其中:基本支出:",
    "政府性基金拨款:",
  ]);
});

test("base data: the heads go on, this year's final becomes last year's, posts stay", () => {
  const book = bookOf({ 基础: BASE_DATA_TABLE }, { "基础!B9": null, "基础!F9": 1 });
  expect(changes(carried(book))).toMatchObject({
    A1: "2025年度部门整体支出绩效评价基础数据表",
    D2: "2025年实际在职人数",
    B4: "2024年决算数",
    D4: "2025年预算数",
    F4: "2025年决算数",
    A17: "楼堂馆所控制情况\n(2025年完工项目)",
    D3: "",
    F3: "",
    B6: 5,
    B9: 1,
    D5: "",
    F5: "",
    B18: "",
  });
  expect(changes(carried(book))).not.toHaveProperty("B3");
  expect(codesOf(review(copyOf(book)))).not.toContain("base-not-a-number");
});

test("fund tables: accounts stay, the balance at the end is where the next year begins", () => {
  const accounts = changes(carried(bookOf({ 基金: FUND_BOOK.政府性基金 })));
  expect(accounts).toMatchObject({ A1: "2025年度政府性基金预算支出情况表", D4: "", F6: "", J4: "" });
  expect(Object.keys(accounts).filter((cell) => /^[ABC][4-6]$/.test(cell))).toEqual([]);
  expect(changes(carried(bookOf({ 社保: FUND_BOOK.社保基金 })))).toMatchObject({ B4: 14, B5: 9, B6: 23, C4: "", I4: "" });
});

test("a scorecard keeps its criteria", () => {
  const book = bookOf({ 评分表: SCORECARD_TABLE });
  expect(asked(review(copyOf(book)).forms[0]!)).toEqual(asked(review(book).forms[0]!));
  expect(Object.keys(changes(carried(book))).sort()).toEqual(["A1", "G3", "G4", "G5", "G6", "G7", "G8"]);
});

test.each(TEMPLATES.map(({ kind }) => kind))("the template %s, filled in and carried forward, is next year's template", async (kind) => {
  const sheet = blank(kind, PLAIN);
  const first = kind.endsWith("evaluation") ? addressOf(sheet, "指标1：") : null;
  const typed: Record<string, CellValue> = first
    ? { [beside(first, 0, 2)]: "110盏", [beside(first, 0, 4)]: 9, [beside(first, 0, 5)]: "施工" }
    : {};
  const filled = await filledIn(sheet, typed);
  const { edits } = carried({ sheets: [filled] });
  expect(edits.every(({ cell }) => filled.cells.find(({ row, column }) => beside("A1", row, column) === cell)?.formula === undefined)).toBe(
    true,
  );
  const copy = applied({ sheets: [filled] }, edits).workbook.sheets[0]!;
  const texts = ({ cells }: SheetSnapshot): unknown[] =>
    cells
      .filter(({ value, formula }) => formula === undefined && value !== null && value !== "")
      .map(({ row, column, value }) => [row, column, value]);
  expect(texts(copy)).toEqual(texts(blank(kind, { ...PLAIN, year: 2025 })));
});

test("two forms on a sheet go on together, each as far as the newer one", () => {
  const upper = blank("project-self-evaluation", { ...PLAIN, year: 2023 });
  const lower = blank("project-self-evaluation", { ...PLAIN, projectName: "绿道", origin: { row: 30, column: 0 } });
  const { forms, year } = carried({ sheets: [together(upper, lower)] });
  expect([year, forms.map(({ title }) => title)]).toEqual([2025, ["2024年度项目支出绩效自评表", "2025年度项目支出绩效自评表"]]);
});

describe("the new sheet's name", () => {
  const nameFor = (...names: string[]): string => carried({ sheets: names.map((name) => formSheet({}, { name })) }).name;

  test("has the year advanced, or behind it", () => {
    expect(nameFor("2024路灯")).toBe("2025路灯");
    expect(nameFor("路灯")).toBe("路灯（2025）");
  });

  test("is free", () => {
    expect(nameFor("路灯", "路灯（2025）")).toBe("路灯（2025）(2)");
  });
});

test.each<[string, WorkbookSnapshot, number | undefined, string]>([
  ["no form", { sheets: [{ ...formSheet(), cells: [] }] }, undefined, "no-form"],
  ["a column that cannot be told", formBook({ G11: "得分" }), undefined, "form-unreadable"],
  ["no year", formBook({ A1: "项目支出绩效自评表" }), undefined, "year-unknown"],
  ["a year that is none", formBook(), 25, "year-invalid"],
  ["the form's own year", formBook(), 2024, "year-same"],
])("%s: refused, with what to do", (_, workbook, year, code) => {
  const result = carryForward(workbook, workbook.sheets[0]!.name, year);
  expect(result).toMatchObject({ ok: false, problem: { code } });
  expect(result.ok ? "" : result.problem.remedy).toMatch(/^请/);
});

test("a sheet that is not there is refused", () => {
  expect(carryForward(formBook(), "别的表")).toMatchObject({ ok: false, problem: { code: "no-form" } });
});

test("a form without a year takes the one that is given", () => {
  const { year, name, edits } = carried(formBook({ A1: "项目支出绩效自评表" }), 2026);
  expect([year, name]).toEqual([2026, "自评表（2026）"]);
  expect(edits.map(({ cell }) => cell)).not.toContain("A1");
});

import { review } from "../../../src/core/review";
import { summarySheet } from "../../../src/core/report/summary-sheet";
import { readWorkbook } from "../../support/read-sheets";
import { formBook, reviewOf } from "../../support/small-form";
import { plannedAt, rowOf, sheetMade } from "./planned";

const SAMPLE = readWorkbook("assets/sample.xlsx");

test("each form is a row: where, which, unit, project, year, weights, rate, scores, grade", () => {
  const plan = summarySheet([{ review: reviewOf() }]);
  expect(rowOf(plan, 3).slice(0, 12)).toEqual([
    "序号",
    "工作表",
    "表",
    "单位",
    "项目",
    "年度",
    "分值",
    "执行率",
    "得分",
    "核算得分",
    "等级",
    "必改",
  ]);
  expect(rowOf(plan, 4).slice(0, 11)).toEqual([
    1,
    "自评表",
    "2024年度项目支出绩效自评表",
    "市路灯所",
    "路灯改造",
    2024,
    100,
    0.95,
    98.5,
    98.5,
    "优",
  ]);
  expect(plan.looks[plannedAt(plan, "H4")!.look]?.format).toBe("0.00%");
});

test("a form of the open workbook is linked, one of a file names its file", () => {
  expect(plannedAt(summarySheet([{ review: reviewOf() }]), "B4")?.link).toEqual({ sheet: "自评表", cell: "A1" });
  const plan = summarySheet([{ file: "甲单位.xlsx", review: reviewOf() }]);
  expect(rowOf(plan, 3)[1]).toBe("文件");
  expect(rowOf(plan, 4)[1]).toBe("甲单位.xlsx");
  expect(plan.cells.some(({ link }) => link)).toBe(false);
});

test("open findings are counted by severity, settled ones apart", () => {
  const found = reviewOf({ H12: 25, I5: 9, I18: null });
  const open = (severity: string) => found.findings.filter((finding) => finding.severity === severity).length;
  const accepted = { key: "k", basis: "b", kind: "explained", reason: "有批复。", author: "", time: "" } as const;
  const [first, ...rest] = found.findings;
  const before = rowOf(summarySheet([{ review: found }]), 4).slice(11, 15);
  expect(before).toEqual([open("error"), open("explain"), open("hint"), 0]);
  const after = rowOf(summarySheet([{ review: { ...found, findings: [{ ...first!, accepted }, ...rest] } }]), 4).slice(11, 15);
  expect(after).toEqual([open("error") - 1, open("explain"), open("hint"), 1]);
});

test("the last row adds the findings up and averages rates and scores, following the filter", () => {
  const plan = summarySheet([
    { file: "甲.xlsx", review: reviewOf({ I5: 9 }) },
    { file: "乙.xlsx", review: reviewOf({ F5: 85, F6: 85, H5: 0.85, I5: 8.5, H19: 97.5 }) },
  ]);
  const at = (cell: string) => plannedAt(plan, cell);
  expect(at("D6")?.value).toBe("合计（执行率、得分为平均数）");
  expect(at("I6")).toMatchObject({ value: 0.9, formula: '=IFERROR(SUBTOTAL(101,I4:I5),"")' });
  expect(at("J6")).toMatchObject({ value: 98, formula: '=IFERROR(SUBTOTAL(101,J4:J5),"")' });
  expect(at("M6")).toMatchObject({ value: Number(at("M4")?.value) + Number(at("M5")?.value), formula: "=SUBTOTAL(109,M4:M5)" });
  expect(plan.filter?.bottom).toBe(4);
  expect(plan.range.bottom).toBe(5);
});

test("no finding is left out of the totals, though it belongs to no form", () => {
  const [finding] = reviewOf({ I5: 9 }).findings;
  const stray = { ...finding!, form: null, severity: "error" } as const;
  const plan = summarySheet([{ review: { forms: reviewOf().forms, findings: [stray] } }]);
  expect(rowOf(plan, 5)[2]).toBe("整个工作簿的问题");
  expect(plannedAt(plan, "L6")?.value).toBe(1);
});

test("a file without a form, and one that cannot be read, have a row that says so", () => {
  const plan = summarySheet([
    { file: "空.xlsx", review: review({ sheets: [] }) },
    { file: "坏.xlsx", review: null, problem: "文件已损坏。" },
  ]);
  expect([rowOf(plan, 4)[1], rowOf(plan, 4).at(-1)]).toEqual(["空.xlsx", "没有找到绩效自评表"]);
  expect([rowOf(plan, 5)[1], rowOf(plan, 5).at(-1)]).toEqual(["坏.xlsx", "文件已损坏。"]);
});

test("a form whose score is not complete shows none as computed, and says so", () => {
  const row = rowOf(summarySheet([{ review: reviewOf({ F12: null, H12: null, H19: null }) }]), 4);
  expect(row.slice(8, 10)).toEqual([null, null]);
  expect(row.at(-1)).toBe("尚未算完");
});

test("colours are an option: the words say the same without", () => {
  const entries = [{ review: reviewOf({ I5: 9 }) }];
  const [plain, coloured] = [summarySheet(entries, { colours: false }), summarySheet(entries)];
  const fills = ({ looks }: typeof plain) => new Set(looks.map(({ fill }) => fill)).size;
  expect(fills(coloured)).toBeGreaterThan(fills(plain));
  expect(plain.cells.map(({ value }) => value)).toEqual(coloured.cells.map(({ value }) => value));
});

test("a summary is no form: the workbook is reviewed as before", () => {
  for (const workbook of [SAMPLE, formBook()]) {
    const before = review(workbook);
    expect(review({ ...workbook, sheets: [...workbook.sheets, sheetMade(summarySheet([{ review: before }]))] })).toEqual(before);
  }
});

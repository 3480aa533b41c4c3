import { review } from "../../../src/core/review";
import { codesOf } from "../../support/small-form";
import { workbookOf, type Table } from "../../support/tables";

const PAYROLL: Table = {
  rows: [
    ["2024年12月工资表", "", "", "", "", "", ""],
    ["序号", "姓名", "单位", "基本工资", "绩效", "扣款", "实发金额"],
    ["1", "张三", "办公室", "5200", "1800", "320", "6680"],
    ["2", "李四", "财务科", "5600", "2000", "350", "7250"],
    ["合计", "", "", "10800", "3800", "670", "13930"],
  ],
};
const PIVOT: Table = {
  rows: [
    ["行标签", "求和项:全年预算数", "求和项:全年执行数", "平均值项:执行率"],
    ["城建", "120", "118", "98.33%"],
    ["教育", "300", "290", "96.67%"],
    ["总计", "420", "408", "97.14%"],
  ],
};
const APPRAISAL: Table = {
  rows: [
    ["2024年度干部绩效评价表"],
    ["姓名", "部门", "分值", "得分", "备注"],
    ["张三", "办公室", "100", "95", ""],
    ["合计", "", "100", "95", ""],
  ],
};
const PROSE: Table = {
  rows: [
    ["2024年度项目支出绩效自评报告"],
    ["一、基本情况"],
    ["全年预算数94.8万元，全年执行数89.8万元，执行率94.73%。"],
    ["二、绩效指标完成情况"],
    ["三级指标共10个，年度指标值均已完成，实际完成值与目标一致，总分98.5分。"],
  ],
};
const GLOSSARY: Table = {
  rows: [
    ["名词", "解释"],
    ["三级指标", "最具体的一层指标"],
    ["年度指标值", "年初设定的目标"],
    ["得分", "自评的分数"],
  ],
};

test.each<[string, Table]>([
  ["a payroll list", PAYROLL],
  ["a pivot table", PIVOT],
  ["an appraisal of staff", APPRAISAL],
  ["a page of prose", PROSE],
  ["a glossary", GLOSSARY],
  ["an empty sheet", { rows: [] }],
])("%s is no form: exactly one finding, nothing written", (_, table) => {
  const reviewed = review(workbookOf({ 表: table }));
  expect(reviewed.forms).toEqual([]);
  expect(codesOf(reviewed)).toEqual(["no-form-found"]);
  expect([reviewed.edits, reviewed.marks]).toEqual([[], []]);
});

test("all of them together are still one finding", () => {
  expect(codesOf(review(workbookOf({ 甲: PAYROLL, 乙: PIVOT, 丙: PROSE })))).toEqual(["no-form-found"]);
});

test("a workbook without sheets", () => {
  expect(codesOf(review({ sheets: [] }))).toEqual(["no-form-found"]);
});

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

/** 绩效目标申报表: what is planned, without an actual and without a score. */
const TARGETS_ONLY: Table = {
  rows: [
    ["2024年度项目支出绩效目标申报表", "", "", "", ""],
    ["项目名称", "路灯改造", "主管部门", "市城管局", ""],
    ["资金总额(万元)", "年度资金总额", "100", "其中:财政拨款", "100"],
    ["年度总体目标完成情况", "更换主要路段的路灯。", "", "", ""],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    ["", "产出指标", "数量指标", "更换路灯", "≥100盏"],
    ["", "效益指标", "社会效益指标", "投诉下降比例", "≥30%"],
  ],
};
/** 绩效目标表 with weights: still nothing that was achieved. */
const TARGETS_WITH_WEIGHTS: Table = {
  rows: [
    ["部门整体支出绩效目标表", "", "", "", "", ""],
    ["部门名称", "市路灯所", "", "年度", "2024", ""],
    ["一级指标", "二级指标", "三级指标", "指标值", "计量单位", "权重"],
    ["产出指标", "数量指标", "更换路灯", "100", "盏", "50"],
    ["效益指标", "社会效益指标", "投诉下降比例", "30", "%", "40"],
  ],
};
/** A table of the published final accounts, of a name much like the fund table's. */
const FINAL_ACCOUNTS: Table = {
  rows: [
    ["政府性基金预算财政拨款收入支出决算表", "", "", "", "", "", ""],
    ["编制单位:市路灯所", "", "", "", "", "", "单位:万元"],
    ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "", "年末结转和结余"],
    ["", "", "", "", "小计", "基本支出", ""],
    ["212", "城乡社区支出", "0", "50", "50", "5", "0"],
    ["合计", "", "0", "50", "50", "5", "0"],
  ],
};
const EMPLOYEES: Table = {
  rows: [
    ["2024年度员工绩效自评表", "", "", "", ""],
    ["考核项目", "考核内容", "权重", "自评", "上级评分"],
    ["工作业绩", "按时完成任务", "60", "58", "55"],
    ["工作态度", "出勤", "40", "40", "38"],
    ["合计", "", "100", "98", "93"],
  ],
};

test.each<[string, Table]>([
  ["a table that only sets targets", TARGETS_ONLY],
  ["a table that sets targets and weights", TARGETS_WITH_WEIGHTS],
  ["a table of final accounts", FINAL_ACCOUNTS],
  ["a self-evaluation of employees", EMPLOYEES],
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

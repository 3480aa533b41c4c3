import { codesBySheet, reviewOfBook } from "../../support/books";
import type { Changes } from "../../support/small-form";
import type { Table } from "../../support/tables";
import { BASE_DATA_TABLE } from "../checks/base-data-cases";

const STEPS = "以100%为标准,计5分;每超过一个百分点扣0.5分,扣完为止。";
const BUILDING = "100%以下(含)计满分,每超出5%扣2分,扣完为止。没有在建项目的计满分。";
const JUDGED = "由评价小组评定。";

/** The scorecard that a county unit described in words for 2023: 投入 5 with 5 + 5 inside, 过程 45 with 20 + 30, 产出及效率 40. */
const SCORECARD: Table = {
  rows: [
    ["2023年度部门整体支出绩效评价指标评分表", "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "得分"],
    ["投入5分", "预算配置", "在职人员控制率", "5", STEPS, "5"],
    ["", "", "“三公经费”变动率", "5", "变动率≦0,计5分;每超过一个百分点扣0.5分,扣完为止。", "5"],
    ["过程45分", "预算执行20分", "预算完成率", "5", "100%计满分,每低于5%扣2分,扣完为止。", "5"],
    ["", "", "预算控制率", "5", "控制率=0,计5分;0-10%(含),计4分;大于10%不得分。", "5"],
    ["", "", "新建楼堂馆所面积控制率", "5", BUILDING, "5"],
    ["", "", "新建楼堂馆所投资概算控制率", "5", BUILDING, "5"],
    ["", "预算管理30分", "政府采购执行率", "6", "100%计满分,每低于1%扣1分,扣完为止。", "6"],
    ["", "", "管理制度健全性", "8", JUDGED, "8"],
    ["", "", "资金使用合规性", "6", JUDGED, "6"],
    ["", "", "预决算信息公开性", "10", JUDGED, "10"],
    ["产出及效率40分", "职责履行10分", "重点工作完成率", "10", JUDGED, "10"],
    ["", "履职效益30分", "产出", "10", JUDGED, "10"],
    ["", "", "效益", "10", JUDGED, "10"],
    ["", "", "服务对象满意度", "10", JUDGED, "10"],
    ["总分", "", "", "100", "", "100"],
  ],
  merges: ["A1:F1", "A3:A4", "B3:B4", "A5:A12", "B5:B8", "B9:B12", "A13:A16", "B14:B16", "A17:C17"],
};

const BASE: Table = {
  ...BASE_DATA_TABLE,
  rows: [
    ["2023年度部门整体支出绩效评价基础数据表", "", "", "", "", "", ""],
    ["财政供养人员情况(人)", "编制数", "", "2023年实际在职人数", "", "控制率", ""],
    ["", "19", "", "15", "", "78.95%", ""],
    ["经费控制情况(万元)", "2022年决算数", "", "2023年预算数", "", "2023年决算数", ""],
    ...BASE_DATA_TABLE.rows.slice(4, 16),
    ["政府采购金额", "10", "", "20", "", "20", ""],
  ],
  merges: BASE_DATA_TABLE.merges!.filter((area) => !/1[78]/.test(area)),
};

const reviewed = (changes: Changes = {}) => reviewOfBook({ 基础数据: BASE, 评分表: SCORECARD }, changes);
const score = (row: number, changes: Changes = {}) => {
  const found = reviewed(changes).forms[1]?.indicators.find((indicator) => indicator.row === row);
  if (!found) throw new Error(`no indicator in row ${row}`);
  return found.score;
};

test("marks of headings are compared with what stands inside; what follows from that is not said again", () => {
  const { findings, edits } = reviewed();
  expect(findings.map(({ code, cell, expected, found }) => [code, cell, expected, found])).toEqual([
    ["section-marks", "A3", "5", "10"],
    ["section-marks", "A5", "45", "50"],
  ]);
  expect(edits).toEqual([]);
});

test("15 people in 19 posts are 78.95 %: full marks, with the cells that say so", () => {
  const { computed, explanation, cells, method } = score(3);
  expect([computed, method]).toEqual(["5", "rule"]);
  expect(explanation).toContain("15 ÷ 19 = 78.95%");
  expect(cells.slice(0, 2)).toEqual(["D3", "B3"]);
});

test("the staff rate of the base data is checked against the same figures", () => {
  expect(codesBySheet(reviewed({ "基础数据!F3": { value: 0.8, format: "0%" } }))).toContain("staff-rate-wrong 基础数据!F3");
});

test.each<[string, Changes, number, string | null]>([
  ["two points above the standard cost one mark", { "基础数据!B3": 50, "基础数据!D3": 51, "评分表!F3": null }, 3, "4"],
  ["procurement 3 % short costs three marks", { "基础数据!F17": 19.4, "评分表!F9": null }, 9, "3"],
  ["procurement as planned", { "评分表!F9": null }, 9, "6"],
  ["no base data for the change against last year's budget", { "评分表!F4": null }, 4, null],
  ["management is judged", { "评分表!F10": null }, 10, null],
])("%s", (_, changes, row, computed) => {
  expect(score(row, changes).computed).toBe(computed);
});

test("a blank score that the rule decides is filled in; what needs a judgement is not", () => {
  const { edits } = reviewed({ "评分表!F3": null, "评分表!F9": null, "评分表!F10": null, "评分表!F17": null });
  expect(edits.map(({ cell, after }) => [cell, after])).toEqual([
    ["F3", 5],
    ["F9", 6],
  ]);
});

test("where the base data name no building, full marks are proposed and not imposed", () => {
  expect(score(7, { "评分表!F7": null })).toMatchObject({ computed: null, proposed: "5" });
});

test("a criterion that states other marks than the weight is not scored", () => {
  const changes = { "评分表!E4": "变动率≦0,计8分;每超过一个百分点扣0.8分,扣完为止。", "评分表!F4": null };
  expect(score(4, changes)).toMatchObject({ computed: null, proposed: null });
  expect(codesBySheet(reviewed(changes))).toContain("criterion-differs 评分表!E4");
});

test("without base data, or with those of another year, nothing is computed", () => {
  expect(reviewOfBook({ 评分表: SCORECARD }, { "评分表!F3": null }).forms[0]?.indicators[0]?.score.computed).toBeNull();
  const other = "2022年度部门整体支出绩效评价基础数据表";
  expect(score(3, { "基础数据!A1": other, "评分表!F3": null }).computed).toBeNull();
});

import type { Table } from "../../support/tables";
import { BASE_DATA_TABLE } from "./base-data-cases";
import type { Case } from "./cases/case";

/** A scorecard (L9) without a mistake; what base data decides stands in rows 3 to 5, the rest is judged. */
export const SCORECARD_TABLE: Table = {
  rows: [
    ["2024年度部门整体支出绩效评价指标评分表", "", "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
    ["投入10分", "预算配置10分", "在职人员控制率", "10", "控制率≦100%,计10分;每超过一个百分点扣0.5分,扣完为止。", "在职人数÷编制数", "10"],
    ["过程50分", "预算执行20分", "公用经费控制率", "10", "100%以下(含)计满分,每超出1%扣1分,扣完为止。", "决算数÷预算数", "10"],
    ["", "", "“三公经费”控制率", "10", "以100%为标准,计10分;每超过一个百分点扣1分,扣完为止。", "决算数÷预算数", "10"],
    ["", "预算管理30分", "管理制度健全性", "30", "制度合规、完整的计满分,缺一项酌情扣分。", "内部管理制度", "30"],
    ["产出及效率40分", "履职效益40分", "社会效益", "40", "按实际效果评定。", "履职对社会的影响", "38"],
    ["总分", "", "", "100", "", "", "98"],
  ],
  merges: ["A1:G1", "A4:A6", "B4:B5", "A8:C8"],
};

export const SCORECARD_BOOK = { 基础数据: BASE_DATA_TABLE, 评分表: SCORECARD_TABLE };

/** Nineteen posts and twenty people: 105.26 %. */
const OVERSTAFFED = { "基础数据!B3": 19, "基础数据!D3": 20, "基础数据!F3": { value: 1.0526, format: "0.00%" } };

export const SCORECARD_CASES: Readonly<Record<string, Case>> = {
  "section-marks": {
    speaks: [
      ["评分表!A3", { "评分表!A3": "投入5分" }],
      ["评分表!B4", { "评分表!B4": "预算执行30分" }],
      ["评分表!A3", { "评分表!A7": "产出及效率30分" }],
    ],
    silent: [{ "评分表!A3": "投入" }, { "评分表!A3": "投入(10分)" }],
  },
  "scorecard-rule": {
    speaks: [
      ["评分表!G3", OVERSTAFFED],
      ["评分表!G4", { "基础数据!F14": 15, "评分表!G4": 9 }],
      ["评分表!G3", { "评分表!G3": 8, "评分表!G8": 96 }],
    ],
    silent: [
      { ...OVERSTAFFED, "评分表!G3": 7.5 },
      { ...OVERSTAFFED, "评分表!G3": 7.37 },
      { "评分表!E3": "以编制数为准,酌情扣分。", "评分表!G3": 8 },
    ],
  },
  "criterion-differs": {
    speaks: [["评分表!E3", { "评分表!E3": "控制率≦100%,计8分;每超过一个百分点扣0.8分,扣完为止。" }]],
    silent: [{ "评分表!E3": "控制率≦100%,计满分;每超过一个百分点扣0.8分,扣完为止。" }],
  },
};

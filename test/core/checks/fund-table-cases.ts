import type { Table } from "../../support/tables";
import type { Case } from "./cases/case";

/** The government-fund and the state-capital table have the same columns. */
const byAccount = (title: string, names: readonly [string, string]): Table => ({
  rows: [
    [title, "", "", "", "", "", "", "", "", "", ""],
    ["单位名称:市路灯所", "", "", "", "", "", "", "", "", "", "单位:万元"],
    [
      "序号",
      "科目编码",
      "科目(项目)名称",
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "其中:基本支出",
      "其中:项目支出",
      "结转结余",
      "执行率",
      "备注",
    ],
    ["1", "2120803", names[0], "30", "30", "28.5", "0", "28.5", "1.5", "95.00%", ""],
    ["2", "2120804", names[1], "20", "20", "20", "5", "15", "0", "100.00%", ""],
    ["合计", "", "", "50", "50", "48.5", "5", "43.5", "1.5", "97.00%", ""],
  ],
  merges: ["A1:K1", "A6:C6"],
});

export const GOVERNMENT_FUND = byAccount("2024年度政府性基金预算支出情况表", ["路灯设施配套", "灯杆迁移"]);
const STATE_CAPITAL = byAccount("2024年度国有资本经营预算支出情况表", ["解决历史遗留问题", "设备更新"]);

const SOCIAL_INSURANCE: Table = {
  rows: [
    ["2024年度社会保险基金预算支出情况表", "", "", "", "", "", "", "", "", ""],
    ["单位名称:市路灯所", "", "", "", "", "", "", "", "", "单位:万元"],
    [
      "险种",
      "上年结余",
      "本年收入预算数",
      "本年收入执行数",
      "本年支出预算数",
      "本年支出执行数",
      "执行率",
      "本年收支结余",
      "年末滚存结余",
      "备注",
    ],
    ["失业保险", "10", "40", "42", "40", "38", "95.00%", "4", "14", ""],
    ["工伤保险", "5", "20", "20", "16", "16", "100.00%", "4", "9", ""],
    ["合计", "15", "60", "62", "56", "54", "96.43%", "8", "23", ""],
  ],
  merges: ["A1:J1"],
};

export const FUND_BOOK = { 政府性基金: GOVERNMENT_FUND, 国有资本: STATE_CAPITAL, 社保基金: SOCIAL_INSURANCE };

/** The codes that fund tables share with the funds block of other forms. */
export const FUND_TABLE_CASES: Readonly<Record<string, Case>> = {
  "rate-missing": {
    speaks: [
      ["政府性基金!J4", { "政府性基金!J4": null }],
      ["社保基金!G6", { "社保基金!G6": null }],
    ],
    silent: [{ "政府性基金!J4": null, "政府性基金!F4": null, "政府性基金!H4": null, "政府性基金!I4": null }],
  },
  "rate-wrong": { speaks: [["国有资本!J5", { "国有资本!J5": { value: 0.9, format: "0%" } }]], silent: [{ "国有资本!J5": 100 }] },
  "rate-rounded": {
    speaks: [["社保基金!G6", { "社保基金!G6": { value: 0.96, format: "0%" } }]],
    silent: [{ "社保基金!G6": { value: 54 / 56, format: "0.00%" } }],
  },
  "budget-zero": {
    speaks: [["政府性基金!E4", { "政府性基金!E4": 0 }]],
    silent: [{ "政府性基金!E4": 0, "政府性基金!F4": 0, "政府性基金!H4": 0, "政府性基金!I4": 0 }],
  },
  "funds-parts": {
    speaks: [
      ["政府性基金!F4", { "政府性基金!G4": 3 }],
      ["政府性基金!I4", { "政府性基金!I4": 4 }],
      ["国有资本!D6", { "国有资本!D6": 60 }],
      ["社保基金!B6", { "社保基金!B6": 18 }],
    ],
    silent: [{ "政府性基金!G4": null }, { "政府性基金!I4": 2, "政府性基金!I6": 2 }, { "政府性基金!I4": null, "政府性基金!I6": null }],
  },
};

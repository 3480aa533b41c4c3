import { difference, rateOf } from "./formulas";
import { fundTable, type FundColumn } from "./fund-table";
import { rowsPerHeading, type Template } from "./template";

/** Blank rows for each asked for: a unit has a handful of accounts. */
const ROWS = 8;

const [BUDGET, EXECUTED] = [4, 5];
const amount = { width: 13.5, look: "amount", inTotal: true } as const;

const COLUMNS: readonly FundColumn[] = [
  { head: "序号", width: 6, look: "entry" },
  { head: "科目编码", width: 12, look: "entry" },
  { head: "科目（项目）名称", width: 30, look: "name" },
  { head: "年初预算数", ...amount, validated: true },
  { head: "全年预算数", ...amount, validated: true },
  { head: "全年执行数", ...amount, validated: true },
  { head: "其中：\n基本支出", ...amount, validated: true },
  { head: "其中：\n项目支出", ...amount, validated: true },
  { head: "结转结余", ...amount, formula: (at) => difference(at(BUDGET), at(EXECUTED)) },
  { head: "执行率", width: 10, look: "rate", formula: (at) => rateOf(at(EXECUTED), at(BUDGET)) },
  { head: "备注", width: 14, look: "name" },
];

/** A fund's expenditure by account; the government-fund and the state-capital table have the same columns. */
export function accountTable(kind: string): Template {
  return fundTable({
    kind,
    columns: COLUMNS,
    totalSpan: 3,
    rows: (options) => Array.from({ length: ROWS * rowsPerHeading(options) }, (_, index) => [index + 1]),
  });
}

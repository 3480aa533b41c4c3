import { balanceAfter, difference, rateOf } from "./formulas";
import { fundTable, type FundColumn } from "./fund-table";

const INSURANCES = [
  "企业职工基本养老保险",
  "机关事业单位基本养老保险",
  "城乡居民基本养老保险",
  "职工基本医疗保险",
  "城乡居民基本医疗保险",
  "工伤保险",
  "失业保险",
];

const [LAST_BALANCE, INCOME, BUDGET, EXECUTED, YEAR_BALANCE] = [1, 3, 4, 5, 7];
const amount = { width: 14, look: "amount", inTotal: true } as const;

const COLUMNS: readonly FundColumn[] = [
  { head: "险种", width: 27, look: "name" },
  { head: "上年结余", ...amount },
  { head: "本年收入\n预算数", ...amount, validated: true },
  { head: "本年收入\n执行数", ...amount, validated: true },
  { head: "本年支出\n预算数", ...amount, validated: true },
  { head: "本年支出\n执行数", ...amount, validated: true },
  { head: "执行率", width: 10, look: "rate", formula: (at) => rateOf(at(EXECUTED), at(BUDGET)) },
  { head: "本年收支\n结余", ...amount, formula: (at) => difference(at(INCOME), at(EXECUTED)) },
  { head: "年末滚存\n结余", ...amount, formula: (at) => balanceAfter(at(LAST_BALANCE), at(YEAR_BALANCE)) },
  { head: "备注", width: 14, look: "name" },
];

/** 社会保险基金预算支出情况表: income, expenditure and balances by insurance. */
export const socialInsuranceExpenditure = fundTable({
  kind: "social-insurance-expenditure",
  columns: COLUMNS,
  totalSpan: 1,
  rows: () => INSURANCES.map((name) => [name]),
});

import type { Changes } from "../../../support/small-form";
import type { Cases } from "./case";

/** Splits by income and by expenditure instead of the last two parts. */
const splits = (income: string, expenditure: string): Changes => ({
  B7: "按收入性质分:",
  F7: "按支出性质分:",
  B8: income,
  F8: expenditure,
});

export const FUND_SUMS: Cases = {
  "funds-parts": {
    speaks: [
      ["E5", { E6: 110 }],
      ["E5", { E6: 90 }],
    ],
    silent: [
      { E6: 60, E7: 40 },
      { E6: 90, B8: "单位资金" },
      { D6: null, E6: null, F6: null },
    ],
  },
  "funds-by-income": {
    speaks: [["B8", splits("一般公共预算:70", "项目支出:100")]],
    silent: [splits("一般公共预算:100", "项目支出:100"), splits("一般公共预算:", "项目支出:")],
  },
  "funds-by-expenditure": {
    speaks: [["F8", splits("一般公共预算:100", "项目支出:70")]],
    silent: [splits("一般公共预算:100", "项目支出:100")],
  },
  "budget-adjusted": { speaks: [["E5", { D5: 90, D6: 90 }]], silent: [{ D5: null, D6: null }] },
  "amount-unit": {
    speaks: [
      ["E5", { E5: 1_000_000 }],
      ["E6", { E6: "100元" }],
    ],
    silent: [{ E5: 1000 }, { E6: "100万元" }],
  },
};

import { accountTable } from "./account-table";

/** 政府性基金预算支出情况表. */
export const governmentFundExpenditure = accountTable("government-fund-expenditure");

import { accountTable } from "./account-table";

/** 国有资本经营预算支出情况表. */
export const stateCapitalExpenditure = accountTable("state-capital-expenditure");

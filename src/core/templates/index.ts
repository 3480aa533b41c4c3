import { baseData } from "./base-data";
import { departmentScorecard } from "./department-scorecard";
import { departmentSelfEvaluation } from "./department-self-evaluation";
import { governmentFundExpenditure } from "./government-fund-expenditure";
import { projectSelfEvaluation } from "./project-self-evaluation";
import { socialInsuranceExpenditure } from "./social-insurance-expenditure";
import { stateCapitalExpenditure } from "./state-capital-expenditure";
import type { Template } from "./template";

/** Every form that can be inserted, in the order of the menu: a new one is a new file, and its entry here. */
export const TEMPLATES: readonly Template[] = [
  projectSelfEvaluation,
  departmentSelfEvaluation,
  baseData,
  departmentScorecard,
  governmentFundExpenditure,
  stateCapitalExpenditure,
  socialInsuranceExpenditure,
];

import { check } from "./check";
import { clearMarks } from "./clear-marks";
import type { Command } from "./command";
import { exportFindings } from "./export-findings";
import { insertForm } from "./insert-form";
import { mark } from "./mark";
import { score } from "./score";
import { undo } from "./undo";

/** Every function of the ribbon by the name that manifest.xml calls it by. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  score,
  check,
  undo,
  mark,
  clearMarks,
  exportFindings,
  insertProjectSelfEvaluation: insertForm("project-self-evaluation"),
  insertDepartmentSelfEvaluation: insertForm("department-self-evaluation"),
  insertBaseData: insertForm("base-data"),
  insertDepartmentScorecard: insertForm("department-scorecard"),
  insertGovernmentFundExpenditure: insertForm("government-fund-expenditure"),
  insertStateCapitalExpenditure: insertForm("state-capital-expenditure"),
  insertSocialInsuranceExpenditure: insertForm("social-insurance-expenditure"),
};

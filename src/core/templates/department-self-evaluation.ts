import { titleOfKind } from "../forms/kinds/titles";
import type { SheetPlan } from "../sheet-plan";
import { Draft } from "./draft";
import { putFundsHeads, putFundsTotal } from "./funds-block";
import { schemeOf } from "./headings";
import { COLUMN_WIDTHS, putGoals, putIndicators } from "./indicator-block";
import { rowsPerHeading, titleFor, type Template, type TemplateOptions } from "./template";
import { AMOUNT } from "./validations";

const KIND = "department-self-evaluation";
const TITLE = titleOfKind(KIND);
const FUNDS_ROW = 2;
const BY_INCOME = ["其中：一般公共预算", "政府性基金拨款", "纳入专户管理的非税收入拨款", "其他资金"];
const BY_EXPENDITURE = ["其中：基本支出", "项目支出"];

/** 部门整体支出绩效自评表: layout L1h (Hunan), each amount in a cell of its own beside its label. */
export const departmentSelfEvaluation: Template = { kind: KIND, title: TITLE, plan };

function plan(options: TemplateOptions): SheetPlan {
  const draft = new Draft(options.origin);
  const scheme = schemeOf(options.scheme, KIND);
  const goals = FUNDS_ROW + 3 + BY_INCOME.length;
  draft.put(0, 0, "title", titleFor(TITLE, options.year), { columns: COLUMN_WIDTHS.length });
  draft.height(0, 36);
  draft.put(1, 0, "label", "部门名称", { columns: 2 });
  draft.put(1, 2, "name", options.unitName || null, { columns: 7 });
  draft.height(1, 24);
  putFundsHeads(draft, FUNDS_ROW, "年度预算\n申请\n（万元）", goals - FUNDS_ROW);
  putFundsTotal(draft, FUNDS_ROW + 1, scheme, [null, null, null]);
  putSplits(draft, FUNDS_ROW + 2);
  putGoals(draft, goals);
  putIndicators(draft, goals + 2, scheme, rowsPerHeading(options), FUNDS_ROW + 1);
  return draft.plan({ name: TITLE, columnWidths: COLUMN_WIDTHS, titleRow: goals + 2 });
}

/** By income in the columns 1 to 4, by expenditure in 5 to 8; the amount in the last of each. */
function putSplits(draft: Draft, row: number): void {
  draft.put(row, 1, "label", "按收入性质分", { columns: 4 });
  draft.put(row, 5, "label", "按支出性质分", { columns: 4 });
  draft.height(row, 20);
  for (const [index, name] of BY_INCOME.entries()) {
    draft.put(row + 1 + index, 1, "name", name, { columns: 3 });
    draft.put(row + 1 + index, 4, "amount");
    draft.height(row + 1 + index, 20);
  }
  for (const [index, name] of BY_EXPENDITURE.entries()) {
    draft.put(row + 1 + index, 5, "name", name, { columns: 3 });
    draft.put(row + 1 + index, 8, "amount");
  }
  const rest = BY_INCOME.length - BY_EXPENDITURE.length;
  draft.put(row + 1 + BY_EXPENDITURE.length, 5, "name", null, { rows: rest, columns: 4 });
  draft.validate(row + 1, 4, { rows: BY_INCOME.length }, AMOUNT);
  draft.validate(row + 1, 8, { rows: BY_EXPENDITURE.length }, AMOUNT);
}

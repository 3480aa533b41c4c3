import { titleOfKind } from "../forms/kinds/titles";
import { decimal, parseDecimal, toNumber } from "../quantity/decimal";
import type { SheetPlan } from "../sheet-plan";
import { Draft } from "./draft";
import { sumOf } from "./formulas";
import { FUNDS, putFundsHeads, putFundsPart, putFundsTotal } from "./funds-block";
import { schemeOf } from "./headings";
import { COLUMN_WIDTHS, putGoals, putIndicators } from "./indicator-block";
import { rowsPerHeading, titleFor, type Template, type TemplateOptions } from "./template";

const KIND = "project-self-evaluation";
const TITLE = titleOfKind(KIND);
const PARTS = ["其中：当年财政拨款", "上年结转资金", "其他资金"];

/** 项目支出绩效自评表: layout L1, 财预〔2020〕10号 and the Hunan form. */
export const projectSelfEvaluation: Template = { kind: KIND, title: TITLE, plan };

function plan(options: TemplateOptions): SheetPlan {
  const draft = new Draft(options.origin);
  const scheme = schemeOf(options.scheme, KIND);
  draft.put(0, 0, "title", titleFor(TITLE, options.year), { columns: COLUMN_WIDTHS.length });
  draft.height(0, 36);
  draft.put(1, 0, "label", "项目支出名称", { columns: 2 });
  draft.put(1, 2, "name", options.projectName || null, { columns: 7 });
  draft.put(2, 0, "label", "主管部门", { columns: 2 });
  draft.put(2, 2, "name", null, { columns: 2 });
  draft.put(2, 4, "label", "实施单位");
  draft.put(2, 5, "name", options.unitName || null, { columns: 4 });
  draft.height(1, 24);
  draft.height(2, 24);
  putFunds(draft, options, scheme);
  const goals = FUNDS_ROW + PARTS.length + 2;
  putGoals(draft, goals);
  putIndicators(draft, goals + 2, scheme, rowsPerHeading(options), FUNDS_ROW + 1);
  return draft.plan({ name: options.projectName || TITLE, columnWidths: COLUMN_WIDTHS, titleRow: goals + 2 });
}

const FUNDS_ROW = 3;

/** The total is the sum of its parts, or the budget that the user gave. */
function putFunds(draft: Draft, { budget }: TemplateOptions, scheme: ReturnType<typeof schemeOf>): void {
  const total = FUNDS_ROW + 1;
  const sum = (column: number) => sumOf(draft.block(total + 1, column, { rows: PARTS.length }));
  const given = budget === undefined ? null : parseDecimal(budget);
  const planned = (column: number) => (given?.gte(decimal(0)) ? toNumber(given) : sum(column));
  putFundsHeads(draft, FUNDS_ROW, "项目资金\n（万元）", PARTS.length + 2);
  putFundsTotal(draft, total, scheme, [planned(FUNDS.initialBudget), planned(FUNDS.budget), sum(FUNDS.executed)]);
  for (const [index, name] of PARTS.entries()) putFundsPart(draft, total + 1 + index, name);
}

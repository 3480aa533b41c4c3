import { titleOfKind } from "../forms/kinds/titles";
import { toNumber } from "../quantity/decimal";
import type { SheetPlan } from "../sheet-plan";
import { Draft } from "./draft";
import { scoreSum, weightSum } from "./formulas";
import { HEAD_ROW, putSignatures, putTop } from "./frame";
import { schemeOf } from "./headings";
import { linesOf } from "./lines";
import { SCORECARD, type ScorecardRow } from "./scorecard-indicators";
import type { Template, TemplateOptions } from "./template";
import { score, weight } from "./validations";

const KIND = "department-scorecard";
const TITLE = titleOfKind(KIND);
const HEADS = ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "自评\n得分", "扣分原因"];
const WIDTHS = [9, 10, 16, 6.5, 30, 28, 7.5, 13];
const COLUMNS = { level1: 0, level2: 1, name: 2, weight: 3, criterion: 4, explanation: 5, score: 6, reason: 7 } as const;

/** 部门整体支出绩效评价指标评分表 (Hunan; layout L9). */
export const departmentScorecard: Template = { kind: KIND, title: TITLE, plan };

function plan(options: TemplateOptions): SheetPlan {
  const draft = new Draft(options.origin);
  const { decimals, total } = schemeOf(options.scheme, KIND);
  putTop(draft, TITLE, options, WIDTHS.length);
  draft.putRow(HEAD_ROW, 0, "head", HEADS);
  draft.height(HEAD_ROW, 32);
  const first = HEAD_ROW + 1;
  let row = first;
  for (const { level1, parts } of SCORECARD) {
    const all = parts.flatMap(({ rows }) => rows);
    draft.put(row, COLUMNS.level1, "label", headed(level1, all), { rows: all.length });
    for (const { level2, rows } of parts) {
      draft.put(row, COLUMNS.level2, "label", headed(level2, rows), { rows: rows.length });
      for (const each of rows) putRow(draft, row++, each);
    }
  }
  const rows = row - first;
  draft.put(row, 0, "total", "总分", { columns: COLUMNS.weight });
  draft.put(row, COLUMNS.weight, "total", weightSum(sumOfWeights, draft.block(first, COLUMNS.weight, { rows })));
  draft.put(row, COLUMNS.criterion, "total", null, { columns: 2 });
  draft.put(row, COLUMNS.score, "total", scoreSum(decimals, draft.block(first, COLUMNS.score, { rows })));
  draft.put(row, COLUMNS.reason, "total");
  draft.height(row, 24);
  draft.validate(first, COLUMNS.weight, { rows }, weight(toNumber(total)));
  draft.validate(first, COLUMNS.score, { rows }, score(draft.at(first, COLUMNS.weight)));
  putSignatures(draft, row + 1, WIDTHS.length);
  return draft.plan({ name: "部门整体支出绩效评分表", columnWidths: WIDTHS, titleRow: HEAD_ROW, freeze: true });
}

const marksOf = (rows: readonly ScorecardRow[]): number => rows.reduce((sum, row) => sum + row.weight, 0);
const sumOfWeights = marksOf(SCORECARD.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)));

const headed = (label: string, rows: readonly ScorecardRow[]): string => `${label}\n（${marksOf(rows)}分）`;

function putRow(draft: Draft, row: number, { name, weight: marks, criterion, explanation }: ScorecardRow): void {
  draft.put(row, COLUMNS.name, "name", name);
  draft.put(row, COLUMNS.weight, "marks", marks);
  draft.put(row, COLUMNS.criterion, "name", criterion);
  draft.put(row, COLUMNS.explanation, "name", explanation);
  draft.put(row, COLUMNS.score, "marks");
  draft.put(row, COLUMNS.reason, "name");
  const lines = [linesOf(criterion, WIDTHS[COLUMNS.criterion] ?? 1), linesOf(explanation, WIDTHS[COLUMNS.explanation] ?? 1)];
  draft.lines(row, Math.max(2, ...lines));
}

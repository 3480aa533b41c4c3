import type { Scheme } from "../scoring/schemes";
import { toNumber } from "../quantity/decimal";
import type { Draft } from "./draft";
import { scoreSum, weightSum } from "./formulas";
import { putSignatures } from "./frame";
import { headingsFor, LEVEL2_LIST } from "./headings";
import { heading, score, weight } from "./validations";

/** Columns that project form and department form share (layout L1). */
export const COLUMNS = { label: 0, level1: 1, level2: 2, name: 3, target: 4, actual: 5, weight: 6, score: 7, deviation: 8 } as const;

/** A4 portrait, nine columns. */
export const COLUMN_WIDTHS: readonly number[] = [8.5, 10.5, 11, 21, 12.5, 12.5, 6.5, 9, 18];

const COLUMN_COUNT = COLUMN_WIDTHS.length;
const HEADS = ["一级指标", "二级指标", "三级指标", "年度\n指标值", "实际\n完成值", "分值", "得分", "偏差原因分析\n及改进措施"];

/** Puts the goals of the year: two rows. */
export function putGoals(draft: Draft, row: number): void {
  draft.put(row, COLUMNS.label, "label", "年度总体\n目标", { rows: 2 });
  draft.put(row, COLUMNS.level1, "label", "预期目标", { columns: 4 });
  draft.put(row, COLUMNS.actual, "label", "实际完成情况", { columns: 4 });
  draft.put(row + 1, COLUMNS.level1, "text", null, { columns: 4 });
  draft.put(row + 1, COLUMNS.actual, "text", null, { columns: 4 });
  draft.height(row, 20);
  draft.height(row + 1, 110);
}

/**
 * Puts heads, indicator rows, total row and the line for signatures. The rows bring the names 指标1, 指标2 … along, to be typed over; their
 * heights are left to their texts.
 *
 * @param funds row of the funds' total: its weight and score count in the total
 */
export function putIndicators(draft: Draft, headRow: number, scheme: Scheme, rowsEach: number, funds: number): void {
  draft.putRow(headRow, COLUMNS.level1, "head", HEADS);
  draft.height(headRow, 32);
  const first = headRow + 1;
  let row = first;
  for (const { label, marks, parts } of headingsFor(scheme, rowsEach)) {
    draft.put(row, COLUMNS.level1, "label", `${label}\n（${marks}分）`, { rows: parts.length * rowsEach });
    for (const { label: level2, weights } of parts) {
      draft.put(row, COLUMNS.level2, "label", inTwoLines(level2), { rows: rowsEach });
      for (const marksOfRow of weights) {
        draft.put(row, COLUMNS.name, "name", `指标${row - first + 1}：`);
        draft.put(row, COLUMNS.target, "entry");
        draft.put(row, COLUMNS.actual, "entry");
        draft.put(row, COLUMNS.weight, "marks", marksOfRow);
        draft.put(row, COLUMNS.score, "marks");
        draft.put(row, COLUMNS.deviation, "name");
        draft.lines(row, rowsEach === 1 ? 2 : 1);
        row += 1;
      }
    }
  }
  const rows = row - first;
  draft.put(headRow, COLUMNS.label, "label", "绩\n效\n指\n标", { rows: rows + 1 });
  const total = toNumber(scheme.total);
  draft.validate(first, COLUMNS.level2, { rows }, heading(LEVEL2_LIST));
  draft.validate(first, COLUMNS.weight, { rows }, weight(total));
  draft.validate(first, COLUMNS.score, { rows }, score(draft.at(first, COLUMNS.weight)));
  putTotal(draft, row, { first, rows, funds, total, decimals: scheme.decimals });
  putSignatures(draft, row + 1, COLUMN_COUNT);
}

function putTotal(draft: Draft, row: number, at: { first: number; rows: number; funds: number; total: number; decimals: number }): void {
  const { first, rows, funds, total, decimals } = at;
  draft.put(row, 0, "total", "总分", { columns: COLUMNS.weight });
  const weights = [draft.at(funds, COLUMNS.weight), draft.block(first, COLUMNS.weight, { rows })];
  draft.put(row, COLUMNS.weight, "total", weightSum(total, ...weights));
  // the funds' score stands in the last column, under a head of its own
  const scores = [draft.at(funds, COLUMNS.deviation), draft.block(first, COLUMNS.score, { rows })];
  draft.put(row, COLUMNS.score, "total", scoreSum(decimals, ...scores));
  draft.put(row, COLUMNS.deviation, "total");
  draft.height(row, 24);
}

/** 数量指标 → 数量 / 指标: two lines give each row room enough for two lines of a name. */
function inTwoLines(label: string): string {
  return label.replace(/^(.{2,5}?)(满意度指标|环境成本指标|效益指标|影响指标|成本指标|指标)$/, "$1\n$2");
}

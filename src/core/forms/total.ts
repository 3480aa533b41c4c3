import { type Decimal, HUNDRED, parseDecimal, sum } from "../quantity/decimal";
import { asMarks } from "../quantity/measures";
import { numberOf, readMarks } from "./field";
import type { Cell } from "../workbook";
import type { FormCells } from "./cells";
import type { Area } from "./facts";
import type { IndicatorRow, TotalRow } from "./form";
import type { Heads } from "./heads";
import { readLabel } from "./labels";
import { TOTAL_ABOVE } from "./vocabulary";

/** 优, 良, 中, 差 and what people write for them. */
const GRADE = /^(?:优秀?|良好?|中等?|合格|不合格|较?差)$/;

/** Label of a grade that stands by itself: 评价等级 | 良. */
const GRADE_LABEL = /^(?:绩效|自评|评价|考评|综合|评定|得分)+等级$/;

const LONGEST_LABEL = 20;

/** A label with the cells behind it in its row. */
interface Labelled {
  readonly row: number;
  readonly behind: readonly Cell[];
}

function* labelled(cells: FormCells, area: Area, label: RegExp): Generator<Labelled> {
  for (const row of cells.grid.rowsBetween(area.top, area.bottom)) {
    const inRow = cells.inRow(row, area);
    for (const [index, { value }] of inRow.entries()) {
      if (typeof value === "string" && value.length <= LONGEST_LABEL && label.test(readLabel(value).text))
        yield { row, behind: inRow.slice(index + 1) };
    }
  }
}

const isGrade = (cell: Cell | undefined): boolean => typeof cell?.value === "string" && GRADE.test(cell.value.trim());

function gradeIn(cells: FormCells, row: number, cell: Cell | undefined): TotalRow["grade"] {
  return cell && isGrade(cell) ? { value: String(cell.value).trim(), cell: cells.address(row, cell.column) } : null;
}

/** The grade beside its own label, above the table or right below its total; null: none is stated so. */
export function gradeBesideLabel(cells: FormCells, area: Area): TotalRow["grade"] {
  for (const { row, behind } of labelled(cells, area, GRADE_LABEL)) {
    const [next, after] = behind;
    const grade = gradeIn(cells, row, next);
    // 优 | 良 | 中 | 差, to be ticked
    if (grade && !isGrade(after)) return grade;
  }
  return null;
}

/** The row below indicators that adds them up. */
export function readTotal(cells: FormCells, heads: Heads, row: number, indicators: readonly IndicatorRow[]): TotalRow {
  const grade = gradeIn(cells, row, cells.inRow(row, heads).find(isGrade));
  const across = scoreAcross(cells, heads, row, sum(indicators.map(({ weight }) => numberOf(weight)).filter((marks) => marks !== null)));
  if (across) return { row, weight: null, score: across, inWords: null, grade };
  const score = cells.field(row, heads.columns.get("score"), readMarks);
  const weight = cells.field(row, heads.columns.get("weight"), readMarks);
  return {
    row,
    weight: weight?.own ? weight : null,
    score: score?.own ? score : null,
    inWords: score?.own ? null : totalInWords(cells, heads, row),
    grade,
  };
}

/**
 * The total in a merged area behind the label that begins before the scores' column: over the columns of weight and score, or over all. What equals
 * 100 or the sum of the weights may as well be what can be had.
 */
function scoreAcross(cells: FormCells, heads: Heads, row: number, weights: Decimal): TotalRow["score"] {
  const span = heads.columns.get("score");
  const area = span ? cells.grid.mergeAt(row, span.left) : null;
  const [label] = cells.inRow(row, heads);
  if (!span || !area || !label || area.top !== row || area.left >= span.left || area.right < span.right || area.left <= label.column)
    return null;
  const score = cells.field(row, { left: area.left, right: area.left }, readMarks);
  if (score?.reading.kind === "blank") return score;
  const marks = numberOf(score);
  return marks === null || marks.eq(HUNDRED) || marks.eq(weights) ? null : score;
}

/** 自评总分:92.9分(优) in one cell over the whole row. */
function totalInWords(cells: FormCells, heads: Heads, row: number): TotalRow["inWords"] {
  const [first] = cells.inRow(row, heads);
  const { text, tail: said } = readLabel(typeof first?.value === "string" ? first.value : "");
  const isOfUnit = /^(?:自评|考评|评价|综合)(?:总分|得分|总得分)$/.test(text) && !/满分|不含/.test(said ?? "");
  const marks = isOfUnit ? parseDecimal(/^\s*(\d+(?:\.\d+)?)\s*(?:分|$|[(（,，。])/.exec(said ?? "")?.[1] ?? "") : null;
  return first && marks ? { value: asMarks(marks), cell: cells.address(row, first.column) } : null;
}

/** A total that stands above the table, in the cell beside its label (自评总分 | 98.5); null where no number stands there. */
export function readTotalAbove(cells: FormCells, area: Area): TotalRow | null {
  for (const { row, behind } of labelled(cells, area, TOTAL_ABOVE)) {
    const [next, ...rest] = behind;
    const score = next ? cells.field(row, { left: next.column, right: next.column }, readMarks) : null;
    if (score?.reading.kind !== "number") continue;
    return { row, weight: null, score, inWords: null, grade: gradeIn(cells, row, rest.find(isGrade)) };
  }
  return null;
}

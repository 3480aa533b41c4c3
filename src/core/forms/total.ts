import { parseDecimal } from "../quantity/decimal";
import { asMarks } from "../quantity/measures";
import { readMarks } from "./field";
import type { FormCells } from "./cells";
import type { Area } from "./facts";
import type { TotalRow } from "./form";
import type { Heads } from "./heads";
import { readLabel } from "./labels";
import { TOTAL_ABOVE } from "./vocabulary";

/** 优, 良, 中, 差 and what people write for them. */
const GRADE = /^(?:优秀?|良好?|中等?|合格|不合格|较?差)$/;

/** Label of a grade that stands by itself: 评价等级 | 良. */
const GRADE_LABEL = /^(?:绩效|自评|评价|考评|综合|评定|得分)+等级$/;

/** The grade beside its own label, above the table or right below its total; null: none is stated so. */
export function gradeBesideLabel(cells: FormCells, area: Area): TotalRow["grade"] {
  for (const row of cells.grid.rowsBetween(area.top, area.bottom)) {
    const inRow = cells.inRow(row, area);
    for (const [index, { value }] of inRow.entries()) {
      const next = inRow[index + 1];
      if (typeof value !== "string" || value.length > LONGEST_LABEL || !GRADE_LABEL.test(readLabel(value).text)) continue;
      if (typeof next?.value !== "string" || !GRADE.test(next.value.trim())) continue;
      // 优 | 良 | 中 | 差, to be ticked
      const after = inRow[index + 2]?.value;
      if (typeof after === "string" && GRADE.test(after.trim())) continue;
      return { value: next.value.trim(), cell: cells.address(row, next.column) };
    }
  }
  return null;
}

/** The row below the indicators that adds them up. */
export function readTotal(cells: FormCells, heads: Heads, row: number): TotalRow {
  const score = cells.field(row, heads.columns.get("score"), readMarks);
  const weight = cells.field(row, heads.columns.get("weight"), readMarks);
  const grade = cells.inRow(row, heads).find((cell) => typeof cell.value === "string" && GRADE.test(cell.value.trim()));
  return {
    row,
    weight: weight?.own ? weight : null,
    score: score?.own ? score : null,
    inWords: score?.own ? null : totalInWords(cells, heads, row),
    grade: grade ? { value: String(grade.value).trim(), cell: cells.address(row, grade.column) } : null,
  };
}

/** 自评总分:92.9分(优) in one cell over the whole row. */
function totalInWords(cells: FormCells, heads: Heads, row: number): TotalRow["inWords"] {
  const [first] = cells.inRow(row, heads);
  const { text, tail: said } = readLabel(typeof first?.value === "string" ? first.value : "");
  const isOfUnit = /^(?:自评|考评|评价|综合)(?:总分|得分|总得分)$/.test(text) && !/满分|不含/.test(said ?? "");
  const marks = isOfUnit ? parseDecimal(/^\s*(\d+(?:\.\d+)?)\s*(?:分|$|[(（,，。])/.exec(said ?? "")?.[1] ?? "") : null;
  return first && marks ? { value: asMarks(marks), cell: cells.address(row, first.column) } : null;
}

const LONGEST_LABEL = 20;

/** A total that stands above the table, in the cell beside its label (自评总分 | 98.5); null where no number stands there. */
export function readTotalAbove(cells: FormCells, area: Area): TotalRow | null {
  for (const row of cells.grid.rowsBetween(area.top, area.bottom)) {
    const inRow = cells.inRow(row, area);
    for (const [index, cell] of inRow.entries()) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_LABEL || !TOTAL_ABOVE.test(readLabel(cell.value).text)) continue;
      const next = inRow[index + 1];
      const score = next ? cells.field(row, { left: next.column, right: next.column }, readMarks) : null;
      if (score?.reading.kind !== "number") continue;
      const grade = inRow.slice(index + 2).find(({ value }) => typeof value === "string" && GRADE.test(value.trim()));
      return {
        row,
        weight: null,
        score,
        inWords: null,
        grade: grade ? { value: String(grade.value).trim(), cell: cells.address(row, grade.column) } : null,
      };
    }
  }
  return null;
}

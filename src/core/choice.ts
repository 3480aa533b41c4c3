import { parseA1 } from "./a1";
import type { Edit } from "./edits";
import { ANALYSIS_FRAME } from "./marks";
import { decimal, parseDecimal, toNumber } from "./quantity/decimal";
import type { IndicatorReport, FormReport } from "./shape";
import type { Cell, WorkbookSnapshot } from "./workbook";

/**
 * The edit that writes a score which the user chose, for instance inside the band of a tier.
 *
 * @param score marks as a decimal ("8.5")
 * @returns null where it cannot be written: outside 0…weight, no cell for it, a formula there, or it stands there already
 */
export function scoreChoice(workbook: WorkbookSnapshot, form: FormReport, indicator: IndicatorReport, score: string): Edit | null {
  const { cell } = indicator.score;
  const marks = parseDecimal(score);
  const within = marks?.gte(0) && (indicator.weight === null || marks.lte(decimal(indicator.weight)));
  if (cell === null || !marks || !within) return null;
  return edit(workbook, form, cell, { key: `${indicator.key}|score`, after: toNumber(marks), reason: `按您选定的得分填写：${score} 分。` });
}

/**
 * The edit that puts a frame for the deviation analysis into its empty cell; on request only. Until a reason is typed the frame counts as
 * no analysis.
 *
 * @returns null where something stands already
 */
export function analysisFrame(workbook: WorkbookSnapshot, form: FormReport, indicator: IndicatorReport): Edit | null {
  const { cell } = indicator.deviation;
  if (cell === null) return null;
  const facts = [indicator.target && `目标${indicator.target}`, indicator.actual && `实际${indicator.actual}`].filter(Boolean).join("，");
  const after = `偏差：${facts}\n${ANALYSIS_FRAME.join("\n")}`;
  const made = edit(workbook, form, cell, {
    key: `${indicator.key}|deviation`,
    after,
    reason: "插入偏差分析的框架，原因和改进措施由您填写。",
  });
  return made?.before === null || made?.before === "" ? made : null;
}

function edit(workbook: WorkbookSnapshot, form: FormReport, cell: string, what: Pick<Edit, "key" | "after" | "reason">): Edit | null {
  const held = cellAt(workbook, form.sheet, cell);
  const before = held?.value ?? null;
  if (held?.formula !== undefined || typeof before === "boolean" || before === what.after) return null;
  return { sheet: form.sheet, cell, before, ...what };
}

function cellAt(workbook: WorkbookSnapshot, sheet: string, a1: string): Cell | undefined {
  const at = parseA1(a1);
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  return cells?.find(({ row, column }) => row === at?.row && column === at.column);
}

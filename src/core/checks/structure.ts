import { toA1 } from "../a1";
import type { TextField } from "../forms/field";
import type { IndicatorRow } from "../forms/form";
import type { FormCheck } from "./check";

/** The form itself: columns, labels, cells that cannot be read. */
export const checkStructure: FormCheck = ({ form, unfilled }, report) => {
  const start = { sheet: form.sheet, row: form.range.top, column: form.range.left };
  for (const { code, what, cell } of form.problems) report(code, cell, { column: what });
  if (unfilled) report("form-unfilled", start, {});
  if (form.scored && !form.total && form.problems.length === 0) {
    report("total-row-missing", { ...start, row: form.range.bottom }, {});
  }
  checkLabels(form.indicators, report);
  for (const { reading, cell } of form.fields) {
    if (reading.kind === "error") report("cell-error", cell, { error: reading.text }, { found: reading.text });
  }
  for (const { target, actual } of form.indicators) {
    checkText(target, report);
    checkText(actual, report);
  }
  const texts = form.fields.filter(({ reading, raw }) => reading.kind === "number" && reading.asText && !reading.percent && isPlain(raw));
  const [first] = texts;
  if (first) report("number-as-text", first.cell, { count: String(texts.length), cell: toA1(first.cell.row, first.cell.column) });
};

function checkText(field: TextField | null, report: Parameters<FormCheck>[1]): void {
  if (field?.text && isError(field.text)) report("cell-error", field.cell, { error: field.text }, { found: field.text });
}

/** Once for a run of rows that lack the same heading; a form that has no such headings at all is another layout. */
function checkLabels(indicators: readonly IndicatorRow[], report: Parameters<FormCheck>[1]): void {
  const has = { level1: indicators.some(({ level1 }) => level1), level2: indicators.some(({ level2 }) => level2) };
  for (const [index, { level1, level2, name }] of indicators.entries()) {
    const before = indicators[index - 1];
    const missing = [
      has.level1 && !level1 && (!before || before.level1) ? "一级指标" : null,
      has.level2 && !level2 && (!before || before.level2) ? "二级指标" : null,
    ].filter((label) => label !== null);
    if (missing.length > 0) report("label-missing", name.cell, { name: name.value, level: missing.join("、") });
  }
}

const isError = (text: string): boolean =>
  text.startsWith("#") && /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/.test(text);

/** 一般公共预算:94.8 is a text on purpose; only a bare number is stored wrongly. */
const isPlain = (raw: unknown): boolean => typeof raw === "string" && /^[\s\d.,０-９．，-]+$/.test(raw);

import { toA1 } from "../a1";
import type { Field } from "../forms/field";
import type { Form, FundsRow } from "../forms/form";
import type { TextField } from "../forms/field";
import { decimal } from "../quantity/decimal";
import { quantityOfNumber } from "../quantity/quantity";
import { isPercentFormat } from "../quantity/formats";
import type { IndicatorScore } from "../scoring/scored";

/** Plain Excel formulas that give the same number, so that the sheet keeps calculating without the add-in; null where none does. */

const at = (field: Pick<Field, "cell">): string => toA1(field.cell.row, field.cell.column);

/** Rounded like the value: what Excel makes of it must be what was announced. */
export function rateFormula(row: FundsRow): string | null {
  const rate = quotient(row);
  return rate && `=ROUND(${rate},4)`;
}

function quotient(row: FundsRow): string | null {
  const budget = row.budget ?? row.initialBudget;
  return budget && row.executed && isNumber(budget) && isNumber(row.executed) ? `${at(row.executed)}/${at(budget)}` : null;
}

export function fundsScoreFormula(row: FundsRow, decimals: number): string | null {
  const rate = quotient(row);
  return rate && row.weight && isPlainMarks(row.weight) && row.score && isPlainMarks(row.score)
    ? `=ROUND(${at(row.weight)}*MIN(${rate},1),${decimals})`
    : null;
}

/** Only where target, actual and weight are number cells of one kind; anything typed with words needs the add-in. */
export function scoreFormula(indicator: IndicatorScore, decimals: number): string | null {
  const { row, assessment, method } = indicator;
  const { target, actual, weight } = row;
  if (assessment.kind !== "measured" || !assessment.compared || method !== "ratio" || !weight || !isPlainMarks(weight)) return null;
  if (!row.score || !isPlainMarks(row.score)) return null;
  if (!target || !actual || !isNumberText(target) || !isNumberText(actual) || assessment.compared.target.lte(0)) return null;
  if (isPercentFormat(target.format) !== isPercentFormat(actual.format)) return null;
  // 498000 beside 50 in a row of 万元: the cells are not in one unit
  const { target: wanted, actual: got, lowerIsBetter, targetQuantity, actualQuantity } = assessment.compared;
  // the rate among the indicators is that of the funds, whatever its cell says
  if (!actualQuantity.value.eq(quantityOfNumber(Number(actual.raw), isPercentFormat(actual.format)).value)) return null;
  if (!wanted.times(actualQuantity.value).eq(got.times(targetQuantity.value))) return null;
  const share = lowerIsBetter ? `MIN(${at(target)}/${at(actual)},1)` : `MAX(MIN(${at(actual)}/${at(target)},1),0)`;
  return lowerIsBetter && got.lte(0) ? null : `=ROUND(${at(weight)}*${share},${decimals})`;
}

export function totalFormula(form: Form): string | null {
  const cells = [form.funds?.total?.score ?? null, ...form.indicators.map(({ score }) => score)].filter((field) => field !== null);
  const summed = form.total?.score ? [...cells, form.total.score] : [];
  return summed.length > 1 && cells.length <= 200 && summed.every(isPlainMarks) ? `=SUM(${cells.map(at).join(",")})` : null;
}

/** SUM and products leave out what is stored as text, and take what is typed as a fraction (10 %, 0.1) for one. */
function isPlainMarks({ raw, reading, format }: Field): boolean {
  if (typeof raw === "number" && reading.kind === "number" && !reading.value.eq(decimal(raw))) return false;
  return typeof raw !== "string" && format !== "@" && !isPercentFormat(format);
}

function isNumber(field: Field): boolean {
  return typeof field.raw === "number";
}

function isNumberText(field: TextField): boolean {
  return typeof field.raw === "number";
}

import { columnName, rangeToA1, toA1 } from "../a1";
import { canonical, ONE, type Decimal } from "../quantity/decimal";
import { marksFor, ratio, ratioToDecimal, type Marks, type Ratio } from "../quantity/measures";
import { isEmptyMark, normalise } from "../quantity/text";
import { numberOf, shownText, type Field, type TextField } from "../forms/field";
import type { FundsRow, IndicatorRow, NamedField, TableRow } from "../forms/form";
import type { FieldKeys } from "../identity";
import { once } from "../once";
import type { FundsScore, IndicatorScore, ScoredForm } from "../scoring/scored";
import { formKey, type MappedRole } from "../forms/mapping";
import type { Scheme } from "../scoring/schemes";
import { cellsOf } from "../scoring/indicator-score";
import { gradeOf } from "../scoring/total";
import type { FormReport, FundsReport, IndicatorReport, NamedAmount, TierReport, TotalsReport } from "../shape";
import type { CellAddress } from "../workbook";

/** A scored form as people and programs see it. */
export function reportForm(scored: ScoredForm, keys: FieldKeys): FormReport {
  const { form } = scored;
  // by far the largest part, and a command line that prints findings never asks for it
  const indicators = once(() => scored.indicators.map((indicator) => reportIndicator(indicator, scored.scheme, keys)));
  return {
    id: scored.id,
    key: formKey(form),
    kind: form.kind,
    title: form.title?.value ?? "",
    sheet: form.sheet,
    range: rangeToA1(form.range),
    year: form.year,
    unitName: form.unitName?.value ?? null,
    projectName: form.projectName?.value ?? null,
    amountUnit: form.amountUnit,
    scheme: scored.scheme.name,
    columns: columnsOf(form.indicators),
    notWritten: scored.notWritten,
    funds: reportFunds(scored),
    get indicators() {
      return indicators();
    },
    values: (form.table?.rows ?? []).flatMap((row) => reportValues(row)),
    totals: reportTotals(scored),
  };
}

/** Where several tables of one form have them in different columns, those of the first. */
function columnsOf(rows: readonly IndicatorRow[]): FormReport["columns"] {
  const letters = (role: MappedRole): string | null => {
    const field = rows.find((row) => row[role] !== null)?.[role];
    return field ? columnName(field.cell.column) : null;
  };
  return {
    target: letters("target"),
    actual: letters("actual"),
    weight: letters("weight"),
    score: letters("score"),
    deviation: letters("deviation"),
  };
}

const text = (value: Decimal | null | undefined): string | null => (value ? canonical(value) : null);
const place = (cell: CellAddress | undefined): string | null => (cell ? toA1(cell.row, cell.column) : null);
const fieldText = (field: Field | null): string | null => text(numberOf(field));
const rateText = (rate: Ratio | null): string | null => (rate ? canonical(ratioToDecimal(rate, 4)) : null);

function reportFunds({ form, funds }: ScoredForm): FundsReport | null {
  if (!form.funds || !funds) return null;
  const { total, parts, byIncome, byExpenditure } = form.funds;
  return {
    initialBudget: fieldText(total?.initialBudget ?? null),
    budget: fieldText(total?.budget ?? null),
    executed: fieldText(total?.executed ?? null),
    weight: weightText(total, funds),
    rate: { cell: place(total?.rate?.cell), recorded: text(funds.recordedRate), computed: rateText(funds.rate) },
    score: {
      cell: place(total?.score?.cell),
      recorded: text(funds.recorded),
      computed: text(funds.computed),
      explanation: funds.explanation,
      cells: funds.cells.map((cell) => toA1(cell.row, cell.column)),
    },
    parts: parts.map((row) => ({
      name: partName(row.name),
      initialBudget: fieldText(row.initialBudget),
      budget: fieldText(row.budget),
      executed: fieldText(row.executed),
    })),
    byIncome: byIncome.map(namedAmount),
    byExpenditure: byExpenditure.map(namedAmount),
  };
}

/** As the cell says; without a weight column from the block's label. */
function weightText(total: FundsRow | null, funds: FundsScore): string | null {
  return total?.weight ? fieldText(total.weight) : text(funds.marks);
}

function partName(name: string): string {
  return normalise(name)
    .replace(/\s+/g, "")
    .replace(/^其中:?/, "")
    .replace(/:$/, "");
}

function namedAmount({ name, field }: NamedField): NamedAmount {
  return { name, cell: toA1(field.cell.row, field.cell.column), value: fieldText(field) };
}

function reportIndicator(indicator: IndicatorScore, scheme: Scheme, keys: FieldKeys): IndicatorReport {
  const { row, target, deviation } = indicator;
  const quantity = target.kind === "quantity" ? target.quantity : null;
  return {
    row: row.row + 1,
    key: keys.sheetRow(row.row),
    level1: row.level1?.text ?? null,
    level1Marks: text(row.level1?.marks),
    level2: row.level2?.text ?? null,
    level2Marks: text(row.level2?.marks),
    name: row.name.value,
    target: row.target?.text ?? null,
    sign: row.sign ? row.sign.text : (quantity?.comparator ?? null),
    unit: row.unit ? row.unit.text : (quantity?.unit?.name ?? null),
    actual: row.actual?.text ?? null,
    weight: row.weight ? fieldText(row.weight) : text(indicator.weight),
    criterion: row.criterion?.text ?? null,
    score: {
      cell: indicator.sharesScore ? null : place(row.score?.cell),
      recorded: text(indicator.recorded),
      computed: text(indicator.computed),
      proposed: text(indicator.proposed),
      method: indicator.method,
      explanation: indicator.explain(),
      cells: cellsOf(indicator).map((cell) => toA1(cell.row, cell.column)),
      ...(indicator.method === "qualitative" && indicator.weight ? { tiers: tiersOf(scheme, indicator.weight) } : {}),
    },
    deviation: { cell: place(row.deviation?.cell), text: said(row.deviation), required: deviation.required, missing: deviation.missing },
  };
}

/** The scheme's tiers in marks, rounded as its scores are. */
function tiersOf({ tiers, decimals }: Scheme, weight: Marks): TierReport[] {
  const marks = (share: Decimal): string => canonical(marksFor(weight, ratio(share, ONE), decimals));
  return tiers.map(({ from, below, proposed }) => ({ from: marks(from), to: marks(below ?? ONE), proposed: marks(proposed) }));
}

function said(field: TextField | null): string | null {
  return field?.text ?? null;
}

/** One for each cell that is not empty. */
function reportValues({ name, entries }: TableRow): FormReport["values"] {
  return entries
    .filter(({ field }) => field.raw !== null && field.raw !== "")
    .map(({ label, field }) => ({ name, column: label, cell: toA1(field.cell.row, field.cell.column), value: valueText(field) }));
}

function valueText(field: Field): string | null {
  const { reading, raw, format } = field;
  if (reading.kind === "number" && !reading.percent) return canonical(reading.value);
  return reading.kind === "blank" ? null : shownText({ value: raw, ...(format === undefined ? {} : { format }) }, false);
}

function reportTotals({ form, total, scheme }: ScoredForm): TotalsReport {
  const counted = total.computed ?? total.recorded;
  const grade = form.total?.grade?.value ?? null;
  return {
    weight: text(total.weights),
    weightRecorded: fieldText(form.total?.weight ?? null),
    cell: place((form.total?.score ?? form.total?.inWords)?.cell),
    recorded: text(total.recorded),
    computed: text(total.computed),
    complete: total.complete,
    grade: total.complete && counted ? gradeOf(counted, scheme) : null,
    gradeRecorded: grade !== null && !isEmptyMark(grade) ? grade : null,
  };
}

import { numberOf, type AmountField } from "../forms/field";
import type { TableRow } from "../forms/form";
import { canonical } from "../quantity/decimal";
import { amountsAddUp, asAmount, ratioToDecimal, sumAmounts, type Amount } from "../quantity/measures";
import { normalise } from "../quantity/text";
import { percent } from "../scoring/explanations";
import type { TableRate } from "../scoring/table-rates";
import type { FormCheck, Report } from "./check";

/** Fund tables: rates, executed = basic + project, balance = budget − executed, 合计 = Σ. */
export const checkFundTables: FormCheck = ({ form, rates }, report, candidates) => {
  const { table, kind } = form;
  if (!table || kind === "base-data") return;
  for (const rate of rates) checkRate(rate, report, candidates);
  for (const row of table.rows) checkRow(row, report);
  checkTotal(table.rows, report);
};

function checkRate(each: TableRate, report: Report, candidates: Parameters<FormCheck>[2]): void {
  const { field, part, whole, rate, rateState, recordedRate } = each;
  const [executed, budget] = [numberOf(part), numberOf(whole)];
  if (executed?.gt(0) && !budget?.gt(0)) report("budget-zero", whole.cell, { executed: canonical(executed) });
  if (!rate || !executed || !budget) return;
  const fields = { executed: canonical(executed), budget: canonical(budget), expected: percent(rate) };
  const expected = canonical(ratioToDecimal(rate, 4));
  const mend = [candidates.tableRate(each)];
  if (rateState === "missing") report("rate-missing", field.cell, fields, { expected, mend });
  if (!recordedRate) return;
  const found = `${canonical(recordedRate.times(100))}%`;
  const more = { expected, found: canonical(recordedRate), mend };
  if (rateState === "wrong") report("rate-wrong", field.cell, { ...fields, found }, more);
  if (rateState === "rounded") report("rate-rounded", field.cell, { found, expected: fields.expected }, more);
}

const entry = (row: TableRow, column: string): { field: AmountField; label: string; amount: Amount | null } | null => {
  const found = row.entries.find((each) => each.column === column);
  return found ? { field: found.field, label: found.label, amount: numberOf(found.field) } : null;
};

function checkRow(row: TableRow, report: Report): void {
  const executed = entry(row, "executed");
  const parts = [entry(row, "basic"), entry(row, "project")].map((part) => part?.amount ?? null).filter((amount) => amount !== null);
  if (executed?.amount && parts.length > 0) compare(row, executed, parts, "按基本支出与项目支出合计", report);
  const balance = entry(row, "balance");
  const budget = entry(row, "budget");
  if (balance?.amount && budget?.amount && executed?.amount) {
    compare(row, balance, [budget.amount, asAmount(executed.amount.times(-1))], `按${budget.label}减${executed.label}`, report);
  }
}

function compare(
  row: TableRow,
  { field, label, amount }: NonNullable<ReturnType<typeof entry>>,
  parts: readonly Amount[],
  rule: string,
  report: Report,
): void {
  if (!amount || amountsAddUp(parts, amount)) return;
  const [expected, found] = [canonical(sumAmounts(parts)), canonical(amount)];
  report("funds-parts", field.cell, { what: `“${row.name}”的${label}`, found, rule, expected }, { expected, found });
}

/** Rates and rows introduced by 其中 do not add. */
function checkTotal(rows: readonly TableRow[], report: Report): void {
  const total = rows.find(({ role }) => role === "total");
  const parts = rows.filter((row) => row !== total && !/^其中/.test(normalise(row.name).trim()));
  for (const { column, label, field } of total?.entries ?? []) {
    const amount = numberOf(field);
    const amounts = parts.map((row) => entry(row, column)?.amount ?? null).filter((each) => each !== null);
    if (!total || !amount || /rate/i.test(column) || amounts.length === 0 || amountsAddUp(withoutSubtotals(amounts), amount)) continue;
    compare(total, { field, label, amount }, amounts, "按上面各行合计", report);
  }
}

const NO_AMOUNT = sumAmounts([]);

/** Accounts may be listed with their classes above them (212, 21208, 2120803): rows that the row before them adds up are not counted again. */
function withoutSubtotals(amounts: readonly Amount[]): Amount[] {
  const counted: Amount[] = [];
  for (const amount of [...amounts].reverse()) {
    let [from, sum] = [counted.length, NO_AMOUNT];
    while (from > 0 && sum.lt(amount)) {
      from -= 1;
      sum = sumAmounts([sum, counted[from] ?? NO_AMOUNT]);
    }
    if (amount.gt(0) && sum.eq(amount)) counted.length = from;
    counted.push(amount);
  }
  return counted;
}

import type { AmountField } from "../forms/field";
import { numberOf } from "../forms/field";
import type { DataTable, TableRow } from "../forms/form";
import { fold, isEmptyMark } from "../quantity/text";
import { canonical } from "../quantity/decimal";
import { amountsAddUp, ratioToDecimal, sumAmounts, type Amount } from "../quantity/measures";
import { percent } from "../scoring/explanations";
import type { TableRate } from "../scoring/table-rates";
import type { FormCheck, Report } from "./check";

/** Base data: control rates, sums of the three public expenses, parts against their wholes, cells that hold no number. */
export const checkBaseData: FormCheck = ({ form, rates }, report) => {
  const { table, kind } = form;
  if (!table || kind !== "base-data") return;
  for (const rate of rates) checkRate(rate, report);
  const row = (role: string) => table.rows.find((each) => each.role === role);
  checkSum("three-public-sum", row("threePublic"), ["vehicle", "abroad", "reception"].map(row), report);
  checkSum("vehicle-sum", row("vehicle"), ["vehiclePurchase", "vehicleRunning"].map(row), report);
  checkParts(table, report);
  checkGrowth(table, report);
  for (const each of table.rows) checkCells(each, report);
};

const amountIn = (row: TableRow | undefined, column: string): AmountField | undefined =>
  row?.entries.find((entry) => entry.column === column)?.field;

function checkRate({ role, field, part, whole, rate, recordedRate, rateState }: TableRate, report: Report): void {
  const [a, b] = [numberOf(part), numberOf(whole)];
  if (!a || !b) return;
  if (role === "staffRate" && a.gt(b)) report("staff-over", part.cell, { staff: canonical(a), quota: canonical(b) });
  if (rateState !== "wrong" || !rate || !recordedRate) return;
  const found = `${canonical(recordedRate.times(100))}%`;
  const more = { expected: canonical(ratioToDecimal(rate, 4)), found: canonical(recordedRate) };
  if (role === "staffRate")
    report("staff-rate-wrong", field.cell, { found, staff: canonical(a), quota: canonical(b), expected: percent(rate) }, more);
  else {
    const column = role === "areaRate" ? "规模控制率" : "投资概算控制率";
    report("building-rate-wrong", field.cell, { column, found, part: canonical(a), whole: canonical(b), expected: percent(rate) }, more);
  }
}

/** A blank whole is no error; blank parts are nothing. */
function checkSum(
  code: "three-public-sum" | "vehicle-sum",
  whole: TableRow | undefined,
  parts: readonly (TableRow | undefined)[],
  report: Report,
): void {
  for (const { column, label, field } of whole?.entries ?? []) {
    const total = numberOf(field);
    const amounts = amountsOf(parts, column);
    if (!total || amounts.length === 0 || amountsAddUp(amounts, total)) continue;
    const expected = canonical(sumAmounts(amounts));
    report(code, field.cell, { column: label, found: canonical(total), expected }, { expected, found: canonical(total) });
  }
}

function amountsOf(rows: readonly (TableRow | undefined)[], column: string): Amount[] {
  return rows.map((row) => numberOf(amountIn(row, column) ?? null)).filter((amount) => amount !== null);
}

/** 项目支出 = Σ its rows; 公用经费 ≥ Σ its 其中 rows. */
function checkParts({ rows }: DataTable, report: Report): void {
  for (const [role, exact] of [
    ["projects", true],
    ["publicFunds", false],
  ] as const) {
    const start = rows.findIndex((row) => row.role === role);
    const whole = rows[start];
    if (!whole) continue;
    const parts = partsBelow(rows, start);
    for (const { column, label, field } of whole.entries) {
      const total = numberOf(field);
      const amounts = amountsOf(parts, column);
      if (!total || amounts.length === 0 || amountsAddUp(amounts, total)) continue;
      const sum = sumAmounts(amounts);
      if (!exact && total.gte(sum)) continue;
      const [expected, found] = [canonical(sum), canonical(total)];
      report("base-parts", field.cell, { column: label, name: whole.name, found, expected }, { expected, found });
    }
  }
}

/** The rows between a whole and the next row that the form itself names. */
export function partsBelow(rows: readonly TableRow[], start: number): TableRow[] {
  const after = rows.slice(start + 1);
  const end = after.findIndex(({ role }) => role !== null);
  return end < 0 ? after : after.slice(0, end);
}

function checkGrowth({ rows }: DataTable, report: Report): void {
  for (const row of rows) {
    const final = amountIn(row, "final");
    const spent = numberOf(final ?? null);
    const last = numberOf(amountIn(row, "lastFinal") ?? null);
    const budget = numberOf(amountIn(row, "budget") ?? null);
    if (!final || !spent) continue;
    if (row.role === "threePublic" && last && spent.gt(last)) {
      report("three-public-increase", final.cell, { found: canonical(spent), last: canonical(last) });
    }
    if (row.role !== "adjustment" && budget && spent.gt(budget)) {
      report("base-over-budget", final.cell, { name: row.name, found: canonical(spent), budget: canonical(budget) });
    }
  }
}

/** A dash proper is what the form itself has printed where no amount belongs (政府采购金额 of last year). */
const MEANS_NOTHING = /^(?:无|\/|—{1,2})$/;

function checkCells({ name, role, entries }: TableRow, report: Report): void {
  for (const { label, field } of entries) {
    if (typeof field.raw !== "string" || role === "measures") continue;
    const found = fold(field.raw);
    if (field.reading.kind === "text") report("base-not-a-number", field.cell, { name, column: label, found }, { found });
    else if (field.reading.kind === "blank" && found !== "" && !MEANS_NOTHING.test(found) && isEmptyMark(found)) {
      report("base-empty-mark", field.cell, { name, column: label, found }, { found });
    }
  }
}

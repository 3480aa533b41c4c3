import { numberOf, type AmountField } from "../forms/field";
import type { FundsRow, NamedField } from "../forms/form";
import { canonical, decimal, ZERO } from "../quantity/decimal";
import { amountsAddUp, sumAmounts, type Amount } from "../quantity/measures";
import { normalise } from "../quantity/text";
import type { ScoredForm } from "../scoring/scored";
import type { FormCheck, Report } from "./check";

/** Amounts of the funds block against each other: parts and total, the two splits, units. */
export const checkFundSums: FormCheck = (scored, report) => {
  const funds = scored.form.funds;
  if (!funds?.total) return;
  if (!scored.funds?.fromParts) checkParts(funds.total, funds.parts, report);
  checkSplits(scored, report);
  checkAdjusted(funds.total, report);
  checkUnits(scored, report);
};

const COLUMNS = [
  ["initialBudget", "年初预算数"],
  ["budget", "全年预算数"],
  ["executed", "全年执行数"],
] as const;

function checkParts(total: FundsRow, parts: readonly FundsRow[], report: Report): void {
  const own = topLevel(parts);
  const listsOthers = own.some(({ name }) => /其他|其它/.test(name));
  for (const [column, label] of COLUMNS) {
    const field = total[column];
    const whole = numberOf(field);
    const amounts = own.map((row) => numberOf(row[column])).filter((amount) => amount !== null);
    if (!field || !whole || amounts.length === 0 || amountsAddUp(amounts, whole)) continue;
    const all = parts.map((row) => numberOf(row[column])).filter((amount) => amount !== null);
    if (amountsAddUp(withoutNested(all), whole) || splitsTwice(own, column, whole)) continue;
    const sum = sumAmounts(amounts);
    if (sum.lt(whole) && !listsOthers) continue;
    const [expected, found] = [canonical(sum), canonical(whole)];
    report("funds-parts", field.cell, { what: `年度资金总额的${label}`, found, rule: "按下面各分项合计", expected }, { expected, found });
  }
}

/** 基本支出 and 项目支出 beside the sources of the money: the whole split once by each. */
const BY_USE = /^(?:其中:?)?(?:\(?[一二三四\d]\)?[、.]?)?(?:基本支出|项目支出)/;

function splitsTwice(parts: readonly FundsRow[], column: (typeof COLUMNS)[number][0], whole: Amount): boolean {
  const [byUse, bySource] = [true, false].map((wanted) =>
    parts.flatMap((row) => {
      const amount = BY_USE.test(normalise(row.name).replace(/\s+/g, "")) === wanted ? numberOf(row[column]) : null;
      return amount ? [amount] : [];
    }),
  ) as [Amount[], Amount[]];
  return byUse.length > 0 && bySource.length > 0 && amountsAddUp(byUse, whole) && amountsAddUp(bySource, whole);
}

/** Only the first part is introduced by 其中; a later 其中 belongs to the part above it and does not add. */
function topLevel(parts: readonly FundsRow[]): FundsRow[] {
  return parts.filter(({ name }, index) => index === 0 || !/^其中/.test(normalise(name).trim()));
}

const MOST_NESTED = 8;

/** Parts without the rows right below that add up to one of them: 财政拨款 900, of that 600, 200 and 100, then 其他资金 100. */
function withoutNested(amounts: readonly Amount[]): Amount[] {
  const own: Amount[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] as Amount;
    own.push(amount);
    const counts = Array.from({ length: MOST_NESTED }, (_, index) => index + 1);
    const nested = counts.find((count) => {
      const below = amounts.slice(at + 1, at + 1 + count);
      return below.length === count && amount.gt(ZERO) && amountsAddUp(below, amount);
    });
    at += nested ?? 0;
  }
  return own;
}

function checkSplits({ form: { funds } }: ScoredForm, report: Report): void {
  if (!funds?.total) return;
  const { total } = funds;
  const income = amountsOf(funds.byIncome);
  const expenditure = amountsOf(funds.byExpenditure);
  const incomeFits = checkSplit("funds-by-income", funds.byIncome, income, funds.incomeTotal, total, report);
  const expenditureFits = checkSplit("funds-by-expenditure", funds.byExpenditure, expenditure, funds.expenditureTotal, total, report);
  const cell = funds.byExpenditure[0]?.field.cell;
  if (!incomeFits || !expenditureFits || !cell || income.length === 0 || expenditure.length === 0) return;
  if (!amountsAddUp(expenditure, sumAmounts(income))) {
    const [sum, wholes] = [canonical(sumAmounts(expenditure)), `按收入性质分的合计 ${canonical(sumAmounts(income))}`];
    report("funds-by-expenditure", cell, { sum, wholes });
  }
}

function amountsOf(rows: readonly NamedField[]): Amount[] {
  return rows.map(({ field }) => numberOf(field)).filter((amount) => amount !== null);
}

/** Whether a split adds up to one of the wholes that it can stand for. */
function checkSplit(
  code: "funds-by-income" | "funds-by-expenditure",
  rows: readonly NamedField[],
  amounts: readonly Amount[],
  stated: NamedField | null,
  total: FundsRow,
  report: Report,
): boolean {
  const [first] = rows;
  const wholes: [string, AmountField | null][] = [
    ["其合计", stated?.field ?? null],
    ["年初预算数", total.initialBudget],
    ["全年预算数", total.budget],
    ["全年执行数", total.executed],
  ];
  const known = wholes.flatMap(([label, field]): [string, Amount][] => {
    const amount = numberOf(field);
    return amount ? [[label, amount]] : [];
  });
  if (!first || amounts.length === 0 || known.length === 0) return true;
  if (known.some(([, whole]) => amountsAddUp(amounts, whole))) return true;
  report(code, first.field.cell, {
    sum: canonical(sumAmounts(amounts)),
    wholes: known.map(([label, whole]) => `${label} ${canonical(whole)}`).join("、"),
  });
  return false;
}

function checkAdjusted({ initialBudget, budget }: FundsRow, report: Report): void {
  const [initial, adjusted] = [numberOf(initialBudget), numberOf(budget)];
  if (!budget || !initial?.gt(ZERO) || !adjusted?.gt(ZERO) || initial.eq(adjusted) || tenThousandApart(initial, adjusted)) return;
  report("budget-adjusted", budget.cell, { budget: canonical(adjusted), initial: canonical(initial) });
}

const [FROM, TO] = [decimal(9900), decimal(10_100)];

/** 元 and 万元 mixed up: 10,000 times apart, within 1 %. */
export function tenThousandApart(a: Amount, b: Amount): boolean {
  if (a.lte(ZERO) || b.lte(ZERO)) return false;
  const [more, less] = a.gt(b) ? [a, b] : [b, a];
  return more.gte(less.times(FROM)) && more.lte(less.times(TO));
}

function checkUnits({ form }: ScoredForm, report: Report): void {
  for (const row of [form.funds?.total, ...(form.funds?.parts ?? [])]) {
    const filled = COLUMNS.flatMap(([column, label]) => {
      const amount = numberOf(row?.[column] ?? null);
      return amount ? [{ label, amount, field: row?.[column] ?? null }] : [];
    });
    const [first, ...others] = filled;
    const apart = first && others.find(({ amount }) => tenThousandApart(first.amount, amount));
    if (first && apart?.field) {
      const what = `${first.label} ${canonical(first.amount)} 与${apart.label} ${canonical(apart.amount)} 相差约 1 万倍`;
      report("amount-unit", apart.field.cell, { what });
    }
    for (const { label, field } of filled) {
      const unit = field?.reading.kind === "number" ? field.reading.unit : null;
      if (field && unit && form.amountUnit && unit.replace(/^万$/, "万元") !== form.amountUnit) {
        report("amount-unit", field.cell, { what: `${label}带的单位是“${unit}”，表头写的是“${form.amountUnit}”` });
      }
    }
  }
}

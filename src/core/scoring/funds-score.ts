import { roundHalfUp, ZERO, decimal, decimalPlaces, type Decimal } from "../quantity/decimal";
import {
  asMarks,
  clampRatio,
  executionRate,
  marksFit,
  marksFor,
  NO_MARKS,
  ratioToDecimal,
  sumAmounts,
  sumMarks,
  type Amount,
  type Marks,
  type Ratio,
} from "../quantity/measures";
import { numberOf, type MarksField } from "../forms/field";
import type { Form, FundsBlock, FundsRow } from "../forms/form";
import type { CellAddress } from "../workbook";
import { explainFunds } from "./explanations";
import { rateState } from "./rate-state";
import type { FundsScore } from "./scored";
import type { Scheme } from "./schemes";

/**
 * Execution rate and its score: executed / budget of the total row (全年预算数, never 年初预算数 unless the form has only that),
 * score = marks × min(rate, 1). 财预〔2020〕10号.
 */
export function scoreFunds(form: Form, scheme: Scheme): FundsScore | null {
  const { funds } = form;
  if (!funds) return null;
  const amounts = amountsOf(funds);
  const total = funds.total;
  const mixed = mixesUnits(form) || outOfScale(amounts);
  const rate = amounts.budget && amounts.executed && !mixed ? executionRate(amounts.executed, amounts.budget) : null;
  const recorded = numberOf(total?.score ?? null);
  const typed = numberOf(total?.weight ?? null);
  const assigned = asMarks(funds.statedMarks ?? scheme.rateMarks);
  const ofWholeForm = typed?.gte(scheme.total) ?? false;
  const scored = funds.has.score;
  const right = rate && scored ? marksFor(assigned, clampRatio(rate), scheme.decimals) : null;
  const misplaced =
    recorded === null && typed !== null && right !== null && !typed.eq(assigned) && typed.eq(roundHalfUp(right, decimalPlaces(typed)));
  // where the indicators alone make up the total, the rate has no marks of its own
  const unmarked = ofWholeForm && sumMarks(form.indicators.map(({ weight }) => numberOf(weight) ?? NO_MARKS)).gte(scheme.total);
  const marks = !scored || unmarked ? null : typed !== null && !misplaced && !ofWholeForm && typed.gt(ZERO) ? typed : assigned;
  const computed = rate && marks ? marksFor(marks, clampRatio(rate), scheme.decimals) : null;
  const state = rateState(total?.rate ?? null, rate);
  // 100 % is never written beside 0 / 0: with the total row empty everything waits for the mend
  const open = misplaced || ofWholeForm || amounts.fromParts || computed === null;
  return {
    rate,
    ...amounts,
    ...state,
    marks,
    computed,
    recorded,
    misplaced,
    ofWholeForm,
    final: open ? null : finalOf(total?.score ?? null, computed, marks, scheme.decimals),
    explanation: ofWholeForm ? OF_WHOLE_FORM : explain(form, scheme, rate, amounts, marks, computed),
    cells: cellsOf(total),
  };
}

const OF_WHOLE_FORM = "年度资金总额行的分值是整张表的满分，这一行的得分不是预算执行率的得分，不核算也不写入；请改填执行率的分值和得分。";

/** What will stand in the score's cell: a formula and what is no number are not written over. */
function finalOf(field: MarksField | null, computed: Marks, marks: Marks | null, places: number): Marks | null {
  if (!field?.own || field.reading.kind === "text" || field.reading.kind === "error") return null;
  const recorded = numberOf(field);
  if (recorded?.lt(ZERO)) return null;
  return field.formula !== null || (recorded && marksFit(recorded, computed, places, marks)) ? recorded : computed;
}

interface Amounts {
  readonly budget: Amount | null;
  readonly executed: Amount | null;
  readonly fromParts: boolean;
}

function amountsOf({ total, parts }: FundsBlock): Amounts {
  const budgetOf = (row: FundsRow): Amount | null => numberOf(row.budget ?? row.initialBudget);
  const executedOf = (row: FundsRow): Amount | null => numberOf(row.executed);
  const budget = total ? budgetOf(total) : null;
  const executed = total ? executedOf(total) : null;
  const empty = (amount: Amount | null) => amount === null || amount.eq(ZERO);
  if (!empty(budget) || !empty(executed)) return { budget, executed, fromParts: false };
  const partBudgets = parts.map(budgetOf).filter((amount) => amount !== null);
  const partExecuted = parts.map(executedOf).filter((amount) => amount !== null);
  const filled = partBudgets.some((amount) => !amount.eq(ZERO));
  if (!filled) return { budget, executed, fromParts: false };
  return { budget: sumAmounts(partBudgets), executed: partExecuted.length > 0 ? sumAmounts(partExecuted) : null, fromParts: true };
}

/** 126.5万元 beside 1183600元: divided as they stand they would give a rate of 935,652 %. */
export function mixesUnits({ funds, amountUnit }: Form): boolean {
  const { total, parts } = funds ?? { total: null, parts: [] };
  const units = [total, ...parts].flatMap((row) =>
    [row?.budget ?? row?.initialBudget, row?.executed].flatMap((field) =>
      field?.reading.kind === "number" ? [field.reading.unit?.replace(/^(万|亿)$/, "$1元") ?? amountUnit] : [],
    ),
  );
  return new Set(units.filter((unit) => unit !== null)).size > 1;
}

/** A hundred times the budget is no overspending: one of the two is in another unit (1183600 beside 126.5). */
function outOfScale({ budget, executed }: Amounts): boolean {
  return budget !== null && executed !== null && budget.gt(ZERO) && executed.gte(budget.times(100));
}

function explain(form: Form, scheme: Scheme, rate: Ratio | null, amounts: Amounts, marks: Marks | null, computed: Marks | null): string {
  const { budget, executed } = amounts;
  if (rate && budget && executed)
    return explainFunds(scheme, { rate, budget, executed, fromParts: amounts.fromParts, marks, computed }, form.amountUnit);
  if (executed === null) return "缺少全年执行数，无法核算执行率；请填写年度资金总额行。";
  if (mixesUnits(form) || outOfScale(amounts)) return "全年预算数与全年执行数的金额单位不同，无法核算执行率；请统一单位。";
  if (executed.lt(ZERO)) return "全年执行数是负数，无法核算执行率；请核对。";
  return "缺少全年预算数或预算数为 0，无法核算执行率；请填写年度资金总额行。";
}

function cellsOf(row: FundsRow | null): CellAddress[] {
  return [row?.executed, row?.budget ?? row?.initialBudget, row?.weight].flatMap((field) => (field ? [field.cell] : []));
}

/** A rate as it is written: 0.9473 (as 94.73 %), or 94.73 where the sheet types rates as plain numbers. */
export function rateToWrite(rate: Ratio, inPercent: boolean): Decimal {
  const fraction = ratioToDecimal(rate, 4);
  return inPercent ? fraction.times(decimal(100)) : fraction;
}

import { canonical, decimal } from "../quantity/decimal";
import { marksFit, ratioToDecimal, type Amount } from "../quantity/measures";
import { isEmptyPhrase } from "../quantity/text";
import { isUncalculated, numberOf } from "../forms/field";
import { mixesUnits } from "../scoring/funds-score";
import { percent } from "../scoring/explanations";
import type { FundsRow } from "../forms/form";
import type { FundsScore, ScoredForm } from "../scoring/scored";
import type { FormCheck } from "./check";

/** Budget, execution rate and its score. */
export const checkFunds: FormCheck = (scored, report, candidates) => {
  const { funds, form } = scored;
  const row = form.funds?.total;
  if (!funds || !row) return;
  const amount = (value: Amount | null): string => (value ? canonical(value) : "空");
  const amounts = { executed: amount(funds.executed), budget: amount(funds.budget) };
  const first = row.budget ?? row.initialBudget ?? row.executed;
  if (funds.fromParts && first && !isUncalculated(first)) {
    report(
      "funds-total-empty",
      first.cell,
      { ...amounts, rate: funds.rate ? percent(funds.rate) : "" },
      { mend: [...candidates.fundsTotals, candidates.rate, candidates.fundsScore] },
    );
    return;
  }
  if (!funds.rate && funds.executed?.gt(0) && !funds.budget?.gt(0) && first)
    report("budget-zero", first.cell, { executed: amounts.executed });
  // amounts in two units are reported as such, and not compared
  if (funds.budget?.gt(0) && funds.executed?.gt(funds.budget) && row.executed && !mixesUnits(form))
    report("executed-over-budget", row.executed.cell, amounts);
  if (!funds.rate) {
    checkUnsupported(funds, row, report);
    return;
  }
  checkRate(scored, funds, report, candidates, amounts);
  checkScore(scored, funds, report, candidates);
};

/** A score for the execution rate, and one of the two amounts is blank. */
function checkUnsupported({ recorded, budget, executed }: FundsScore, row: FundsRow, report: Parameters<FormCheck>[1]): void {
  const missing = [budget ? null : "全年预算数", executed ? null : "全年执行数"].filter((label) => label !== null).join("和");
  if (!row.score || !recorded?.gt(0) || missing === "") return;
  report("score-unsupported", row.score.cell, { name: "预算执行率", found: canonical(recorded), missing }, { found: canonical(recorded) });
}

function checkRate(
  scored: ScoredForm,
  funds: FundsScore,
  report: Parameters<FormCheck>[1],
  candidates: Parameters<FormCheck>[2],
  amounts: { executed: string; budget: string },
): void {
  const field = scored.form.funds?.total?.rate;
  if (!field || !funds.rate) return;
  const expected = percent(funds.rate);
  const more = { expected: canonical(ratioToDecimal(funds.rate, 4)), mend: [candidates.rate] };
  const found = funds.recordedRate ? `${canonical(funds.recordedRate.times(100))}%` : "";
  const recorded = funds.recordedRate ? { found: canonical(funds.recordedRate) } : {};
  if (funds.rateState === "missing") report("rate-missing", field.cell, { ...amounts, expected }, more);
  if (funds.rateState === "wrong") report("rate-wrong", field.cell, { ...amounts, found, expected }, { ...more, ...recorded });
  if (funds.rateState === "invalid" && field.reading.kind === "text") {
    report("rate-wrong", field.cell, { ...amounts, found: `“${field.reading.text}”`, expected }, { ...more, found: field.reading.text });
  }
  if (funds.rateState === "rounded") report("rate-rounded", field.cell, { found, expected }, { ...more, ...recorded });
  const limit = scored.scheme.rateNeedsReason;
  // a rate that is shown as 90.00 % is not below it
  if (ratioToDecimal(funds.rate, 4).lt(limit) && !givesReasonAnywhere(scored)) {
    report("rate-low", field.cell, { rate: expected, limit: `${canonical(limit.times(100))}%` });
  }
}

function givesReasonAnywhere({ form }: ScoredForm): boolean {
  if (!isEmptyPhrase(form.funds?.total?.reason?.text ?? "")) return true;
  return form.indicators.some(({ deviation }) => !isEmptyPhrase(deviation?.text ?? ""));
}

function checkScore(scored: ScoredForm, funds: FundsScore, report: Parameters<FormCheck>[1], candidates: Parameters<FormCheck>[2]): void {
  const { form } = scored;
  const row = form.funds?.total;
  if (!row?.score || !funds.rate || !funds.marks || !funds.computed || funds.ofWholeForm) return;
  const fields = { marks: canonical(funds.marks), rate: percent(funds.rate), expected: canonical(funds.computed) };
  const expected = canonical(funds.computed);
  if (funds.misplaced) {
    const found = canonical(numberOf(row.weight) ?? decimal(0));
    report(
      "funds-score-misplaced",
      row.weight?.cell ?? row.score.cell,
      { ...fields, found },
      { expected, found, mend: [candidates.fundsWeight, candidates.fundsScore] },
    );
    return;
  }
  const { reading, cell } = row.score;
  if (reading.kind === "blank") report("funds-score-missing", cell, fields, { expected, mend: [candidates.fundsScore] });
  if (reading.kind === "text")
    report("score-invalid", cell, { name: "预算执行率", found: reading.text }, { expected, found: reading.text });
  if (!funds.recorded) return;
  const found = canonical(funds.recorded);
  const more = { expected, found, mend: [candidates.fundsScore] };
  if (funds.recorded.gt(funds.marks))
    report("score-over-weight", cell, { name: "预算执行率", found, weight: canonical(funds.marks) }, more);
  if (!marksFit(funds.recorded, funds.computed, scored.scheme.decimals, funds.marks))
    report("funds-score-wrong", cell, { ...fields, found }, more);
}

import { toNumber } from "../quantity/decimal";
import type { Scheme } from "../scoring/schemes";
import type { CellValue } from "../workbook";
import type { Draft } from "./draft";
import { rateOf, rateScore, type Formula } from "./formulas";
import { AMOUNT, score, weight } from "./validations";

/** Columns of the funds block (layout L1): three amounts, weight, rate, score. */
export const FUNDS = { label: 0, name: 1, initialBudget: 3, budget: 4, executed: 5, weight: 6, rate: 7, score: 8 } as const;

const HEADS = ["年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"];

type Amounts = readonly [initialBudget: CellValue | Formula, budget: CellValue | Formula, executed: CellValue | Formula];

/** Puts the row of heads; the label to its left reaches down over `rows` rows. */
export function putFundsHeads(draft: Draft, row: number, label: string, rows: number): void {
  draft.put(row, FUNDS.label, "label", label, { rows });
  draft.put(row, FUNDS.name, "label", null, { columns: 2 });
  draft.putRow(row, FUNDS.initialBudget, "head", HEADS);
  draft.height(row, 32);
}

/** Puts the row that decides: its rate and score calculate. */
export function putFundsTotal(draft: Draft, row: number, scheme: Scheme, amounts: Amounts): void {
  putAmounts(draft, row, "年度资金总额", amounts);
  const [weightCell, rateCell] = [draft.at(row, FUNDS.weight), draft.at(row, FUNDS.rate)];
  draft.put(row, FUNDS.weight, "marks", toNumber(scheme.rateMarks));
  draft.put(row, FUNDS.rate, "rate", rateOf(draft.at(row, FUNDS.executed), draft.at(row, FUNDS.budget)));
  draft.put(row, FUNDS.score, "marks", rateScore(weightCell, rateCell, scheme.decimals));
  draft.validate(row, FUNDS.weight, {}, weight(toNumber(scheme.total)));
  draft.validate(row, FUNDS.score, {}, score(weightCell));
}

export function putFundsPart(draft: Draft, row: number, name: string): void {
  putAmounts(draft, row, name, [null, null, null]);
  draft.putRow(row, FUNDS.weight, "marks", [null, null, null]);
}

function putAmounts(draft: Draft, row: number, name: string, amounts: Amounts): void {
  draft.put(row, FUNDS.name, "name", name, { columns: 2 });
  draft.putRow(row, FUNDS.initialBudget, "amount", amounts);
  draft.validate(row, FUNDS.initialBudget, { columns: 3 }, AMOUNT);
  draft.height(row, 20);
}

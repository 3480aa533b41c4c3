import { cents } from "../content";
import { put, putFigure } from "../draft";
import type { LabelRole } from "../vocabulary";
import { fundsFields, fundsWrites, type FundsReading } from "./funds-block";
import { putLabel, type FormSeed } from "./head";
import { fundsScoreOf, makeMoney, putRate } from "./money";

export interface FundsPairsSpec {
  readonly label: LabelRole;
  readonly width: number;
  readonly marks: number;
  /** Budget, executed, rate below each other with a score; or budget and executed as two pairs in one row, without one. */
  readonly manner: "rows" | "pairs";
}

/** Budget and executed beside their labels instead of below them. */
export function putFundsPairs(seed: FormSeed, spec: FundsPairsSpec, blanks: boolean): FundsReading {
  const { draft, random } = seed;
  const money = makeMoney(random, 1);
  const inRows = spec.manner === "rows";
  const top = seed.row;
  const label = putLabel(draft, top, 0, spec.label, { down: inRows ? 4 : 1 });
  const half = Math.ceil(spec.width / 2);
  const across = inRows ? spec.width - 2 : half - 2;
  const unitLabels = [label];
  if (inRows) unitLabels.push(putLabel(draft, top, 1, "budget"), putLabel(draft, top + 1, 1, "executed"));
  else {
    put(draft, top, 1, "预算数:");
    put(draft, top, half, "执行数:");
  }
  const budget = putFigure(draft, top, 2, cents(money.budget), { across, amount: true });
  const executed = inRows
    ? putFigure(draft, top + 1, 2, cents(money.executed), { across, amount: true })
    : putFigure(draft, top, half + 1, cents(money.executed), { across: spec.width - half - 1, amount: true });
  const right = fundsScoreOf(spec.marks, money);
  if (inRows) {
    putLabel(draft, top + 2, 1, "rate");
    putLabel(draft, top + 3, 1, "fundsScore");
  }
  const rate = inRows ? putRate(draft, random, { row: top + 2, column: 2, across }, money, blanks) : null;
  const score = inRows ? putFigure(draft, top + 3, 2, blanks ? null : right, { across }) : null;
  seed.row += inRows ? 4 : 1;
  return {
    money,
    fields: fundsFields({ initialBudget: null, budget, executed, rate, score }, () => (inRows ? String(spec.marks) : null), unitLabels),
    writes: fundsWrites({ rate, score }, money, right, blanks),
  };
}

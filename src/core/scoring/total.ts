import { ZERO } from "../quantity/decimal";
import { asMarks, NO_MARKS, sumMarks, type Marks } from "../quantity/measures";
import { numberOf } from "../forms/field";
import type { Form } from "../forms/form";
import type { Grade } from "../shape";
import type { FundsScore, IndicatorScore, TotalScore } from "./scored";
import type { Scheme } from "./schemes";

/** total = funds score + indicator scores, kept ones included; computed only when every part has a final score. */
export function scoreTotal(form: Form, funds: FundsScore | null, indicators: readonly IndicatorScore[]): TotalScore {
  const fundsMarks = funds?.marks ?? null;
  const parts: { weight: Marks | null; recorded: Marks | null; final: Marks | null }[] = [
    ...(funds && fundsMarks ? [{ weight: fundsMarks, recorded: funds.recorded, final: funds.final }] : []),
    ...indicators.map(({ weight, recorded, final }) => ({ weight, recorded, final })),
  ];
  const finals = parts.map(({ final }) => final).filter((final) => final !== null);
  const complete = form.scored && parts.length > 0 && finals.length === parts.length;
  const typedFundsWeight = numberOf(form.funds?.total?.weight ?? null) ?? fundsMarks;
  const typed = indicators.map(({ weight }) => weight).filter((weight) => weight !== null);
  const weights = typed.length === 0 ? marksInLabels(indicators) : typed;
  return {
    weights: weights.length === 0 ? null : sumMarks([...weights, ...(typedFundsWeight ? [typedFundsWeight] : [])]),
    recorded: numberOf(form.total?.score ?? null),
    computed: complete ? sumMarks(finals) : null,
    known: sumMarks(parts.map(({ recorded }) => recorded ?? NO_MARKS)),
    open: sumMarks(parts.map(({ recorded, weight }) => (recorded === null ? (weight ?? NO_MARKS) : asMarks(ZERO)))),
    complete,
  };
}

/** Without a weight column (L5): the marks that the level-1 headings state, where each states some. */
function marksInLabels(indicators: readonly IndicatorScore[]): Marks[] {
  const headings = [...new Set(indicators.map(({ row }) => row.level1))];
  const stated = headings.map((level) => level?.marks ?? null).filter((marks) => marks !== null);
  return stated.length === headings.length ? stated.map(asMarks) : [];
}

export function gradeOf(total: Marks, scheme: Scheme): Grade {
  return scheme.grades.find(({ from }) => total.gte(from))?.grade ?? "差";
}

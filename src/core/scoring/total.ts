import { decimalPlaces, roundHalfUp, ZERO } from "../quantity/decimal";
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
    ...(funds && fundsMarks ? [{ weight: fundsMarks, recorded: funds.ofWholeForm ? null : funds.recorded, final: funds.final }] : []),
    ...indicators.map((indicator) => ({
      weight: indicator.weight,
      recorded: indicator.recorded ?? withRowAbove(indicator, indicators),
      final: indicator.final,
    })),
  ];
  const finals = parts.map(({ final }) => final).filter((final) => final !== null);
  const complete = form.scored && parts.length > 0 && finals.length === parts.length;
  const typedFundsWeight = (funds?.ofWholeForm ? null : numberOf(form.funds?.total?.weight ?? null)) ?? fundsMarks;
  const typed = indicators.map(({ weight }) => weight).filter((weight) => weight !== null);
  const weights = typed.length === 0 ? marksInLabels(indicators) : typed;
  return {
    weights: weights.length === 0 ? null : sumMarks([...weights, ...(typedFundsWeight ? [typedFundsWeight] : [])]),
    recorded: numberOf(form.total?.score ?? null) ?? form.total?.inWords?.value ?? null,
    computed: complete ? rounded(sumMarks(finals)) : null,
    known: sumMarks(parts.map(({ recorded }) => recorded ?? NO_MARKS)),
    open: sumMarks(parts.map(({ recorded, weight }) => (recorded === null ? (weight ?? NO_MARKS) : asMarks(ZERO)))),
    complete,
  };
}

/** What was typed with a few decimals adds up to no more of them; 16.6666666666667 three times is 50. */
function rounded(sum: Marks): Marks {
  return decimalPlaces(sum) > MOST_PLACES ? asMarks(roundHalfUp(sum, MOST_PLACES)) : sum;
}

const MOST_PLACES = 4;

/** A score in a cell that is merged over several indicators counts once, in the first of them. */
function withRowAbove({ row, sharesScore }: IndicatorScore, indicators: readonly IndicatorScore[]): Marks | null {
  if (!sharesScore || row.score?.own) return null;
  const first = indicators.find((each) => each.row.score?.own && each.row.row === row.score?.cell.row);
  return first?.recorded ? NO_MARKS : null;
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

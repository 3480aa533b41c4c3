import { HUNDRED, ONE, sum, ZERO, type Decimal } from "../quantity/decimal";
import { asMarks } from "../quantity/measures";
import { numberOf, type MarksField } from "./field";
import type { IndicatorRow, TotalRow } from "./form";

interface Weighted {
  readonly indicators: IndicatorRow[];
  readonly total: TotalRow | null;
}

/**
 * Weights typed as fractions of the whole (0.3, 0.2 … that sum to 1, or with the rate's 10 marks to 0.9) as marks out of 100, as if they had the
 * percentage format. Scores and a total that are no larger than 1 say that the form itself is out of 1: then they stay.
 *
 * @param rateMarks marks of the execution rate, where it has some
 */
export function withMarksForFractions({ indicators, total }: Weighted, rateMarks: Decimal | null): Weighted {
  const weights = indicators.map(({ weight }) => numberOf(weight));
  const known = weights.filter((weight) => weight !== null);
  if (known.length < 2 || known.length < indicators.length || known.some((weight) => weight.lte(ZERO) || weight.gt(ONE))) {
    return { indicators, total };
  }
  const whole = sum(known);
  const isWhole = whole.eq(ONE) || (rateMarks !== null && hundredfold(whole).plus(rateMarks).eq(HUNDRED));
  const recorded = [...indicators.map(({ score }) => score), total?.score ?? null].map(numberOf).filter((marks) => marks !== null);
  const isOutOfOne = recorded.length > 0 && recorded.every((marks) => marks.lte(ONE));
  if (!isWhole || isOutOfOne) return { indicators, total };
  return {
    indicators: indicators.map((row) => ({ ...row, weight: inMarks(row.weight) })),
    total: total && { ...total, weight: numberOf(total.weight)?.lte(ONE) ? inMarks(total.weight) : total.weight },
  };
}

const hundredfold = (value: Decimal): Decimal => value.times(HUNDRED);

function inMarks(field: MarksField | null): MarksField | null {
  if (field?.reading.kind !== "number") return field;
  return { ...field, reading: { ...field.reading, value: asMarks(hundredfold(field.reading.value)) } };
}

import { decimal, decimalPlaces, halfUnit, ONE, quotient, roundHalfUp, sum, ZERO, type Decimal } from "./decimal";

/**
 * Marks, amounts and ratios are all numbers, and none may stand in for another: each is branded, and the only arithmetic
 * between them is in this module.
 */
declare const measure: unique symbol;
type Measured<Name extends string> = Decimal & { readonly [measure]: Name };

/** Marks out of the form's total (分): weights (分值) and scores (得分). */
export type Marks = Measured<"marks">;
/** Money in the form's own unit (usually 万元). */
export type Amount = Measured<"amount">;
/** An exact quotient; kept as a fraction so that 28.425 × 1/3 is 9.475 and not a hair less. */
export interface Ratio {
  readonly [measure]: "ratio";
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export const asMarks = (value: Decimal): Marks => value as Marks;
export const asAmount = (value: Decimal): Amount => value as Amount;

export const NO_MARKS: Marks = asMarks(ZERO);

export function ratio(numerator: Decimal, denominator: Decimal): Ratio {
  return { numerator, denominator } as Ratio;
}

export const FULL: Ratio = ratio(ONE, ONE);
export const NONE: Ratio = ratio(ZERO, ONE);

/** Into [0, 1]: more than the target earns no extra marks, and no score is below zero. */
export function clampRatio(value: Ratio): Ratio {
  const { numerator, denominator } = value;
  if (denominator.eq(ZERO)) return NONE;
  const [part, whole] = denominator.lt(ZERO) ? [numerator.times(-1), denominator.times(-1)] : [numerator, denominator];
  if (part.gte(whole)) return FULL;
  return part.lte(ZERO) ? NONE : value;
}

/** The ratio as a decimal fraction with the given places, half-up: 89.8/94.8 → 0.9473. */
export function ratioToDecimal(value: Ratio, places: number): Decimal {
  return quotient(value.numerator, value.denominator, places);
}

/** executed / budget; null where there is no budget to divide by, or a negative amount. */
export function executionRate(executed: Amount, budget: Amount): Ratio | null {
  return budget.lte(ZERO) || executed.lt(ZERO) ? null : ratio(executed, budget);
}

/** Whether a ratio is at least a limit (a fraction); exact where the quotient would not be. */
export function reaches({ numerator, denominator }: Ratio, limit: Decimal): boolean {
  return numerator.gte(denominator.times(limit));
}

/** weight × ratio, rounded half-up to the scheme's decimals. Multiplies before it divides, so that ties are exact. */
export function marksFor(weight: Marks, achieved: Ratio, places: number): Marks {
  const product = weight.times(achieved.numerator);
  if (achieved.denominator === ONE) return asMarks(roundHalfUp(product, places));
  return asMarks(quotient(product, achieved.denominator, places));
}

export function sumMarks(marks: readonly Marks[]): Marks {
  return asMarks(sum(marks));
}

export function sumAmounts(amounts: readonly Amount[]): Amount {
  return asAmount(sum(amounts));
}

/** Whether two marks are the same once rounded: a formula without ROUND keeps 9.4726 where 9.47 is shown. */
export function marksAgree(a: Marks, b: Marks, places: number): boolean {
  return a.eq(b) || a.minus(b).abs().lte(halfUnit(places));
}

/**
 * Whether recorded marks are right: the computed ones, or these rounded to fewer decimal places, as a unit may write them (9.5 for 9.47). Neither
 * whole marks nor full ones count as rounded: 10 is not 9.6, and 2.5 of 2.5 not 2.48.
 */
export function marksFit(recorded: Marks, computed: Marks, places: number, full: Marks | null): boolean {
  if (marksAgree(recorded, computed, places)) return true;
  const typed = decimalPlaces(recorded);
  return typed > 0 && typed < places && !full?.eq(recorded) && roundHalfUp(computed, typed).eq(recorded);
}

/**
 * Whether typed marks add up. Marks are typed, not measured, so whole numbers have to agree exactly; only where thirds were
 * rounded (3.33 × 3 for 10) each part may be off by half a unit of the finest decimal place in use.
 */
export function marksAddUp(parts: readonly Marks[], total: Marks): boolean {
  const places = Math.max(0, ...parts.map(decimalPlaces));
  const slack = places === 0 ? ZERO : halfUnit(places).times(decimal(parts.length));
  return sumMarks(parts).minus(total).abs().lte(slack);
}

/** Whether rounded amounts add up: each may be off by half a unit of the coarsest decimal place among them. */
export function amountsAddUp(parts: readonly Amount[], total: Amount): boolean {
  const places = Math.min(...[...parts, total].filter((amount) => !amount.eq(ZERO)).map(decimalPlaces), 6);
  const slack = halfUnit(places).times(decimal(Math.max(parts.length, 1)));
  return sumAmounts(parts).minus(total).abs().lte(slack);
}

import { ZERO, type Decimal } from "../quantity/decimal";
import { clampRatio, FULL, NONE, ratio, type Ratio } from "../quantity/measures";

/**
 * Ratio of fulfilment where more is better.
 *
 * 财预〔2020〕10号: full marks when the target is reached, otherwise in proportion to it; more than the target earns no extra marks.
 *
 * @param actual what was achieved, in the target's unit
 * @param target what was planned; a target of zero is met by any actual ≥ 0
 */
export function higherIsBetter(actual: Decimal, target: Decimal): Ratio {
  if (actual.gte(target)) return FULL;
  return target.lte(ZERO) ? NONE : clampRatio(ratio(actual, target));
}

/** As higherIsBetter; a target of zero is met by zero alone. */
export function exactly(actual: Decimal, target: Decimal): Ratio {
  if (target.eq(ZERO)) return actual.eq(ZERO) ? FULL : NONE;
  return higherIsBetter(actual, target);
}

/** Reverse indicators, first formula in use in the provinces: target / actual above the target. */
export function lowerByRatio(actual: Decimal, target: Decimal): Ratio {
  if (actual.lte(target)) return FULL;
  return target.lte(ZERO) ? NONE : clampRatio(ratio(target, actual));
}

/** Reverse indicators, second formula in use: one minus the excess over the target; nothing from twice the target on. */
export function lowerByExcess(actual: Decimal, target: Decimal): Ratio {
  if (actual.lte(target)) return FULL;
  if (target.lte(ZERO) || actual.gte(target.plus(target))) return NONE;
  return clampRatio(ratio(target.plus(target).minus(actual), target));
}

/** Full inside the range; in proportion to the nearer end outside, below zero as above it. */
export function withinRange(actual: Decimal, low: Decimal, high: Decimal): Ratio {
  if (actual.lt(low)) {
    if (low.eq(ZERO)) return NONE;
    return clampRatio(low.lt(ZERO) ? ratio(low, actual) : ratio(actual, low));
  }
  if (actual.gt(high)) return high.lte(ZERO) ? NONE : clampRatio(ratio(high, actual));
  return FULL;
}

/** actual / target where that says something: how far a target was exceeded. */
export function achievement(actual: Decimal, target: Decimal): Ratio | null {
  return target.gt(ZERO) ? ratio(actual, target) : null;
}

export const isFull = (value: Ratio): boolean => value.numerator.gte(value.denominator);

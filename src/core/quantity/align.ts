import { decimal, HUNDRED, ONE, shifted, ZERO, type Decimal } from "./decimal";
import { isAtMost, type Quantity } from "./quantity";
import { convertible, isFrequency, PERCENT, withoutPer, type Unit } from "./units";

/** Target and actual brought to one unit. */
export interface Aligned {
  readonly target: Decimal;
  /** Upper end where the target is a range. */
  readonly upper: Decimal | null;
  readonly actual: Decimal;
  /** The unit, or a part of it (元 beside 元/人), was written on one side only (and is no percentage). */
  readonly unitMissing: boolean;
}

/** "period-unclear": 1次/月 beside 12次, of which nothing says in what time. */
export type Alignment = Aligned | "unit-differs" | "percent-unclear" | "period-unclear";

/** Brings two quantities to one unit; percentages typed as 95 or 0.95 are told apart by the other side. */
export function align(target: Quantity, actual: Quantity): Alignment {
  const [a, b] = [target.unit, actual.unit];
  if (isPercent(a) && b === null) {
    const value = isPlainPercent(a) ? asPercent(actual.value, target.value) : actual.value;
    // far below a limit is as plausible as a hundredfold near it
    const isDoubtful =
      isAtMost(target) && target.value.lt(FEW) && value !== actual.value && actual.value.lt(target.value) && value?.gt(target.value);
    return value && !isDoubtful ? aligned(target, value, false) : "percent-unclear";
  }
  if (a === null && isPercent(b)) {
    const value = asPercent(target.value, actual.value);
    if (!value) return "percent-unclear";
    const scale = value.eq(target.value) ? null : HUNDRED;
    return {
      target: value,
      upper: scale && target.upper ? target.upper.times(scale) : target.upper,
      actual: actual.value,
      unitMissing: false,
    };
  }
  if (a === null || b === null) return withUnitMissing(target, actual);
  // 发放季度 4个 beside 4个季度
  if (a.name === "个" && b.name === "个季度") return aligned(target, actual.value, true);
  if (!convertible(a, b)) return withPerMissing(target, actual, a, b);
  return a.factor.eq(b.factor) ? aligned(target, actual.value, false) : inBaseUnits(target, a.factor, actual, b.factor, false);
}

const aligned = (target: Quantity, actual: Decimal, unitMissing: boolean): Aligned => ({
  target: target.value,
  upper: target.upper,
  actual,
  unitMissing,
});
/** Percent: of what is limited to so many, less than one is no oddity. */
const FEW = decimal(20);
const isPlainPercent = (unit: Unit | null): boolean => unit?.factor.eq(ONE) ?? false;
const isPercent = (unit: Unit | null): boolean => unit?.dimension === PERCENT.dimension;

function inBaseUnits(target: Quantity, a: Decimal, actual: Quantity, b: Decimal, unitMissing: boolean): Aligned {
  return {
    target: target.value.times(a),
    upper: target.upper?.times(a) ?? null,
    actual: actual.value.times(b),
    unitMissing,
  };
}

/**
 * A bare number beside one with a unit is in that unit, or (12000 beside 1.2万人) in the base unit where only that is within a factor
 * of 10. What is written with 万 (1.3万) is multiplied out already.
 */
function withUnitMissing(target: Quantity, actual: Quantity): Aligned {
  const unitMissing = target.unit !== actual.unit;
  const [a, b] = [factorOf(target), factorOf(actual)];
  if (a && b) return inBaseUnits(target, multiplier(target), actual, multiplier(actual), unitMissing);
  const factor = a ?? b;
  if (!factor || factor.eq(ONE)) return aligned(target, actual.value, unitMissing);
  const [known, bare] = a ? [target, actual] : [actual, target];
  const base = known.value.times(multiplier(known));
  const asWritten = isNear(bare.value.times(factor), base) || !isNear(bare.value, base);
  const scale = asWritten ? factor : ONE;
  return a
    ? inBaseUnits(target, multiplier(target), actual, scale, unitMissing)
    : inBaseUnits(target, scale, actual, multiplier(actual), unitMissing);
}

/** How many base units one of what is written is; null for a bare number. */
const factorOf = ({ unit, scale }: Quantity): Decimal | null => unit?.factor ?? scale ?? null;

/** By what a quantity's value still has to be multiplied. */
const multiplier = ({ unit }: Quantity): Decimal => unit?.factor ?? ONE;

/** 3次/年 beside 3次: the same, where the numbers are within a factor of 10; 500元/人 beside a sum of 48000元 is not. */
function withPerMissing(target: Quantity, actual: Quantity, a: Unit, b: Unit): Alignment {
  const [short, shorter] = [withoutPer(a), withoutPer(b)];
  if ((short === null) === (shorter === null) || !convertible(short ?? a, shorter ?? b)) return "unit-differs";
  const based = inBaseUnits(target, a.factor, actual, b.factor, true);
  if (isFrequency(short ? a : b) && !based.actual.eq(based.target)) return "period-unclear";
  return isNear(based.actual, based.target) || based.actual.eq(ZERO) ? based : "unit-differs";
}

/** x or 100·x, whichever lies within a factor of 10 of the other side; null when both or neither do. Zero is zero either way. */
function asPercent(value: Decimal, other: Decimal): Decimal | null {
  if (value.eq(ZERO) || other.eq(ZERO)) return value;
  const hundredfold = shifted(value, 2);
  const [once, hundred] = [isNear(value, other), isNear(hundredfold, other)];
  if (once === hundred) return null;
  return once ? value : hundredfold;
}

function isNear(one: Decimal, other: Decimal): boolean {
  const [a, b] = [one.abs(), other.abs()];
  return shifted(a, 1).gt(b) && a.lt(shifted(b, 1));
}

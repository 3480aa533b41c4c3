import { decimal, HUNDRED, ZERO, type Decimal } from "./decimal";
import type { Quantity } from "./quantity";
import { convertible, PERCENT, type Unit } from "./units";

/** Target and actual brought to one unit. */
export interface Aligned {
  readonly target: Decimal;
  /** Upper end where the target is a range. */
  readonly upper: Decimal | null;
  readonly actual: Decimal;
  /** The unit was written on one side only (and is no percentage). */
  readonly unitMissing: boolean;
}

export type Alignment = Aligned | "unit-differs" | "percent-unclear";

/** Brings two quantities to one unit; percentages typed as 95 or 0.95 are told apart by the other side. */
export function align(target: Quantity, actual: Quantity): Alignment {
  const [a, b] = [target.unit, actual.unit];
  if (isPercent(a) && b === null) {
    const value = asPercent(actual.value, target.value);
    return value ? { ...plain(target), actual: value, unitMissing: false } : "percent-unclear";
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
  if (a === null || b === null) return { ...plain(target), actual: actual.value, unitMissing: a !== b };
  if (!convertible(a, b)) return "unit-differs";
  if (a.factor.eq(b.factor)) return { ...plain(target), actual: actual.value, unitMissing: false };
  return {
    target: target.value.times(a.factor),
    upper: target.upper?.times(a.factor) ?? null,
    actual: actual.value.times(b.factor),
    unitMissing: false,
  };
}

const plain = ({ value, upper }: Quantity) => ({ target: value, upper });
const isPercent = (unit: Unit | null): boolean => unit?.dimension === PERCENT.dimension;

/** x or 100·x, whichever lies within a factor of 10 of the other side; null when both or neither do. Zero is zero either way. */
function asPercent(value: Decimal, other: Decimal): Decimal | null {
  if (value.eq(ZERO) || other.eq(ZERO)) return value;
  const hundredfold = value.times(HUNDRED);
  const [plain, scaled] = [isNear(value, other), isNear(hundredfold, other)];
  if (plain === scaled) return null;
  return plain ? value : hundredfold;
}

const TEN = decimal(10);

function isNear(one: Decimal, other: Decimal): boolean {
  const [a, b] = [one.abs(), other.abs()];
  return a.times(TEN).gt(b) && a.lt(b.times(TEN));
}

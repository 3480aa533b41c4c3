import type { RateField } from "../forms/field";
import { decimalPlaces, HUNDRED, roundHalfUp, type Decimal } from "../quantity/decimal";
import { formatPlaces } from "../quantity/formats";
import type { Ratio } from "../quantity/measures";

/** A rate as recorded, held against the computed one. */
export interface RateState {
  /** As a fraction, read as 0.95, 95 or "95%", whichever is nearer to the computed one. */
  readonly recordedRate: Decimal | null;
  /** Recorded as a plain percentage number (94.73). */
  readonly rateInPercent: boolean;
  readonly rateState: "missing" | "right" | "rounded" | "wrong" | "invalid" | "unknown";
}

/** Reads a recorded rate and says whether it is right, right but rounded, or wrong. */
export function rateState(field: RateField | null, rate: Ratio | null): RateState {
  if (!field || field.reading.kind !== "number") {
    const kind = rate ? field?.reading.kind : undefined;
    // words are no rate, but they are not ours to overwrite either
    return { recordedRate: null, rateInPercent: false, rateState: kind === "blank" ? "missing" : kind === "text" ? "invalid" : "unknown" };
  }
  const { value, percent } = field.reading;
  if (!rate)
    return {
      recordedRate: percent || value.lte(1) ? value : value.div(HUNDRED),
      rateInPercent: !percent && value.gt(1),
      rateState: "unknown",
    };
  const exact = rate.numerator.div(rate.denominator);
  const distance = (each: Decimal) => each.minus(exact).abs();
  const asPercent = value.div(HUNDRED);
  const rateInPercent = !percent && distance(asPercent).lt(distance(value));
  const recordedRate = rateInPercent ? asPercent : value;
  // places of the percentage as it is shown: 95% → 0, 94.73 → 2, 0.9473 → 2
  const shown =
    percent && field.format !== undefined && typeof field.raw === "number"
      ? Math.max(formatPlaces(field.format), 0)
      : Math.max(decimalPlaces(recordedRate) - 2, 0);
  const asShown = roundHalfUp(recordedRate, shown + 2);
  const right = distance(recordedRate).lte("0.00005") || recordedRate.eq(exact);
  const rounded = asShown.eq(roundHalfUp(exact, shown + 2));
  return { recordedRate, rateInPercent, rateState: right ? "right" : rounded ? (shown >= 2 ? "right" : "rounded") : "wrong" };
}

/** Plain rational arithmetic with whole numbers: the oracle that scores are compared with. Denominators are positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const fraction = (over: bigint, under: bigint): Fraction => (under < 0n ? { over: -over, under: -under } : { over, under });

/** A number of hundredths: 947 → 9.47. */
export const hundredths = (value: number): Fraction => fraction(BigInt(value), 100n);

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const divided = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
export const less = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

export const NONE = fraction(0n, 1n);
export const FULL = fraction(1n, 1n);

export const clamped = (a: Fraction): Fraction => (less(a, NONE) ? NONE : less(FULL, a) ? FULL : a);

/** Half up, without trailing zeros; for fractions that are not negative. */
export function rounded({ over, under }: Fraction, places = 2): string {
  const one = 10n ** BigInt(places);
  const units = (over * one * 2n + under) / (under * 2n);
  return `${units / one}.${String(units % one).padStart(places, "0")}`.replace(/\.?0+$/, "");
}

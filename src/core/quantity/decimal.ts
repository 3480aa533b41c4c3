import Big from "big.js";

/**
 * Exact decimal numbers. Division keeps 40 places, so that anything which terminates earlier is exact; rounding is half-up (四舍五入)
 * and happens only where a result is shown or written.
 */
export type Decimal = Big;

const Exact = Big();
Exact.DP = 40;
Exact.RM = Big.roundHalfUp;
Exact.NE = -1_000_000;
Exact.PE = 1_000_000;

/** What all numbers of big.js have; its types leave it out. */
const OF_BIG = (Big as unknown as { readonly prototype: Big }).prototype;

/** big.js copies what it compares with, and numbers are compared more often than anything else is done with them. */
const QUICKLY_COMPARED = Object.assign(Object.create(OF_BIG) as Big, {
  cmp(this: Decimal, other: Decimal | number | string): Big.Comparison {
    return typeof other === "object" ? compare(this, other) : OF_BIG.cmp.call(this, other);
  },
});

Object.assign(Exact, { prototype: QUICKLY_COMPARED });

/** -1, 0 or 1, as `cmp` of big.js. */
function compare(a: Decimal, b: Decimal): Big.Comparison {
  const [first, second] = [a.c, b.c];
  if (first[0] === 0 || second[0] === 0) return first[0] !== 0 ? sign(a.s) : second[0] !== 0 ? sign(-b.s) : 0;
  if (a.s !== b.s) return sign(a.s);
  if (a.e !== b.e) return sign(a.e > b.e ? a.s : -a.s);
  const shared = Math.min(first.length, second.length);
  for (let i = 0; i < shared; i++) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return sign(difference * a.s);
  }
  return sign((first.length - second.length) * a.s);
}

const sign = (value: number): Big.Comparison => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Largest magnitude (as a power of ten) that is taken for a number; beyond it a text is just a text. */
const MAX_DIGITS = 40;

/** Whole numbers that forms are full of (marks, percentages): made once. */
const SMALL: readonly Decimal[] = Array.from({ length: 1001 }, (_, whole) => new Exact(whole));

/** A double from a cell is taken at 15 significant digits, as Excel shows it; a string is taken as written ("9.47"). */
export function decimal(value: number | string): Decimal {
  return typeof value === "string" ? new Exact(value) : (SMALL[value] ?? ofDouble(value));
}

/** Numbers are never changed, so one that was made serves again: amounts, rates and marks repeat. */
const KNOWN = new Map<number, Decimal>();
const MOST_KNOWN = 4000;

function ofDouble(value: number): Decimal {
  const known = KNOWN.get(value);
  if (known) return known;
  const made = new Exact(value.toPrecision(15));
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  // minus zero is the same key as zero, which is among the small ones
  KNOWN.set(value, made);
  return made;
}

/** Reads plain decimal notation, with an optional sign; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MAX_DIGITS || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  return new Exact(
    text
      .replace(/^\+/, "")
      .replace(/\.$/, "")
      .replace(/^(-?)\./, "$10."),
  );
}

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);
export const HUNDRED: Decimal = new Exact(100);

/** Decimal classes that divide to 0, 1, 2 … places and no further. */
const DIVIDING: readonly (typeof Exact)[] = Array.from({ length: 41 }, (_, places) => {
  const Dividing = Big();
  Dividing.DP = places;
  Dividing.RM = Big.roundHalfUp;
  Object.assign(Dividing, { prototype: QUICKLY_COMPARED });
  return Dividing;
});

/**
 * numerator / denominator, rounded half-up, once. @param places 0 to 40
 * @throws {Error} when the denominator is zero
 */
export function quotient(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  const short = shortQuotient(numerator, denominator, places);
  if (short !== null) return decimal(short);
  const Dividing = DIVIDING[places] ?? Exact;
  return new Exact(new Dividing(numerator).div(denominator));
}

/** Digits that doubles hold exactly, with room for twice a remainder. */
const EXACT_LIMIT = 2 ** 52;

/** Digits that `decimal` takes from a double. */
const DOUBLE_LIMIT = 1e15;

/** The quotient in whole numbers, which doubles divide exactly as long as they are short (marks and rates are); null where they are not. */
function shortQuotient(numerator: Decimal, denominator: Decimal, places: number): number | null {
  if (numerator.s < 0 || denominator.s < 0 || places > 10) return null;
  const [above, below] = [wholeDigits(numerator), wholeDigits(denominator)];
  if (above === 0 || below === 0) return null;
  const shift = exponentOf(numerator) - exponentOf(denominator) + places;
  const part = shift > 0 ? above * 10 ** shift : above;
  const whole = shift < 0 ? below * 10 ** -shift : below;
  if (!(part < EXACT_LIMIT && whole < EXACT_LIMIT)) return null;
  const rest = part % whole;
  const rounded = (part - rest) / whole + (2 * rest >= whole ? 1 : 0);
  return rounded < DOUBLE_LIMIT ? rounded / 10 ** places : null;
}

/** All digits as one whole number; Infinity where a double might not hold them. */
function wholeDigits({ c }: Decimal): number {
  if (c.length > 15) return Infinity;
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return digits;
}

/** Power of ten of the last digit. */
const exponentOf = ({ c, e }: Decimal): number => e - c.length + 1;

/** value × 10^power: the digits stay, the point moves. */
export function shifted(value: Decimal, power: number): Decimal {
  const moved = new Exact(value);
  if (value.c[0] !== 0) moved.e += power;
  return moved;
}

export function roundHalfUp(value: Decimal, places: number): Decimal {
  if (value.c.length - 1 - value.e <= places) return value;
  return value.round(places, Big.roundHalfUp);
}

/** Without trailing zeros and exponent: "10", "9.47", "0". */
export function canonical(value: Decimal): string {
  const digits = wholeDigits(value);
  const power = exponentOf(value);
  if (value.s > 0 && digits < DOUBLE_LIMIT && power >= -6 && power <= 6) {
    // a double of 15 digits is written as it was meant, several times as fast
    return String(power < 0 ? digits / 10 ** -power : digits * 10 ** power);
  }
  const text = value.toString();
  return text === "-0" ? "0" : text;
}

/** Decimal places that the number needs: 9.47 → 2, 100 → 0. */
export function decimalPlaces(value: Decimal): number {
  // digits are kept without trailing zeros, the first of them at 10 to the power e
  return Math.max(0, value.c.length - 1 - value.e);
}

const HALVES: readonly Decimal[] = Array.from({ length: 41 }, (_, places) => new Exact(`0.${"0".repeat(places)}5`));

/** Half a unit of a decimal place: what rounding to it may change. Nothing beyond the 40 places that numbers are kept to. */
export function halfUnit(places: number): Decimal {
  return HALVES[places] ?? ZERO;
}

export function sum(values: readonly Decimal[]): Decimal {
  const short = shortSum(values);
  return short === null ? values.reduce((total, value) => total.plus(value), ZERO) : decimal(short);
}

/** The sum in whole numbers, which doubles add exactly as long as they are short (marks and amounts are); null where they are not. */
function shortSum(values: readonly Decimal[]): number | null {
  let places = 0;
  for (const value of values) places = Math.max(places, decimalPlaces(value));
  if (places > 10) return null;
  let total = 0;
  for (const value of values) {
    const digits = wholeDigits(value) * 10 ** (exponentOf(value) + places);
    total += value.s * digits;
    if (!(digits < DOUBLE_LIMIT && Math.abs(total) < DOUBLE_LIMIT)) return null;
  }
  return total / 10 ** places;
}

/** A double for writing into a cell; exact to 15 digits. */
export function toNumber(value: Decimal): number {
  return Number(canonical(value));
}

import fc from "fast-check";
import { canonical, decimal, decimalPlaces, parseDecimal, quotient, roundHalfUp, sum, toNumber } from "../../../src/core/quantity/decimal";

test.each([
  ["9.475", 2, "9.48"],
  ["9.4749999", 2, "9.47"],
  ["-9.475", 2, "-9.48"],
  ["0.005", 2, "0.01"],
  ["2.5", 0, "3"],
])("%s to %i places is %s: half goes up", (text, places, expected) => {
  expect(canonical(roundHalfUp(decimal(text), places))).toBe(expected);
});

test.each([
  [9.475, "9.475"],
  [1.005, "1.005"],
  [0.1 + 0.2, "0.3"],
  [94.8 - 14.6, "80.2"],
  [123456789012345680, "123456789012346000"],
  [1e-7, "0.0000001"],
  [1e21, "1000000000000000000000"],
  [-0, "0"],
])("the double %p is taken at 15 significant digits", (value, expected) => {
  expect(canonical(decimal(value))).toBe(expected);
});

test.each(["", "abc", "1e5", "1,000", "--1", "1.2.3", "NaN", "Infinity", "0x10", ".", "-", "9".repeat(41)])("%p is no decimal", (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test.each([
  ["10.00", "10"],
  ["+.5", "0.5"],
  ["-.5", "-0.5"],
  ["5.", "5"],
  ["-0", "0"],
])("%p is written %s", (text, expected) => {
  const value = parseDecimal(text);
  expect(value && canonical(value)).toBe(expected);
});

test("decimal places that a number needs", () => {
  expect(["100", "9.47", "10.00", "0.5"].map((text) => decimalPlaces(decimal(text)))).toEqual([0, 2, 0, 1]);
});

test("a number of up to 15 digits survives the way into a cell and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const value = decimal(String(digits)).div(decimal(10).pow(places));
      expect(canonical(decimal(toNumber(value)))).toBe(canonical(value));
    }),
    { seed: 1 },
  );
});

test("a quotient is rounded half-up once, at the places asked for", () => {
  const digits = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 0, max: 8 }), (numerator, denominator, places) => {
      fc.pre(denominator !== 0n);
      const size = (value: bigint) => (value < 0n ? -value : value);
      const [a, b] = [size(numerator) * 10n ** BigInt(places), size(denominator)];
      const rounded = (2n * a + b) / (2n * b);
      const signed = numerator < 0n === denominator < 0n ? rounded : -rounded;
      const expected = canonical(decimal(String(signed)).div(decimal(10).pow(places)));
      expect(canonical(quotient(decimal(String(numerator)), decimal(String(denominator)), places))).toBe(expected);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("short quotients come to what whole numbers of any length come to, at the limits of doubles too", () => {
  const digits = fc.oneof(
    fc.bigInt({ min: 1n, max: 9_999n }),
    fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
    fc.bigInt({ min: 2n ** 51n, max: 2n ** 53n }),
    // ties
    fc.bigInt({ min: 1n, max: 99_999n }).map((value) => value * 5n),
  );
  const typed = fc.tuple(digits, fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(typed, typed, fc.integer({ min: 0, max: 10 }), ([above, aboveDown], [below, belowDown], places) => {
      const number = (value: bigint, down: number) => decimal(`${value}`).div(decimal(10).pow(down));
      const over = above * 10n ** BigInt(belowDown) * 10n ** BigInt(places);
      const under = below * 10n ** BigInt(aboveDown);
      const expected = decimal(`${(2n * over + under) / (2n * under)}`).div(decimal(10).pow(places));
      expect(canonical(quotient(number(above, aboveDown), number(below, belowDown), places))).toBe(canonical(expected));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test.each([
  ["28.425", "3", 3, "9.475"],
  ["1", "2000", 3, "0.001"],
  ["1", "2001", 3, "0"],
  ["89.8", "94.8", 4, "0.9473"],
])("%s ÷ %s to %i places is %s, and goes on at full precision", (numerator, denominator, places, expected) => {
  const found = quotient(decimal(numerator), decimal(denominator), places);
  expect(canonical(found)).toBe(expected);
  expect(canonical(found.plus(1).div(decimal(1_000_000)))).toBe(canonical(decimal(expected).plus(1).div(decimal(1_000_000))));
});

/** Short numbers and those beyond what doubles hold; halves of them close to each other. */
const anyDecimal = fc
  .tuple(fc.oneof(fc.bigInt({ min: -99n, max: 99n }), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })), fc.integer({ min: 0, max: 14 }))
  .map(([digits, places]) => ({ digits, places }));

type Written = { readonly digits: bigint; readonly places: number };

const valueOf = ({ digits, places }: Written) => decimal(String(digits)).div(decimal(10).pow(places));
const scaled = ({ digits, places }: Written): bigint => digits * 10n ** BigInt(14 - places);

test("numbers compare as whole numbers of one scale do", () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (one, other) => {
      const [a, b] = [scaled(one), scaled(other)];
      const expected = a < b ? -1 : a > b ? 1 : 0;
      expect(valueOf(one).cmp(valueOf(other))).toBe(expected);
      expect([valueOf(one).lt(valueOf(other)), valueOf(one).eq(valueOf(other))]).toEqual([expected < 0, expected === 0]);
      expect(valueOf(one).cmp(Number(one.digits))).toBe(valueOf(one).cmp(String(Number(one.digits))));
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("a sum is exact, however long the numbers are", () => {
  fc.assert(
    fc.property(fc.array(anyDecimal, { maxLength: 12 }), (parts) => {
      const expected = parts.reduce((total, part) => total + scaled(part), 0n);
      expect(sum(parts.map(valueOf)).times(decimal(10).pow(14)).toFixed()).toBe(String(expected));
    }),
    { seed: 3, numRuns: 500 },
  );
});

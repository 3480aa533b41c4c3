import fc from "fast-check";
import { canonical, decimal, decimalPlaces, parseDecimal, roundHalfUp, toNumber } from "../../../src/core/quantity/decimal";

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

import type { Operator } from "./syntax";
import { DIVISION_ERROR, ExcelError, finite, joined, NUMBER_ERROR, to15Digits, toNumber, toText, Unsupported, type Scalar } from "./values";

/** What an operator makes of two values. @throws ExcelError @throws Unsupported */
export function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "+":
      return sumOf(toNumber(left), toNumber(right));
    case "-":
      return sumOf(toNumber(left), -toNumber(right));
    case "*":
      return finite(toNumber(left) * toNumber(right));
    case "/":
      return quotientOf(toNumber(left), toNumber(right));
    case "^":
      return powerOf(toNumber(left), toNumber(right));
    case "&":
      return joined(toText(left), toText(right));
    case "=":
      return isEqual(left, right);
    case "<>":
      return !isEqual(left, right);
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
  }
}

/** What is left of two numbers that differ in nothing but their last binary digits is nothing. */
const NOTHING = 5e-16;

function sumOf(a: number, b: number): number {
  const sum = finite(a + b);
  return Math.abs(sum) <= NOTHING * Math.abs(a) ? 0 : sum;
}

function quotientOf(a: number, b: number): number {
  if (b === 0) throw DIVISION_ERROR;
  return finite(a / b);
}

export function powerOf(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw NUMBER_ERROR;
  if (base === 0 && exponent < 0) throw DIVISION_ERROR;
  return finite(base ** exponent);
}

/** Case does not count, nor what lies beyond fifteen digits; a blank is equal to 0, "" and FALSE. @throws ExcelError */
export function isEqual(left: Scalar, right: Scalar): boolean {
  const [a, b] = comparable(left, right);
  return a === b;
}

/** Below 0: the left comes first. Numbers come before texts, texts before FALSE and TRUE. */
function compare(left: Scalar, right: Scalar): number {
  const [a, b] = comparable(left, right);
  if (a === b) return 0;
  if (typeof a !== typeof b) return rankOf(a) - rankOf(b);
  if (typeof a === "string") throw new Unsupported("the order of texts, which depends on the language");
  return a < b ? -1 : 1;
}

type Comparable = number | string | boolean;

const rankOf = (value: Comparable): number => ["number", "string", "boolean"].indexOf(typeof value);

function comparable(left: Scalar, right: Scalar): [Comparable, Comparable] {
  return [sideOf(left, right), sideOf(right, left)];
}

function sideOf(value: Scalar, other: Scalar): Comparable {
  if (value instanceof ExcelError) throw value;
  if (value === null) return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "number" ? to15Digits(value) : value;
}

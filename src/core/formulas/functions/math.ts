import Big from "big.js";
import { decimal } from "../../quantity/decimal";
import { powerOf } from "../operators";
import {
  DIVISION_ERROR,
  ExcelError,
  finite,
  isMatrix,
  MOST_CELLS,
  NUMBER_ERROR,
  toNumber,
  Unsupported,
  VALUE_ERROR,
  type Scalar,
  type Value,
} from "../values";
import { ANY, numbersOf, scalar, whole, type Functions } from "./function";

const number = (value: Scalar | undefined): number => toNumber(value ?? null);

/** Digits beyond which rounding changes nothing that a double holds. */
const MOST_PLACES = 30;

function rounded(value: Big, places: number, mode: Big.RoundingMode): number {
  return Number(value.round(Math.max(-MOST_PLACES, Math.min(MOST_PLACES, Math.trunc(places))), mode));
}

/** Half a unit goes away from zero; a number is taken at fifteen digits, so that 1.005 is no 1.00499…. */
const roundHalfUp = (value: number, places: number): number => rounded(decimal(value), places, Big.roundHalfUp);

/** Up or down. Where that turns on what lies beyond fifteen digits programs do not agree. */
function roundTowards(value: number, places: number, mode: Big.RoundingMode): number {
  const result = rounded(decimal(value), places, mode);
  if (rounded(decimal(String(value)), places, mode) !== result) throw new Unsupported("rounding at a limit");
  return result;
}

const floor = (value: number): number => roundTowards(value, 0, value < 0 ? Big.roundUp : Big.roundDown);

function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw DIVISION_ERROR;
  return finite(value - divisor * floor(value / divisor));
}

function squareRoot(value: number): number {
  if (value < 0) throw NUMBER_ERROR;
  return Math.sqrt(value);
}

/** Numbers multiplied place by place and added up; whatever is no number counts as 0. */
function sumProduct(args: readonly Value[]): number {
  const matrices = args.map((arg) => (isMatrix(arg) ? arg : { rows: 1, columns: 1, at: () => arg ?? null }));
  const [{ rows, columns } = { rows: 0, columns: 0 }] = matrices;
  if (matrices.some((matrix) => matrix.rows !== rows || matrix.columns !== columns)) throw VALUE_ERROR;
  if (rows * columns > MOST_CELLS) throw new Unsupported("SUMPRODUCT of whole columns");
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix.at(row, column);
        if (value instanceof ExcelError) throw value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return finite(sum);
}

function product(args: readonly Value[]): number {
  const factors = [...numbersOf(args, toNumber)];
  return factors.length === 0 ? 0 : finite(factors.reduce((result, factor) => result * factor, 1));
}

export const MATH: Functions = {
  ABS: scalar(1, 1, (value) => Math.abs(number(value))),
  INT: scalar(1, 1, (value) => floor(number(value))),
  MOD: scalar(2, 2, (value, divisor) => modulo(number(value), number(divisor))),
  POWER: scalar(2, 2, (base, exponent) => powerOf(number(base), number(exponent))),
  PRODUCT: whole(1, ANY, product),
  ROUND: scalar(2, 2, (value, places) => roundHalfUp(number(value), number(places))),
  ROUNDDOWN: scalar(2, 2, (value, places) => roundTowards(number(value), number(places), Big.roundDown)),
  ROUNDUP: scalar(2, 2, (value, places) => roundTowards(number(value), number(places), Big.roundUp)),
  SIGN: scalar(1, 1, (value) => Math.sign(number(value))),
  SQRT: scalar(1, 1, (value) => squareRoot(number(value))),
  SUM: whole(1, ANY, (args) => finite([...numbersOf(args, toNumber)].reduce((sum, each) => sum + each, 0))),
  SUMPRODUCT: { kind: "whole", least: 1, most: ANY, apply: sumProduct, array: true },
  TRUNC: scalar(1, 2, (value, places) => roundTowards(number(value), number(places), Big.roundDown)),
};

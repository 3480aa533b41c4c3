import { ExcelError, isMatrix, Unsupported, VALUE_ERROR, type Matrix, type Scalar, type Value } from "../values";

/** A function of Excel, with how many arguments it takes. */
export type ExcelFunction = { readonly least: number; readonly most: number } & (
  | {
      /** Takes one value an argument; over an array it is worked out for each. Errors pass it by. */
      readonly kind: "scalar";
      readonly apply: (...args: readonly Exclude<Scalar, ExcelError>[]) => Scalar;
    }
  | {
      /** Sees its arguments as they are: areas as areas, errors as values. */
      readonly kind: "whole";
      readonly apply: (args: readonly Value[]) => Scalar;
      /** Works its arguments out cell by cell, as SUMPRODUCT does. */
      readonly array?: boolean;
    }
  | {
      /** Chooses which of its arguments are worked out. */
      readonly kind: "choice";
      readonly apply: (args: readonly (() => Value)[]) => Value;
    }
);

export type Functions = Readonly<Record<string, ExcelFunction>>;

export const ANY = Number.MAX_SAFE_INTEGER;

export const scalar = (least: number, most: number, apply: (...args: readonly Exclude<Scalar, ExcelError>[]) => Scalar): ExcelFunction => ({
  ...{ kind: "scalar", least, most, apply },
});

export const whole = (least: number, most: number, apply: (args: readonly Value[]) => Scalar): ExcelFunction => ({
  ...{ kind: "whole", least, most, apply },
});

/** The one value of an argument; an area of several has none here. An argument that is left out counts as blank. */
export function single(value: Value): Scalar {
  if (value === undefined) return null;
  if (!isMatrix(value)) return value;
  if (value.rows !== 1 || value.columns !== 1) throw new Unsupported("an area where one value is wanted");
  return value.at(0, 0);
}

/** The values that an aggregate sees. An area's texts, TRUE and FALSE do not count; those that stand in the formula do. */
export function* numbersOf(args: readonly Value[], direct: (value: Scalar) => number | null): Generator<number> {
  for (const arg of args) {
    if (!isMatrix(arg)) {
      const number = direct(arg ?? null);
      if (number !== null) yield number;
      continue;
    }
    for (const value of arg.filled()) {
      if (value instanceof ExcelError) throw value;
      if (typeof value === "number") yield value;
    }
  }
}

/** @throws ExcelError when the value is no area of cells */
export function area(value: Value): Matrix {
  if (!isMatrix(value)) throw value instanceof ExcelError ? value : VALUE_ERROR;
  return value;
}

/** An area that has to have the size of another. @throws ExcelError "#VALUE!" */
export function sameSize(value: Value, { rows, columns }: Matrix): Matrix {
  const matrix = area(value);
  if (matrix.rows !== rows || matrix.columns !== columns) throw VALUE_ERROR;
  return matrix;
}

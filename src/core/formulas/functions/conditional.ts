import { criterionOf } from "../criteria";
import { DIVISION_ERROR, ExcelError, finite, MOST_CELLS, Unsupported, type Matrix, type Value } from "../values";
import { ANY, area, sameSize, single, whole, type Functions } from "./function";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The places at which every pair of an area and a condition holds. @throws ExcelError "#VALUE!" for areas of different sizes */
function placesWhere(pairs: readonly Value[]): Place[] {
  const conditions: { readonly matrix: Matrix; readonly holds: (value: ReturnType<Matrix["at"]>) => boolean }[] = [];
  const first = area(pairs[0]);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    conditions.push({ matrix: sameSize(pairs[at], first), holds: criterionOf(single(pairs[at + 1])) });
  }
  // Blank cells that are only there because a whole column was named are not looked at.
  if (first.rows * first.columns > MOST_CELLS) throw new Unsupported("conditions on whole columns");
  const places: Place[] = [];
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      if (conditions.every(({ matrix, holds }) => holds(matrix.at(row, column)))) places.push({ row, column });
    }
  }
  return places;
}

function numbersAt(values: Matrix, places: readonly Place[]): number[] {
  return places.flatMap(({ row, column }) => {
    const value = values.at(row, column);
    if (value instanceof ExcelError) throw value;
    return typeof value === "number" ? [value] : [];
  });
}

const sum = (numbers: readonly number[]): number => finite(numbers.reduce((total, each) => total + each, 0));

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIVISION_ERROR;
  return sum(numbers) / numbers.length;
}

/** The values of SUMIF(where, condition, values), whose last argument may be left out. */
function chosen([where, condition, values]: readonly Value[]): number[] {
  const looked = area(where);
  return numbersAt(values === undefined ? looked : sameArea(values, looked), placesWhere([where, condition]));
}

/** Excel takes an area of another size as one of the same size that starts there; here it is not known what lies beyond. */
function sameArea(value: Value, { rows, columns }: Matrix): Matrix {
  const matrix = area(value);
  if (matrix.rows !== rows || matrix.columns !== columns) throw new Unsupported("areas of different sizes");
  return matrix;
}

const severally = (aggregate: (numbers: readonly number[]) => number) =>
  whole(3, ANY, ([values, ...pairs]) => {
    if (pairs.length % 2 !== 0) throw new Unsupported("an area without a condition");
    return aggregate(numbersAt(sameSize(values, area(pairs[0])), placesWhere(pairs)));
  });

export const CONDITIONAL: Functions = {
  AVERAGEIF: whole(2, 3, (args) => average(chosen(args))),
  AVERAGEIFS: severally(average),
  COUNTIF: whole(2, 2, (args) => placesWhere(args).length),
  COUNTIFS: whole(2, ANY, (args) => placesWhere(args).length),
  SUMIF: whole(2, 3, (args) => sum(chosen(args))),
  SUMIFS: severally(sum),
};

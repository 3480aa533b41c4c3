import { DIVISION_ERROR, ExcelError, finite, isMatrix, toNumber, Unsupported, type Scalar, type Value } from "../values";
import { ANY, area, numbersOf, single, whole, type Functions } from "./function";

const numbers = (args: readonly Value[]): number[] => [...numbersOf(args, toNumber)];

function average(args: readonly Value[]): number {
  const all = numbers(args);
  if (all.length === 0) throw DIVISION_ERROR;
  return finite(all.reduce((sum, each) => sum + each, 0) / all.length);
}

/** Of 0 numbers 0. */
function extreme(args: readonly Value[], choose: (a: number, b: number) => number): number {
  const all = numbers(args);
  return all.length === 0 ? 0 : all.reduce((a, b) => choose(a, b));
}

/** Numbers in areas; of what stands in the formula also TRUE, FALSE and texts that are numbers. Errors do not count. */
function count(args: readonly Value[]): number {
  let counted = 0;
  for (const arg of args) {
    const values = isMatrix(arg) ? arg.filled() : [isNumberLike(arg ?? null) ? 1 : null];
    for (const value of values) if (typeof value === "number") counted += 1;
  }
  return counted;
}

function isNumberLike(value: Scalar): boolean {
  if (value instanceof ExcelError) return false;
  try {
    toNumber(value);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

/** Everything but blanks, errors and "" too. */
function countAll(args: readonly Value[]): number {
  return args.reduce<number>((counted, arg) => counted + (isMatrix(arg) ? [...arg.filled()].length : 1), 0);
}

function countBlank([value]: readonly Value[]): number {
  const matrix = area(value);
  return matrix.rows * matrix.columns - [...matrix.filled()].filter((each) => each !== "").length;
}

/** 1 is the highest, unless an order other than 0 is given. */
function rank([value, among, order]: readonly Value[]): number {
  const ranked = toNumber(single(value));
  const all = [...numbersOf([area(among)], toNumber)];
  if (!all.includes(ranked)) throw new Unsupported("a rank among others");
  const isBefore = toNumber(single(order)) === 0 ? (each: number) => each > ranked : (each: number) => each < ranked;
  return all.filter(isBefore).length + 1;
}

export const STATISTICS: Functions = {
  AVERAGE: whole(1, ANY, average),
  COUNT: whole(1, ANY, count),
  COUNTA: whole(1, ANY, countAll),
  COUNTBLANK: whole(1, 1, countBlank),
  MAX: whole(1, ANY, (args) => extreme(args, Math.max)),
  MIN: whole(1, ANY, (args) => extreme(args, Math.min)),
  RANK: whole(2, 3, rank),
  "RANK.EQ": whole(2, 3, rank),
};

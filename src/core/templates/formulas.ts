import type { CellValue } from "../workbook";

/** A formula and its result while the form is blank. */
export interface Formula {
  /** With the leading "=". */
  readonly formula: string;
  readonly value: CellValue;
}

/*
 * Plain formulas that need no add-in and show nothing while what they need is blank. They give what the rules of scoring give: a rate
 * only for a budget above 0 and an amount that is not negative, at most full marks for it.
 */

const blank = (formula: string): Formula => ({ formula: `=${formula}`, value: "" });

/** part ÷ whole, for 执行率 and 控制率. */
export function rateOf(part: string, whole: string): Formula {
  return blank(`IF(AND(N(${whole})>0,ISNUMBER(${part}),N(${part})>=0),${part}/${whole},"")`);
}

/** 分值 × 执行率, the rate counted as 100 % at most. */
export function rateScore(weight: string, rate: string, decimals: number): Formula {
  return blank(`IF(ISNUMBER(${rate}),ROUND(${weight}*MIN(${rate},1),${decimals}),"")`);
}

/** Sum of what is filled in so far. */
export function sumOf(...places: readonly string[]): Formula {
  const all = places.join(",");
  return blank(`IF(COUNT(${all})=0,"",SUM(${all}))`);
}

/** Sum of scores, without what binary fractions leave behind. */
export function scoreSum(decimals: number, ...places: readonly string[]): Formula {
  const all = places.join(",");
  return blank(`IF(COUNT(${all})=0,"",ROUND(SUM(${all}),${decimals}))`);
}

/** Amounts to six places: a hundredth of a 元 where the table is in 万元. */
const AMOUNT_PLACES = 6;

/** a − b, once both are filled in. */
export function difference(a: string, b: string): Formula {
  return blank(`IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),ROUND(${a}-${b},${AMOUNT_PLACES}),"")`);
}

/** last year's balance (blank counts as 0) + this year's, once the latter is known. */
export function balanceAfter(before: string, year: string): Formula {
  return blank(`IF(ISNUMBER(${year}),ROUND(N(${before})+${year},${AMOUNT_PLACES}),"")`);
}

/** Sum of weights that stand filled in from the beginning. */
export function weightSum(sum: number, ...places: readonly string[]): Formula {
  return { formula: `=SUM(${places.join(",")})`, value: sum };
}

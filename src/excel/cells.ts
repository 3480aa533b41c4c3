import type { CellState } from "../core/edits";
import type { CellValue } from "../core/workbook";

export const GENERAL = "General";
export const TEXT = "@";

/** What Excel hands over for one cell → what it holds. A blank cell is "" there and null here. */
export function toState(value: unknown, formula: unknown, numberFormat: unknown): CellState {
  return {
    value: toValue(value),
    formula: toFormula(formula, value),
    numberFormat: typeof numberFormat === "string" ? numberFormat : GENERAL,
  };
}

function toValue(value: unknown): CellValue {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A text that begins with "=" is its own value; the result of a formula is not the formula. */
function toFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** What a cell is to hold. */
export interface Wanted {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Null: the cell keeps its own. */
  readonly numberFormat: string | null;
}

export function sameState(a: CellState, b: CellState): boolean {
  return a.value === b.value && a.formula === b.formula && a.numberFormat === b.numberFormat;
}

/** Whether a cell holds what was asked for. Results of formulas may differ in the last digit of a double. */
export function holds(state: CellState, wanted: Wanted): boolean {
  if (wanted.numberFormat !== null && state.numberFormat !== wanted.numberFormat) return false;
  if (wanted.formula === null) return state.formula === null && state.value === wanted.value;
  return state.formula === wanted.formula && closeTo(state.value, wanted.value);
}

function closeTo(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

const ERROR_CONSTANTS: ReadonlySet<string> = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/** Words that Excel cannot take for a number, a date, a truth value or a formula: they need no apostrophe. */
const PLAIN_WORDS = /^(?!true$|false$)\p{L}[^\p{N}〇一二三四五六七八九十百千]*$/iu;

/**
 * The value to hand to `range.values` so that the cell then holds exactly `value`, whatever Excel would make of it when typed:
 * "3/4" stays a text, "=1+1" never becomes a formula.
 *
 * @param numberFormat the cell's format at the moment of writing; under "@" Excel takes everything as text anyway
 */
export function asInput(value: CellValue, numberFormat: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string" || ERROR_CONSTANTS.has(value)) return value;
  const plain = numberFormat === TEXT ? !/^[=+\-@']/.test(value) : PLAIN_WORDS.test(value);
  return plain ? value : `'${value}`;
}

/** What formulas calculate with, and how Excel turns one kind of value into another. */

/** An Excel error as it passes through a calculation: a value of cells, and thrown by what cannot go on. One object a code. */
export class ExcelError extends Error {
  private constructor(readonly code: string) {
    super(code);
  }

  private static readonly known: ReadonlyMap<string, ExcelError> = new Map(
    ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"].map((code) => [code, new ExcelError(code)]),
  );

  /** Null for a text that is no error's. */
  static of(code: string): ExcelError | null {
    return ExcelError.known.get(code) ?? null;
  }
}

const errorOf = (code: string): ExcelError => {
  const error = ExcelError.of(code);
  if (!error) throw new Error(`no error of Excel: ${code}`);
  return error;
};

export const VALUE_ERROR = errorOf("#VALUE!");
export const DIVISION_ERROR = errorOf("#DIV/0!");
export const NUMBER_ERROR = errorOf("#NUM!");
export const MISSING_ERROR = errorOf("#N/A");

/** Thrown for whatever this engine does not calculate, or not surely as Excel does. Never leaves this folder. */
export class Unsupported extends Error {}

/** Null is a blank cell. */
export type Scalar = number | string | boolean | null | ExcelError;

/** Values in rows and columns: an area of cells, or what came of one. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** 0-based. */
  at(row: number, column: number): Scalar;
  /** All that are not blank, in no order that counts. */
  filled(): Iterable<Scalar>;
}

/** Undefined is an argument that was left out. */
export type Value = Scalar | Matrix | undefined;

export function isMatrix(value: Value): value is Matrix {
  return typeof value === "object" && value !== null && !(value instanceof ExcelError);
}

/** Largest matrix that is walked through cell by cell. */
export const MOST_CELLS = 200_000;

/** A number, with what cannot be one as #NUM!. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw NUMBER_ERROR;
  return value === 0 ? 0 : value;
}

/** As an operand of arithmetic. @throws ExcelError @throws Unsupported for texts that Excel may read as dates, times or money */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (typeof value === "string") return numberInText(value);
  throw value;
}

/** Longer texts are no numbers that anybody types. */
const LONGEST_NUMBER = 40;

function numberInText(text: string): number {
  const plain = text.length <= LONGEST_NUMBER ? plainNumber(text) : null;
  if (plain !== null) return finite(plain);
  if (/\p{Nd}/u.test(text)) throw new Unsupported(`a number in the text ${text}`);
  throw VALUE_ERROR;
}

function plainNumber(text: string): number | null {
  const plain = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)\s*(%?)\s*$/i.exec(text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, ""));
  return plain && Number(plain[1]) / (plain[2] ? 100 : 1);
}

/** As a condition. @throws ExcelError */
export function toLogical(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value !== "string") throw value;
  const upper = value.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw VALUE_ERROR;
  return upper === "TRUE";
}

/**
 * As an operand of &.
 *
 * @throws ExcelError
 * @throws Unsupported for numbers that Excel may write with an exponent, and those of all fifteen digits: programs do not agree about the last
 */
export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") throw value;
  const size = Math.abs(value);
  const isShort = Number(value.toPrecision(14)) === to15Digits(value);
  if (!isShort || size >= 1e15 || (size > 0 && size < 1e-4)) throw new Unsupported("a number with many digits as text");
  return String(to15Digits(value));
}

/** Longest text of a cell. */
const LONGEST_TEXT = 32_767;

/** Texts put together. @throws ExcelError "#VALUE!" when no cell could hold it */
export function joined(...texts: readonly string[]): string {
  const text = texts.join("");
  if (text.length > LONGEST_TEXT) throw VALUE_ERROR;
  return text;
}

/** What Excel shows of a number, and keeps of what is typed: fifteen digits. */
export const to15Digits = (value: number): number => Number(value.toPrecision(15));

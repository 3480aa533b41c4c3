import { asMarks, type Amount, type Marks } from "../quantity/measures";
import { canonical, decimal, HUNDRED, parseDecimal, type Decimal } from "../quantity/decimal";
import { dateFromSerial, isDateFormat, isoDate, isPercentFormat, percentText } from "../quantity/formats";
import { fold, isEmptyMark, isErrorText, normalise } from "../quantity/text";
import type { Cell, CellAddress, CellValue } from "../workbook";

/** What a cell that should hold a number holds. */
export type Reading<N extends Decimal = Decimal> =
  | { readonly kind: "blank" }
  /** `percent`: typed or formatted as a percentage, `value` is then the fraction. `unit`: typed behind the number (5.8万元). */
  | { readonly kind: "number"; readonly value: N; readonly asText: boolean; readonly percent: boolean; readonly unit: string | null }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

/** A cell of a form in a known role, with everything that reading, checking and writing need to know of it. */
export interface Field<N extends Decimal = Decimal> {
  readonly cell: CellAddress;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly format: string | undefined;
  readonly reading: Reading<N>;
  /** False where the cell belongs to a merged area that starts in another row: writing there would change another row's value. */
  readonly own: boolean;
}

export type MarksField = Field<Marks>;
export type AmountField = Field<Amount>;
/** A rate as recorded; whether 95 means 95 % is decided against the computed one. */
export type RateField = Field;

/** A text cell as reported; null where it is blank. */
export interface TextField {
  readonly cell: CellAddress;
  readonly text: string | null;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly format: string | undefined;
}

export const numberOf = <N extends Decimal>(field: Field<N> | null): N | null =>
  field?.reading.kind === "number" ? field.reading.value : null;

export const isBlank = (field: Field | null): boolean => field === null || field.reading.kind === "blank";

/** A formula without a result, as programs write it that calculate nothing: what it comes to is not known, and nothing is missing. */
export const isUncalculated = ({ formula, raw }: Pick<Field, "formula" | "raw">): boolean => formula !== null && raw === null;

/** Reads a number: a number cell, or a text that is nothing but a number, perhaps with % or a unit of marks or money. */
export function readNumber(value: CellValue, format?: string): Reading {
  if (value === null) return BLANK;
  if (typeof value === "number") return isPercentFormat(format) ? readingOf(value, true) : plainReading(value);
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (isErrorText(value.trim())) return { kind: "error", text: value.trim() };
  if (isEmptyMark(value)) return BLANK;
  const plain = normalise(value).replace(/[\s,]/g, "");
  const match = /^([+-]?[\d.]+)(%|分|元|万元|万|亿元|亿)?$/.exec(plain);
  const number = match && parseDecimal(match[1] ?? "");
  if (!match || !number) return { kind: "text", text: fold(value) };
  const percent = match[2] === "%";
  return {
    kind: "number",
    value: percent ? number.div(HUNDRED) : number,
    asText: true,
    percent,
    unit: percent ? null : (match[2] ?? null),
  };
}

const BLANK: Reading = { kind: "blank" };

const readingOf = (value: number, percent: boolean): Reading => ({
  kind: "number",
  value: decimal(value),
  asText: false,
  percent,
  unit: null,
});

/** Weights and scores are few numbers over and over. */
const PLAIN = new Map<number, Reading>();
const MOST_PLAIN = 4000;

function plainReading(value: number): Reading {
  const known = PLAIN.get(value);
  if (known) return known;
  const reading = readingOf(value, false);
  if (PLAIN.size >= MOST_PLAIN) PLAIN.clear();
  PLAIN.set(value, reading);
  return reading;
}

/** Weights may be typed as 10 %: that is 10 marks. */
export function readMarks(value: CellValue, format?: string): Reading<Marks> {
  const reading = readNumber(value, format);
  return reading.kind === "number" && reading.percent
    ? { ...reading, value: asMarks(reading.value.times(HUNDRED)), percent: false }
    : (reading as Reading<Marks>);
}

export function readAmount(value: CellValue, format?: string): Reading<Amount> {
  return readNumber(value, format) as Reading<Amount>;
}

/** The cell's content as the JSON reports it: numbers as numbers, percentages and dates as shown; null for a blank. */
export function shownText(cell: Pick<Cell, "value" | "format"> | undefined, date1904: boolean): string | null {
  if (!cell || cell.value === null || cell.value === "") return null;
  const { value, format } = cell;
  if (typeof value === "string") return fold(value) || null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format !== undefined && isPercentFormat(format)) return percentText(value, format);
  if (isDateFormat(format)) {
    const date = dateFromSerial(value, date1904);
    if (date) return isoDate(date);
  }
  return canonical(decimal(value));
}

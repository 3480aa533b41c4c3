import { columnName } from "../../core/a1";
import { MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from "./area";
import type { Area } from "./area";
import { shiftArea } from "./shift";
import type { Shift } from "./shift";

/** A reference as it stands in a formula: "$A1", "表!B:C", "$2:$3". */
interface Reference {
  /** Name of the sheet; null where none is given. */
  readonly sheet: string | null;
  readonly area: Area;
  /** Which of the four bounds carry a dollar sign. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  readonly isSingle: boolean;
}

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const CELLS = String.raw`(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(.!])`;
/** Texts, references, names and numbers, so that "1E5", LOG10( and "A1" in a text are not taken for references. */
const TOKEN = new RegExp(String.raw`"(?:[^"]|"")*"|${SHEET}${CELLS}|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`, "gu");

function readReference(sheet: string | undefined, cells: string): Reference | null {
  const area = parseArea(cells);
  if (!area) return null;
  const [first = "", last = first] = cells.split(":");
  const rowFixed = (part: string): boolean => /\$\d/.test(part);
  const columnFixed = (part: string): boolean => /\$[A-Za-z]/.test(part);
  return {
    sheet: sheet === undefined ? null : /^'/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    area,
    fixed: { top: rowFixed(first), left: columnFixed(first), bottom: rowFixed(last), right: columnFixed(last) },
    isSingle: !cells.includes(":"),
  };
}

function writeReference({ sheet, area, fixed, isSingle }: Reference): string {
  const column = (index: number, isFixed: boolean): string => (isFixed ? "$" : "") + columnName(index);
  const row = (index: number, isFixed: boolean): string => `${isFixed ? "$" : ""}${index + 1}`;
  const { row: top, column: left } = area;
  const [bottom, right] = [top + area.rows - 1, left + area.columns - 1];
  const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
  if (area.rows === MAX_ROWS) return `${prefix}${column(left, fixed.left)}:${column(right, fixed.right)}`;
  if (area.columns === MAX_COLUMNS) return `${prefix}${row(top, fixed.top)}:${row(bottom, fixed.bottom)}`;
  const from = column(left, fixed.left) + row(top, fixed.top);
  return prefix + (isSingle ? from : `${from}:${column(right, fixed.right)}${row(bottom, fixed.bottom)}`);
}

/** The formula with every reference replaced: by another one, by null for #REF!; the same reference stays as it is written. */
function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined, cells: string | undefined) => {
    const reference = cells === undefined ? null : readReference(sheet, cells);
    if (!reference) return token;
    const changed = change(reference);
    if (changed === reference) return token;
    return changed ? writeReference(changed) : "#REF!";
  });
}

/**
 * A formula after cells were put in or taken out.
 *
 * @param isOnSheet whether a reference to this sheet (null: to the formula's own) means the sheet of the shift
 */
export function shiftFormula(formula: string, shift: Shift, isOnSheet: (sheet: string | null) => boolean): string {
  return mapReferences(formula, (reference) => {
    if (!isOnSheet(reference.sheet)) return reference;
    const area = shiftArea(reference.area, shift);
    return area === reference.area ? reference : area && { ...reference, area };
  });
}

/** A formula as it reads when copied to a cell so many rows below and columns to the right: what has no dollar sign moves along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const { area, fixed } = reference;
    const isRows = area.columns === MAX_COLUMNS;
    const isColumns = area.rows === MAX_ROWS;
    const top = area.row + (fixed.top || isColumns ? 0 : rows);
    const bottom = area.row + area.rows - 1 + (fixed.bottom || isColumns ? 0 : rows);
    const left = area.column + (fixed.left || isRows ? 0 : columns);
    const right = area.column + area.columns - 1 + (fixed.right || isRows ? 0 : columns);
    if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
    return { ...reference, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
  });
}

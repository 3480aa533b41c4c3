import { cellKey, toA1 } from "../a1";
import type { Form } from "../forms/form";
import { isUncalculated } from "../forms/field";
import type { CellAddress } from "../workbook";
import type { FormCheck } from "./check";

/** Cells named in the message. */
const MOST_NAMED = 5;

/** Formulas without results in cells that the form is read from, in reading order. */
export function uncalculated({ fields, indicators }: Form): CellAddress[] {
  const found = new Map<number, CellAddress>();
  const texts = indicators.flatMap(({ target, actual }) => [target, actual]);
  for (const field of [...fields, ...texts]) {
    if (field && isUncalculated(field)) found.set(cellKey(field.cell.row, field.cell.column), field.cell);
  }
  return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** What they come to is not known: once for all of them, and nothing else is said of these cells (see worthTelling). */
export const checkUncalculated: FormCheck = ({ form, unfilled }, report) => {
  // of a blank template there is nothing to calculate yet
  const cells = unfilled ? [] : uncalculated(form);
  const [first] = cells;
  if (!first) return;
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => toA1(row, column));
  report("formula-uncalculated", first, {
    cells: named.join("、") + (cells.length > MOST_NAMED ? " 等" : ""),
    count: String(cells.length),
  });
};

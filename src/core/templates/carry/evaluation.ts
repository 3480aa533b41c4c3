import type { Form } from "../../forms/form";
import { readLabel } from "../../forms/labels";
import { FUNDS_HEADS, INDICATOR_HEADS, roleOf } from "../../forms/vocabulary";
import type { Cell, CellAddress } from "../../workbook";
import { CARRY_TEXTS } from "../texts";
import type { EditList } from "./edit-list";
import { bodyOf } from "./rows";

/** Clears what an evaluation form says of the old year: amounts, actuals, scores, analyses. Weights, indicators and targets stay. */
export function clearEvaluation(edits: EditList, form: Form): void {
  clearFunds(edits, form);
  clearIndicators(edits, form);
  edits.clearField(form.total?.score, CARRY_TEXTS.score);
  if (form.total?.grade) edits.clear(form.total.grade.cell, CARRY_TEXTS.score);
}

function clearFunds(edits: EditList, { funds, range }: Form): void {
  if (!funds) return;
  const rows = [...(funds.total ? [funds.total] : []), ...funds.parts];
  for (const { initialBudget, budget, executed, rate, score } of rows) {
    for (const field of [initialBudget, budget, executed, rate]) edits.clearField(field, CARRY_TEXTS.amount);
    edits.clearField(score, CARRY_TEXTS.score);
  }
  // amounts under a head that says nothing to us are of the old year as well
  const weights = new Set(rows.map(({ row, weight }) => `${row}:${weight?.cell.column ?? ""}`));
  for (const { row } of rows) {
    for (const { column, value } of edits.grid.row(row)) {
      const isAmount = typeof value === "number" && column >= range.left && column <= range.right;
      if (isAmount && !weights.has(`${row}:${column}`)) edits.clear({ row, column }, CARRY_TEXTS.amount);
    }
  }
  const named = [...funds.byIncome, ...funds.byExpenditure, funds.incomeTotal, funds.expenditureTotal];
  for (const each of named) edits.clearField(each?.field, CARRY_TEXTS.amount);
  const [first] = rows;
  if (!first) return;
  const within = { top: range.top, bottom: Math.min(...rows.map(({ row }) => row)) - 1 };
  for (const column of otherColumns(edits, within, (label) => ["reason", "reviewScore"].includes(roleOf(FUNDS_HEADS, label) ?? ""))) {
    for (const { row } of rows) edits.clear({ row, column }, CARRY_TEXTS.analysis);
  }
}

/** Every row from the first indicator to the total: sub-rows (其中) and spacers that somebody wrote in are of the old year as well. */
function clearIndicators(edits: EditList, form: Form): void {
  const { indicators, range, total } = form;
  const { data, first } = bodyOf(form);
  if (indicators.length === 0) return;
  const columnsOf = (cells: readonly (CellAddress | undefined)[]): Set<number> =>
    new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.column])));
  const columns: readonly (readonly [Set<number>, string])[] = [
    [columnsOf(indicators.map(({ actual }) => actual?.cell)), CARRY_TEXTS.actual],
    [columnsOf(indicators.map(({ score }) => score?.cell)), CARRY_TEXTS.score],
    [columnsOf(indicators.map(({ deviation }) => deviation?.cell)), CARRY_TEXTS.analysis],
    [
      new Set(otherColumns(edits, { top: range.top, bottom: first - 1 }, (label) => roleOf(INDICATOR_HEADS, label) === "reviewScore")),
      CARRY_TEXTS.score,
    ],
  ];
  const rows = [...data, ...(total && total.row > first ? [total.row] : [])];
  for (const row of rows) {
    for (const [places, reason] of columns) {
      for (const column of places) {
        const cell = edits.grid.at(row, column);
        if (cell && !isHead(cell) && isCleared(edits, cell, form)) edits.clear(cell, reason);
      }
    }
  }
}

/** In the total row only numbers: its label and the weights' sum may reach under other columns. */
function isCleared({ grid }: EditList, { row, column, value }: Cell, { total, range }: Form): boolean {
  const area = grid.areaAt(row, column);
  if (area.left !== column || area.top !== row || area.left < range.left) return false;
  if (row !== total?.row) return true;
  const { weight } = total;
  return typeof value === "number" && !(weight?.cell.row === row && weight.cell.column === column);
}

/** A second block of indicators has heads of its own. */
function isHead({ value }: Cell): boolean {
  return typeof value === "string" && roleOf(INDICATOR_HEADS, readLabel(value).text) !== null;
}

/** Columns under heads that the reading of the form leaves out (复核分, 原因), in the nearest row of heads. */
function otherColumns(
  { grid }: EditList,
  within: { readonly top: number; readonly bottom: number },
  wanted: (label: string) => boolean,
): number[] {
  for (let row = within.bottom; row >= within.top && row > within.bottom - 3; row--) {
    const found = grid.row(row).filter(({ value }) => typeof value === "string" && wanted(readLabel(value).text));
    if (found.length > 0) return found.map(({ column }) => column);
  }
  return [];
}

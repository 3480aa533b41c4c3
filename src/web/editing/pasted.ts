import { toA1 } from "../../core/a1";
import { covers } from "../../core/areas";
import type { Result } from "../../core/host-port";
import type { SheetSnapshot } from "../../core/workbook";
import type { Place } from "../grid/moves";
import { LAST_COLUMN, LAST_ROW } from "../grid/sheet-view";
import { problems } from "../host/problems";
import type { TypedCell } from "../host/type-into";

/**
 * Which text comes into which cell when a table is pasted with its first field at a cell; or why it cannot be.
 *
 * Blank fields on cells that a merged area covers are nothing: that is how merged cells are copied.
 */
export function pasted(sheet: SheetSnapshot, from: Place, table: readonly (readonly string[])[]): Result<readonly TypedCell[]> {
  const formulas = new Set(sheet.cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [toA1(row, column)])));
  const typed: TypedCell[] = [];
  for (const [down, fields] of table.entries()) {
    for (const [along, text] of fields.entries()) {
      const [row, column] = [from.row + down, from.column + along];
      if (row > LAST_ROW || column > LAST_COLUMN) return { ok: false, problem: problems.outside };
      const cell = toA1(row, column);
      if (formulas.has(cell)) return { ok: false, problem: problems.onFormula(cell) };
      if (!isCovered(sheet, row, column)) typed.push({ cell, text });
      else if (text.trim() !== "") return { ok: false, problem: problems.onMerged(cell) };
    }
  }
  return { ok: true, value: typed };
}

function isCovered({ merges }: SheetSnapshot, row: number, column: number): boolean {
  return merges.some((area) => covers(area, row, column) && (area.top !== row || area.left !== column));
}

import { toA1 } from "../../a1";
import type { Form } from "../../forms/form";
import { normalise } from "../../quantity/text";
import type { Cell, CellAddress } from "../../workbook";
import { CARRY_TEXTS } from "../texts";
import type { EditList } from "./edit-list";
import type { Goals } from "./narrative";
import { bodyOf } from "./rows";
import { speaksOfYear } from "./years";

/** A cell that stays as it is although it speaks of a year, or holds a number that nothing was made of: somebody has to look at it. */
export interface KeptCell {
  /** Of the sheet that is copied; the copy has it at the same address. */
  readonly cell: string;
  readonly text: string;
  /** Chinese: what it is and what to do. */
  readonly why: string;
}

export function keptCells(edits: EditList, form: Form, { planned }: Goals): KeptCell[] {
  const found = new Map<string, KeptCell>();
  const look = (cell: CellAddress | Cell | undefined, text: string | null | undefined, what: string): void => {
    if (!cell || !text || !speaksOfYear(text) || edits.has(cell)) return;
    const address = toA1(cell.row, cell.column);
    if (!found.has(address)) found.set(address, { cell: address, text, why: CARRY_TEXTS.look(what) });
  };
  look(form.projectName?.cell, form.projectName?.value, "项目名称");
  for (const cell of planned) look(cell, String(cell.value), "预期目标");
  for (const { name, target, criterion } of form.indicators) {
    look(name.cell, name.value, "指标名称");
    look(target?.cell, target?.text, "年度指标值");
    look(criterion?.cell, criterion?.text, "评价标准");
  }
  for (const { name, nameCell } of form.table?.rows ?? []) look(nameCell, name, "名称");
  for (const cell of headerCells(edits, form)) {
    if (typeof cell.value === "string" && /20\d{2}\s*年/.test(normalise(cell.value))) look(cell, cell.value, "这一格");
    if (typeof cell.value === "number" && !edits.has(cell)) {
      const address = toA1(cell.row, cell.column);
      found.set(address, { cell: address, text: String(cell.value), why: CARRY_TEXTS.unread });
    }
  }
  return [...found.values()];
}

/** Constants in the rows of a form that are not its indicators or its data: its top, mostly. The weight of the execution rate stays as it is. */
function headerCells({ grid }: EditList, form: Form): Cell[] {
  const { range, funds, table, total } = form;
  const { data } = bodyOf(form);
  const weights = [funds?.total, ...(funds?.parts ?? []), total].flatMap((row) => (row?.weight ? [row.weight.cell] : []));
  return grid.rows
    .filter((row) => row >= range.top && row <= range.bottom && !data.has(row))
    .flatMap((row) => grid.row(row))
    .filter(({ row, column, value, formula }) => {
      const isWeight = weights.some((cell) => cell.row === row && cell.column === column);
      const isOwn = column >= range.left && column <= range.right && formula === undefined && !isWeight;
      return isOwn && !(table && typeof value === "number");
    });
}

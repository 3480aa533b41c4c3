import type { Form } from "../../forms/form";
import { readLabel } from "../../forms/labels";
import type { Cell } from "../../workbook";
import { CARRY_TEXTS } from "../texts";
import type { EditList } from "./edit-list";
import { bodyOf } from "./rows";

/** Heads of the goals: what was planned stays, what came of it is cleared. */
const PLANNED = /(?:预期|总体|年度|年初|设定|绩效)*目标$/;
const ACHIEVED = /(?:完成|实现)情况(?:综述)?$/;

/** Blocks below the table that speak of the old year's results. */
const CONCLUSION = /^(?:评价结论|自评结论|存在(?:的)?(?:主要)?问题|改进措施.*|下一步.*|偏差大.*|未完成原因.*)$/;

/** Rows below a form that may belong to it. */
const TAIL_ROWS = 8;

export interface Goals {
  /** What was planned: stays, and is to be looked at. */
  readonly planned: readonly Cell[];
}

/** Clears the goals' results above the indicators; returns what was planned. */
export function clearGoals(edits: EditList, form: Form): Goals {
  const planned: Cell[] = [];
  const { first } = bodyOf(form);
  for (const row of edits.grid.rows) {
    if (row < form.range.top || row >= first - 1) continue;
    const inRow = cellsOf(edits, form, row);
    const right = inRow.findIndex((cell, index) => index > 0 && ACHIEVED.test(labelOf(cell)));
    const [left, achieved] = [inRow[right - 1], inRow[right]];
    if (!left || !achieved || !PLANNED.test(labelOf(left))) continue;
    const bottom = Math.max(row + 1, blockBottom(edits, inRow[right - 2], row));
    for (let below = row + 1; below <= Math.min(bottom, first - 2); below++) {
      edits.clear({ row: below, column: achieved.column }, CARRY_TEXTS.actual);
      const kept = edits.grid.at(below, left.column);
      if (typeof kept?.value === "string") planned.push(kept);
    }
  }
  return { planned };
}

/** Clears conclusions, problems and measures below the table: the text beside or below their label. */
export function clearConclusions(edits: EditList, form: Form): void {
  for (const row of edits.grid.rows) {
    if (row <= form.range.bottom || row > form.range.bottom + TAIL_ROWS) continue;
    const [label, ...texts] = cellsOf(edits, form, row);
    if (!label || !CONCLUSION.test(labelOf(label))) continue;
    for (const text of texts) edits.clear(text, CARRY_TEXTS.analysis);
  }
}

const labelOf = ({ value }: Cell): string => (typeof value === "string" && value.length <= 40 ? readLabel(value).text : "");

function cellsOf({ grid }: EditList, { range }: Form, row: number): Cell[] {
  return grid.row(row).filter(({ column }) => {
    const area = grid.areaAt(row, column);
    return column >= range.left && column <= range.right && area.left === column && area.top === row;
  });
}

/** Last row of the block that the label before the goals' heads names. */
function blockBottom({ grid }: EditList, label: Cell | undefined, row: number): number {
  return label ? grid.areaAt(row, label.column).bottom : row;
}

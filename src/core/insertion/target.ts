import { rangeToA1, toA1 } from "../a1";
import { cellRange, touches } from "../areas";
import { isBlank } from "../block-content";
import type { HostProblem } from "../host-port";
import type { SheetPlan } from "../sheet-plan";
import type { CellRange, SheetSnapshot } from "../workbook";

/** Excel's own grid. */
const LAST: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** What stands where plans are to go: contents, a merged area that reaches into it, or the end of the sheet. Null: nothing that a snapshot tells. */
export function inTheWay(sheet: SheetSnapshot, plans: readonly SheetPlan[]): HostProblem | null {
  for (const { range } of plans) {
    if (range.bottom > LAST.bottom || range.right > LAST.right) return outside(sheet, range);
    const held = sheet.cells.find((cell) => !isBlank(cell) && touches(range, cellRange(cell)));
    const blocking = held ? cellRange(held) : sheet.merges.find((merge) => touches(range, merge));
    if (blocking) return targetNotEmpty(sheet, blocking);
  }
  return null;
}

/**
 * Why nothing was inserted, and where it can be.
 *
 * @param blocking what is in the way, or where the plan was to go
 * @param others areas that the snapshot does not tell of and that are not free either
 */
export function targetNotEmpty(sheet: SheetSnapshot, blocking: CellRange, others: readonly CellRange[] = []): HostProblem {
  return {
    code: "target-not-empty",
    message: `“${sheet.name}”的 ${rangeToA1(blocking)} 已有内容或格式，没有插入。`,
    remedy: proposal(sheet, others),
  };
}

function outside(sheet: SheetSnapshot, { top, left }: CellRange): HostProblem {
  return {
    code: "target-not-empty",
    message: `“${sheet.name}”的 ${toA1(top, left)} 离工作表边缘太近，放不下，没有插入。`,
    remedy: proposal(sheet, []),
  };
}

/** Two rows below everything that stands in the sheet. */
function proposal({ cells, merges }: SheetSnapshot, others: readonly CellRange[]): string {
  const bottom = [...cells.map(cellRange), ...merges, ...others].reduce((last, area) => Math.max(last, area.bottom), -1);
  return `请先选中 ${toA1(bottom < 0 ? 0 : bottom + 2, 0)} 再试，或选择插入到新工作表。`;
}

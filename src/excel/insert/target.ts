import { rangeToA1, toA1 } from "../../core/a1";
import type { HostProblem } from "../../core/host-port";
import type { SheetPlan } from "../../core/sheet-plan";
import type { CellRange, SheetSnapshot } from "../../core/workbook";
import { problemOf } from "../errors";

/** Why nothing can be put on a sheet at all. */
export function sheetObstacle(sheet: SheetSnapshot | undefined, name: string): HostProblem | null {
  if (!sheet) return problemOf("sheet-missing", { message: `找不到工作表“${name}”，它可能已被删除或改名。` });
  return sheet.protected ? problemOf("sheet-protected", { message: `工作表“${name}”受保护。` }) : null;
}

/** What stands where a plan is to go: contents, or a merged area that reaches into it. */
export function inTheWay(sheet: SheetSnapshot, plans: readonly SheetPlan[]): HostProblem | null {
  for (const { range } of plans) {
    const held = sheet.cells.find(
      ({ row, column, value }) => value !== null && touches(range, { top: row, bottom: row, left: column, right: column }),
    );
    const at = held ? { top: held.row, left: held.column, bottom: held.row, right: held.column } : null;
    const blocking = at ?? sheet.merges.find((merge) => touches(range, merge));
    if (blocking) return targetNotEmpty(sheet.name, blocking, sheet);
  }
  return null;
}

/** @param sheet where a free place is to be proposed */
export function targetNotEmpty(name: string, blocking: CellRange | null, sheet: SheetSnapshot | null): HostProblem {
  const where = blocking ? `“${name}”的 ${rangeToA1(blocking)} ` : `“${name}”的这个位置`;
  const free = sheet ? `请先选中 ${freePlace(sheet)} 再试，` : "请先选中空白处再试，";
  return problemOf("target-not-empty", { message: `${where}已有内容或格式，没有插入。`, remedy: `${free}或选择插入到新工作表。` });
}

/** Two rows below everything that stands in the sheet. */
function freePlace({ cells, merges }: SheetSnapshot): string {
  const bottom = [...cells, ...merges.map(({ bottom: row }) => ({ row }))].reduce((last, { row }) => Math.max(last, row), -1);
  return toA1(bottom < 0 ? 0 : bottom + 2, 0);
}

function touches(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

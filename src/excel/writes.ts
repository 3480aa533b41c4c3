import { holds } from "./cells";
import type { Change } from "./change-plan";
import type { Present } from "./present";
import type { CellWrite } from "./write";

/** What has to be written: cells that do not hold yet what they are to hold. */
export function writesOf(changes: readonly Change[], { states, sheetsWithHiddenRows }: Present): CellWrite[] {
  return changes.flatMap(({ sheet, row, column, wanted }, index): CellWrite[] => {
    const now = states[index];
    return now && !holds(now, wanted) ? [{ sheet, row, column, wanted, now, alone: sheetsWithHiddenRows.has(sheet) }] : [];
  });
}

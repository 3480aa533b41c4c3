import { toA1 } from "../core/a1";
import type { HostProblem } from "../core/host-port";
import type { CellAddress } from "../core/workbook";
import type { Change } from "./change-plan";
import { problemOf } from "./errors";
import type { Present } from "./present";

/** Why changes cannot be made; null when nothing is in the way. */
export function obstacle(
  changes: readonly Change[],
  { states, protectedSheets, missingSheets }: Present,
  movedBasis: readonly CellAddress[],
): HostProblem | null {
  const missing = changes.find(({ sheet }) => missingSheets.has(sheet));
  if (missing) return problemOf("sheet-missing", { message: `找不到工作表“${missing.sheet}”，它可能已被删除或改名。` });
  const locked = [...new Set(changes.map(({ sheet }) => sheet))].filter((sheet) => protectedSheets.has(sheet));
  if (locked.length > 0) {
    return problemOf("sheet-protected", { message: `工作表${locked.map((name) => `“${name}”`).join("、")}受保护。` });
  }
  const changed = changes.filter(({ expected }, index) => {
    const state = states[index];
    return !state || !expected(state);
  });
  const moved: readonly CellAddress[] = [...changed, ...movedBasis];
  if (moved.length === 0) return null;
  return problemOf("changed-meanwhile", { details: moved.map(({ sheet, row, column }) => `${sheet}!${toA1(row, column)}`).join(", ") });
}

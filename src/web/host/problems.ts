import type { HostProblem } from "../../core/host-port";

/** What only this host can say; what a file can say is in xlsx/problem.ts. */
export const problems = {
  nothingToUndo: { code: "nothing-to-undo", message: "没有这次写回的记录。", remedy: "不需要再做什么。" },
  nothingSelected: { code: "nothing-selected", message: "还没有选中单元格。", remedy: "请先在表格里点一个单元格。" },
  noSuchCell: { code: "sheet-missing", message: "找不到这个单元格所在的工作表。", remedy: "请重新检查。" },
} satisfies Record<string, HostProblem>;

import type { HostProblem } from "../../core/host-port";

/** What only this host can say; what a file can say is in xlsx/problem.ts. */
export const problems = {
  nothingToUndo: { code: "nothing-to-undo", message: "没有这次写回的记录。", remedy: "不需要再做什么。" },
  nothingSelected: { code: "nothing-selected", message: "还没有选中单元格。", remedy: "请先在表格里点一个单元格。" },
  noSuchCell: { code: "sheet-missing", message: "找不到这个单元格所在的工作表。", remedy: "请重新检查。" },
  formulaTyped: (cell: string, text: string): HostProblem => ({
    code: "formula-typed",
    message: `${cell} 没有填入“${short(text)}”：这里只能填数字和文字，不能输入公式。`,
    remedy: "请在 Excel 或 WPS 中输入公式；要填的不是公式，请去掉开头的等号。",
  }),
  tooLong: (cell: string, most: number): HostProblem => ({
    code: "too-long",
    message: `${cell} 放不下这么长的文字：一个单元格最多 ${most} 个字符。`,
    remedy: "请删短，或者分放在几个单元格里。",
  }),
  onFormula: (cell: string): HostProblem => ({
    code: "formula-cell",
    message: `${cell} 是公式的结果，不能覆盖。`,
    remedy: "请换一个位置，或者分几次粘贴，避开公式。",
  }),
  onTableHead: (cell: string): HostProblem => ({
    code: "table-head",
    message: `${cell} 是 Excel 表格的标题，不能在这里改：表格另外记着它的名称，改了会打不开。`,
    remedy: "请在 Excel 或 WPS 中改标题。",
  }),
  onMerged: (cell: string): HostProblem => ({
    code: "merged-cell",
    message: `${cell} 被合并单元格遮住，放不下内容。`,
    remedy: "请换一个位置，或者分几次粘贴到各个合并单元格。",
  }),
  outside: {
    code: "outside",
    message: "内容超出了这里能显示的行列。",
    remedy: "请从更靠左上的单元格开始粘贴，或者在 Excel、WPS 中粘贴。",
  },
} satisfies Record<string, HostProblem | ((...about: never[]) => HostProblem)>;

/** Characters of a text that are repeated in a message. */
const MOST_REPEATED = 30;

const short = (text: string): string => (text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)}…` : text);

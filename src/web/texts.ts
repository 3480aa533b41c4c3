import type { HostProblem } from "../core/host-port";

/** What the page says around the pane. */
export const texts = {
  product: "绩效自评助手",
  open: "打开 .xlsx",
  save: "另存为",
  edited: "有未保存的改动",
  drop: "把 .xlsx 文件拖到这里，或者",
  welcome: {
    heading: "核对并填好绩效自评表",
    text: "适合使用 WPS 或旧版 Excel 的单位：打开文件，检查、评分、写回，再另存一份。原文件不会改动。",
    privacy: "文件只在本机的浏览器里处理，不会上传。",
    hint: "旧版 .xls 文件请先在 Excel 或 WPS 中另存为 .xlsx。",
  },
  replaceOpen: "当前文件有未保存的改动。打开另一个文件会丢掉这些改动。",
  discard: "不保存，打开另一个",
  keep: "继续编辑",
  openFailed: (name: string) => `没有打开“${name}”。`,
  sheets: "工作表",
  hiddenSheet: (name: string) => `${name}（隐藏）`,
  cell: (sheet: string, cell: string) => `${sheet} ${cell}`,
  edit: (cell: string) => `编辑 ${cell}`,
  editHint: "直接输入，或双击、按 F2 修改；按 Enter 确定并下移，按 Tab 确定并右移，按 Esc 取消",
  formula: (cell: string) => `${cell} 是公式的结果，不能在这里改。请改公式所引用的单元格，或者在 Excel、WPS 中改公式。`,
  notCalculated: (done: string, cells: string, count: number) =>
    `${done}${count} 个公式可能与它有关，这里算不了，结果仍是原来的，由 Excel 打开时重算：${cells}`,
  protectedSheet: "这张工作表受保护，不能在这里改。请先在 Excel 或 WPS 中撤销工作表保护，保存后再打开这个文件。",
  entered: "已填入。",
  undone: "已撤回。",
  redone: "已重做。",
  nothingToUndo: "没有可以撤回的输入。评分和写回的内容，请用右边的“撤销”。",
  nothingToRedo: "没有可以重做的输入，请直接输入。",
  changedSince: (cells: string) => `这些单元格后来又改过，保留现在的内容：${cells}。需要的话请直接修改。`,
  notPasted: ({ message, remedy }: Pick<HostProblem, "message" | "remedy">) => `没有粘贴任何内容：${message}${remedy}`,
  moreRows: (next: number, left: number) => `再显示 ${next} 行（还有 ${left} 行）`,
  close: "关闭",
  savedName: (name: string) => `${name.replace(/(?:\.scored)?\.xls[xm]$/i, "")}.scored.${/\.xlsm$/i.test(name) ? "xlsm" : "xlsx"}`,
};

import type { OtherThing } from "./book-state";

const THINGS: Readonly<Record<OtherThing, string>> = {
  freeze: "冻结窗格",
  gridlines: "网格线的显示",
  "tab-color": "标签颜色",
  page: "打印设置",
  filter: "筛选",
  protection: "工作表保护",
  formats: "条件格式",
  lines: "整行整列的格式",
  links: "超链接",
  "rich-text": "单元格中部分文字的格式",
  pictures: "图片",
};

/** What is said about saving. */
export const texts = {
  /** @param unseen what the file holds and the grid does not show */
  ready: (unseen: readonly string[]): string =>
    unseen.length === 0 ? "就绪" : `就绪；文件中的${unseen.join("、")}在这里不显示，保存时原样保留`,
  saved: (name: string): string => `已保存“${name}”`,
  unchanged: (name: string): string => `没有改动，按原样保存“${name}”`,
  /** @param left what is not in the file, sheet by sheet */
  savedWithout: (name: string, left: readonly string[]): string =>
    `已保存“${name}”，但以下改动没有写进文件：${left.join("；")}。请用 Excel 或 WPS 打开保存的文件，再作这些设置。`,
  things: (sheet: string, things: readonly OtherThing[]): string => `“${sheet}”的${things.map((thing) => THINGS[thing]).join("、")}`,
  names: "定义的名称",
  notSaved: (why: string): string => `没有保存：${why}`,
  shifted: (sheet: string): string =>
    `“${sheet}”中插入或删除过行、列或单元格，工作台不能把它写回文件。请按 Ctrl+Z 撤销后再保存；仍不行时重新打开文件，改在 Excel 或 WPS 中插入或删除。`,
  sheetInUse: (sheet: string, remedy: string): string =>
    `“${sheet}”已在表格中删除，但文件中还有图表、图片、批注或名称与它相连。${remedy}请撤销删除后再保存。`,
  mentioned: (sheet: string): string =>
    `别的公式、图表或名称引用了“${sheet}”，工作台不能在文件中把它改名或删除。请恢复它的名称或撤销删除后再保存。`,
  badName: (sheet: string): string =>
    `Excel 不接受“${sheet}”这个工作表名称：最多 31 个字，不能含有 \\ / ? * [ ] :，也不能以 ' 开头或结尾。请改名后再保存。`,
  sameName: (sheet: string): string => `有两张工作表都叫“${sheet}”（大小写不算不同），Excel 不接受。请改名后再保存。`,
  tableHead: (sheet: string, cell: string): string =>
    `“${sheet}”的 ${cell} 是“表格”（用“插入 › 表格”做成的）的列标题，工作台不能改写它。请撤销这处改动后再保存，或在 Excel、WPS 中修改。`,
  tableMerge: (sheet: string, area: string): string =>
    `“${sheet}”的 ${area} 在“表格”（用“插入 › 表格”做成的）中，Excel 不允许合并。请撤销合并后再保存。`,
  thisRow: (sheet: string, cell: string): string =>
    `“${sheet}”的 ${cell} 的公式引用“表格”（用“插入 › 表格”做成的）的本行，工作台不能这样写入。请改用普通的单元格引用后再保存，或在 Excel、WPS 中复制、修改。`,
  different: (where: string): string =>
    `写成的文件与表格不一致（${where}）。请把这个文件和操作步骤告诉开发者，并改用 Excel 或 WPS 修改原文件。`,
  failedShort: "没有保存",
  failed: (details: string): string => `程序出错（${details}）。请重新打开文件后再试；已有的文件没有改动。`,
};

import type { HostProblem } from "../../core/host-port";

export const templates = {
  intro: "在新工作表或选中的位置插入空白表，得分、执行率会随填写自动计算，不装助手也能用。",
  which: "哪一种表",
  year: "年度",
  yearHint: "留空则不写年度，由您自己填。",
  yearWrong: "请填四位年份，例如 2026。",
  unit: "单位名称",
  project: "项目名称",
  rows: "每个二级指标留几行",
  dataRows: "明细留几行",
  scheme: "评分方案",
  schemeAuto: "按表的种类（默认）",
  where: "插入到",
  place: { "new-sheets": "新工作表", selection: "选中单元格处" },
  insert: "插入",
  insertMany: (count: number) => `插入 ${count} 张`,
  occupied: {
    title: "没有插入：这个位置已有内容。",
    newSheet: "改为插入到新工作表",
    again: "重新选好了，再试一次",
  },
  many: {
    open: "一次插入多个项目…",
    close: "只插入一张",
    label: "项目名单（每行一个：名称、预算数）",
    hint: "可以从 Excel 里复制两列粘贴过来；预算数单位为万元，可以不填。",
    preview: (count: number) => `看懂了 ${count} 个项目：`,
    none: "还没有看到项目。",
    name: "项目",
    budget: "预算数（万元）",
    skipped: (count: number) => `有 ${count} 行没有看懂，不会插入：`,
    line: (line: number, text: string) => `第 ${line} 行：${text}`,
  },
  carry: {
    heading: "结转到新年度",
    hint: "复制整张工作表：年度加一，清空实际值、得分和偏差分析，保留目标和分值。原表不动。",
    none: "没有带年度的自评表。插入或打开上年的表后，这里可以结转。",
    button: (year: number) => `结转到 ${year} 年`,
    read: "查看可以结转的表",
    label: (sheet: string, year: number) => `把“${sheet}”结转到 ${year} 年`,
  },
  inserted: (sheets: readonly string[]) =>
    sheets.length === 1
      ? `已插入空白表，在工作表“${sheets[0] ?? ""}”。`
      : `已插入 ${sheets.length} 张空白表，第一张在工作表“${sheets[0] ?? ""}”。`,
  insertedNote: "从上往下填写即可，得分会自动计算。",
  carried: (from: string, to: string, year: number) => `已把“${from}”结转到 ${year} 年，在工作表“${to}”。`,
  carriedNote: "目标和分值照上年保留，请核对是否还适用。",
  unknownKind: { code: "unknown-template", message: "没有这种模板。", remedy: "请在面板的“模板”里选择。" } satisfies HostProblem,
};

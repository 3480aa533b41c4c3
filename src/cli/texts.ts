import { titleOfKind } from "../core/forms/kinds/titles";
import type { NotWritten, Severity } from "../core/shape";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "必改", explain: "需说明", hint: "提示" };

const NOT_WRITTEN: Readonly<Record<NotWritten, string>> = {
  "older-year": "不是最新年度的表（加 --all-years 可一并写入）",
  "hidden-sheet": "所在工作表已隐藏",
  "protected-sheet": "所在工作表受保护",
  unreadable: "缺少必要的列，或有多种读法",
  unscored: "本类表不评分",
};

/** Everything the command line says. */
export const TEXTS = {
  help: `绩效自评助手（Ziping）：核算并检查绩效自评表

用法
  ziping score 文件…            检查 .xlsx 文件，逐个给出摘要；不修改文件
  ziping checks                 列出全部检查项

score 的选项
  --json                        改为输出一份 JSON
  --all-years                   各年度的表都列入写回，而不只是最新年度
  --formulas                    写回时用公式代替数值
  --confirm-proposed            把建议得分也列入写回
  --scheme 名称或文件.json      评分方案，默认 auto（按表中分值自动选择）
  -h, --help                    显示本说明

退出码：0 没有必改问题；1 有必改问题；2 用法有误，或有文件无法读取
`,
  usage: {
    noCommand: "缺少命令。",
    noFile: "请在 score 后面写出要检查的 .xlsx 文件。",
    unknownCommand: (command: string) => `没有“${command}”这个命令。`,
    tooMany: (command: string) => `${command} 后面不需要其他内容。`,
    unknownOption: (option: string) => `没有“${option}”这个选项。`,
    badValue: (option: string | undefined) => (option === undefined ? "选项的写法有误。" : `选项“${option}”的值有误或缺少值。`),
    unknownScheme: (name: string, known: string) => `没有名为“${name}”的评分方案，可选：${known}。`,
    later: (what: string) => `${what} 尚未提供。`,
    seeHelp: "输入 ziping --help 查看用法。",
  },
  progress: (done: number, all: number) => `正在处理第 ${done} 个文件，共 ${all} 个…`,
  problemOf: (file: string, message: string) => `${file}：${message}`,
  internal: (details: string) => `程序内部出错，未能完成。请把这一行反馈给开发者：${details.replace(/\s+/g, " ")}`,

  catalogue: (count: number) => `共 ${count} 项检查`,

  severities: SEVERITIES,
  counts: (counts: Readonly<Record<Severity, number>>) =>
    (["error", "explain", "hint"] as const).map((severity) => `${SEVERITIES[severity]} ${counts[severity]}`).join(" · "),
  recognised: (forms: number) => (forms === 0 ? "没有识别到绩效自评表" : `识别 ${forms} 张表`),
  untitled: (kind: string) => `${titleOfKind(kind)}（表内无标题）`,
  labels: {
    sheet: "工作表",
    year: "年度",
    unit: "单位",
    project: "项目",
    scheme: "方案",
    rate: "执行率",
    funds: "执行率得分",
    total: "总分",
    findings: "问题",
    writing: "写回",
  },
  at: (sheet: string, range: string) => `${sheet}（${range}）`,
  year: (year: number) => String(year),
  unknown: "未填写",
  blank: "空",
  becomes: (before: string, after: string) => `${before} → ${after}`,
  computed: (value: string) => `核算 ${value}`,
  incomplete: (recorded: string) => `${recorded}（尚有得分待定，总分暂不核算）`,
  grade: (grade: string) => `等级 ${grade}`,
  none: "无",
  workbookFindings: "整个文件",
  notWritten: (reason: NotWritten) => `不写回：${NOT_WRITTEN[reason]}`,
  wouldWrite: (filled: number, changed: number, marks: number) =>
    filled + changed + marks === 0
      ? "没有需要写回的内容"
      : `将填 ${filled} 格，改 ${changed} 格，标出 ${marks} 处缺少的偏差分析（本命令不修改文件）`,
  marks: (cells: string) => `标出 ${cells}`,
} as const;

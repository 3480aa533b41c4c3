import { titleOfKind } from "../core/forms/kinds/titles";
import type { FindingCounts } from "../core/report/summary-rows";
import type { NotWritten, Severity } from "../core/shape";
import { TEMPLATES } from "../core/templates";
import { padTo } from "./terminal";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "必改", explain: "需说明", hint: "提示" };
const SETTLED = "已处理";

const NOT_WRITTEN: Readonly<Record<NotWritten, string>> = {
  "older-year": "不是最新年度的表（加 --all-years 可一并写入）",
  "no-year": "文件里有几个年度的表，这张没写年度（请在标题里写明，或加 --all-years 一并写入）",
  "hidden-sheet": "所在工作表已隐藏",
  "protected-sheet": "所在工作表受保护",
  unreadable: "缺少必要的列，或有多种读法",
  unscored: "本类表不评分",
};

const KINDS = TEMPLATES.map(({ kind, title }) => `  ${padTo(kind, 30)}${title}\n`).join("");

/** Everything the command line says. */
export const TEXTS = {
  help: `绩效自评助手（Ziping）：核算并检查绩效自评表

用法
  ziping score 文件…            检查 .xlsx 文件，逐个给出摘要；原文件从不修改
  ziping template 表种 -o 文件  新建一张空白的标准表
  ziping checks                 列出全部检查项

score 的文件可以是文件名、文件夹（含下级文件夹中的 .xlsx、.xlsm）或通配符，如 "2024/*.xlsx"。
文件夹中的 .xls、.xlsb、.et 读不了，会逐个提示另存为 .xlsx；旁边已有同名 .xlsx 的不再提示

score 的选项
  --json                        改为输出一份 JSON
  --write                       把得分和标记写入副本：文件名.scored.xlsx，放在原文件旁边
  --out 文件夹                  副本放到这个文件夹
  --force                       副本或汇总表已存在时覆盖
  --all-years                   各年度的表都写回，而不只是最新年度
  --formulas                    写回时用公式代替数值
  --confirm-proposed            把建议得分也写回
  --scheme 名称或文件.json      评分方案，默认按工作簿里的设置，没有设置时为 auto（按表中分值自动选择）
  --summary 文件.xlsx           另存一张汇总表，每张自评表一行
  --jobs 数目                   同时使用的处理器核数，默认按文件多少决定

template 的表种
${KINDS}
template 的选项
  --year 年度   --unit 单位名称   --rows 每个二级指标的行数   --scheme 评分方案
  -o, --out 文件.xlsx           要新建的文件；已存在时加 --force 才覆盖

  -h, --help                    显示本说明

退出码：0 没有必改问题；1 有必改问题；2 用法有误，或有文件无法读取、副本无法写入
`,
  usage: {
    noCommand: "缺少命令。",
    noFile: "请在 score 后面写出要检查的 .xlsx 文件。",
    unknownCommand: (command: string) => `没有“${command}”这个命令。`,
    tooMany: (command: string) => `${command} 后面不需要其他内容。`,
    unknownOption: (option: string) => `没有“${option}”这个选项。`,
    badValue: (option: string | undefined) => (option === undefined ? "选项的写法有误。" : `选项“${option}”的值有误或缺少值。`),
    unknownScheme: (name: string, known: string) => `没有名为“${name}”的评分方案，可选：${known}。`,
    notFor: (command: string, option: string) => `${command} 没有“${option}”这个选项。`,
    blank: (option: string) => `“${option}”后面是空的，请写出文件夹。`,
    needs: (option: string, other: string) => `“${option}”要和“${other}”一起用。`,
    outOfRange: (option: string, least: number, most: number) => `“${option}”应是 ${least} 到 ${most} 的整数。`,
    notXlsxName: (option: string) => `“${option}”后面的文件名应以 .xlsx 结尾。`,
    unknownKind: (kind: string | undefined, kinds: string) =>
      `${kind === undefined ? "请在 template 后面写出表种" : `没有“${kind}”这个表种`}，可选：${kinds}。`,
    noOutput: "请用 -o 写出要新建的文件名，如 -o 自评表.xlsx。",
    seeHelp: "输入 ziping --help 查看用法。",
  },
  templateWritten: (title: string, file: string) => `已新建${title}：${file}`,
  batch: (files: number, failures: number) =>
    `共 ${files} 个文件，完成 ${files - failures} 个${failures > 0 ? `，${failures} 个没有完成（原因见上）` : ""}`,
  sameCopy: (copy: string, other: string) => ({
    code: "not-writable",
    message: `它的副本“${copy}”与“${other}”的副本同名，没有处理。`,
    remedy: "请分开处理，或者去掉 --out，让副本放在各自的原文件旁边。",
  }),
  copyOntoInput: (copy: string) => ({
    code: "not-writable",
    message: `它的副本“${copy}”也是这次要检查的文件，没有处理。`,
    remedy: "请分开处理，或者用 --out 把副本放到别的文件夹。",
  }),
  summaryOntoInput: (file: string) => `汇总表会盖掉要检查的文件“${file}”。请在 --summary 后面换一个文件名。`,
  summaryOntoCopy: (file: string) => `汇总表与一个副本同名：“${file}”。请在 --summary 后面换一个文件名。`,
  onlySummary: (file: string) => `除了汇总表“${file}”，没有要检查的文件。请检查文件夹是否选对。`,
  cannotPrint: (details: string) => `结果写不出来（磁盘可能已满）：${details}。请腾出空间，或换一个位置后再试。`,
  brokeOff: {
    code: "broke-off",
    message: "处理这个文件时程序意外中止，多半是内存不够。",
    remedy: "请关闭其他程序后，单独处理这个文件。",
  },
  written: (copy: string) => `已写入副本：${copy}`,
  progress: (done: number, all: number) => `已处理 ${done} 个文件，共 ${all} 个…`,
  problemOf: (file: string, message: string) => `${file}：${message}`,
  internal: (details: string) => `程序内部出错，未能完成。请把这一行反馈给开发者：${details.replace(/\s+/g, " ")}`,

  catalogue: (count: number) => `共 ${count} 项检查`,

  severities: SEVERITIES,
  counts: ({ settled, ...counts }: FindingCounts) =>
    [
      ...(["error", "explain", "hint"] as const).map((severity) => `${SEVERITIES[severity]} ${counts[severity]}`),
      ...(settled > 0 ? [`${SETTLED} ${settled}`] : []),
    ].join(" · "),
  settled: SETTLED,
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
      : `可填 ${filled} 格，改 ${changed} 格，标出 ${marks} 处缺少的偏差分析（加 --write 写入副本）`,
  wrote: (filled: number, changed: number, marks: number) =>
    filled + changed + marks === 0
      ? "没有需要写回的内容，副本与原文件相同"
      : `填 ${filled} 格，改 ${changed} 格，标出 ${marks} 处缺少的偏差分析`,
  recalculated: (count: number) => `${count} 个公式随之得出新的结果`,
  notCalculated: (named: readonly string[], count: number) =>
    `${count} 个公式可能与写入的内容有关，结果仍是原来的：${named.join("、")}${count > named.length ? "等" : ""}，由 Excel 打开时重算`,
  marks: (cells: string) => `标出 ${cells}`,
} as const;

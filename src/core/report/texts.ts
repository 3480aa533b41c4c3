import type { Acceptance, Severity } from "../shape";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "必改", explain: "需说明", hint: "提示" };

/** Everything that lists and summaries say, on sheets and in Markdown. */
export const TEXTS = {
  severities: SEVERITIES,
  findings: {
    sheetName: "问题清单",
    title: "问题清单",
    heads: {
      number: "序号",
      severity: "级别",
      sheet: "工作表",
      cell: "单元格",
      form: "表",
      group: "组别",
      message: "问题",
      expected: "应为",
      found: "现为",
      settled: "处理",
    },
    none: "没有发现问题。",
    note: (counts: Readonly<Record<Severity, number>>, settled: number) => {
      const all = counts.error + counts.explain + counts.hint;
      const bySeverity = (["error", "explain", "hint"] as const)
        .map((severity) => `${SEVERITIES[severity]} ${counts[severity]}`)
        .join("，");
      return `共 ${all} 个问题：${bySeverity}${settled > 0 ? `；已处理 ${settled} 个` : ""}。“处理”一栏空白的，可以手工填写。`;
    },
    settled: ({ kind, reason }: Acceptance, by: string) => `${kind === "explained" ? "已说明" : "不适用"}：${reason}${by && `（${by}）`}`,
    wholeWorkbook: "整个工作簿",
  },
  summary: {
    sheetName: "汇总表",
    title: "自评情况汇总",
    heads: {
      number: "序号",
      file: "文件",
      sheet: "工作表",
      form: "表",
      unit: "单位",
      project: "项目",
      year: "年度",
      weights: "分值",
      rate: "执行率",
      recorded: "得分",
      computed: "核算得分",
      grade: "等级",
      error: "必改",
      explain: "需说明",
      hint: "提示",
      settled: "已处理",
      remark: "备注",
    },
    note: (forms: number, files: number) =>
      `${files > 1 ? `${files} 个文件，` : ""}共 ${forms} 张表。“必改”“需说明”“提示”是还没有处理的问题数，“已处理”是已写明理由的问题数。`,
    total: "合计（执行率、得分为平均数）",
    noForm: "没有找到绩效自评表",
    wholeWorkbook: "整个工作簿的问题",
    incomplete: "尚未算完",
  },
  report: { title: "绩效自评检查结果" },
} as const;

/** What every part of the pane says. */
import type { NotWritten, Severity, Grade } from "../../core/shape";
import type { HostProblem } from "../../core/host-port";
import type { Action, Step } from "../session/state";

/** Stands where there is no value. */
export const NOTHING = "—";

export const common = {
  product: "绩效自评助手",
  score: "一键评分",
  check: "检查",
  undo: "撤销",
  retry: "重试",
  close: "关闭",
  details: "详细信息",
  busy: {
    score: "正在读取、核算并写回…",
    check: "正在检查，不改动表格…",
    write: "正在写回…",
    undo: "正在撤销…",
    mark: "正在标记…",
    unmark: "正在清除标记…",
    keep: "正在保存…",
    insert: "正在插入…",
    export: "正在导出…",
    loading: "正在打开…",
  } satisfies Record<Action | "loading", string>,
  steps: { read: "正在读取工作簿…", review: "正在核算…" } satisfies Record<Exclude<Step, "write">, string>,
  cancel: "取消",
  back: "返回",
  writeTitle: "预览要写回的内容，查看和撤销写回记录",
  pending: {
    label: "没有做完的写回",
    text: (time: string, cells: number) =>
      `${time} 的写回没有做完：${cells > 0 ? `涉及 ${cells} 格，` : ""}有的可能已经写入，有的可能没有。撤销后全部恢复原样。`,
    undo: "撤销，恢复原样",
  },
  cannotWrite: { message: "这一格现在不能写入。", remedy: "请检查：得分在 0 和分值之间，单元格里没有公式，也还没有同样的内容。" },
  outdated: "下面已按现在的内容重新核算，请核对后再写回。",
  more: (next: number, left: number) => `再显示 ${next} 条（还有 ${left} 条）`,
  marks: {
    standing: "表里标出了缺少偏差分析的单元格。打印或发出前，请先清除标记。",
    clear: "清除标记",
  },
  settled: "已处理",
  severity: { error: "必改", explain: "需说明", hint: "提示" } satisfies Record<Severity, string>,
  severityMeaning: {
    error: "与表内数字或评分规则不符，改正后再报",
    explain: "可能有理由，请核实并写明原因",
    hint: "供参考，不影响上报",
  } satisfies Record<Severity, string>,
  views: {
    overview: "概览",
    findings: "问题",
    indicators: "指标",
    write: "写回",
    settings: "设置",
    templates: "模板",
    results: "导出",
    help: "帮助与关于",
    columns: "指出栏目",
  },
  viewsLabel: "结果",
  workbook: {
    unchanged: "表格没有改动。",
    restored: "写了一部分后出错，表格已恢复原样。",
    pending: "可能有单元格已经写入。请点“撤销”恢复原样，或者再试一次。",
  } satisfies Record<NonNullable<HostProblem["workbook"]>, string>,
  crashed: { message: "助手内部出错，这一步没有做完。", remedy: "请重试；如果仍然出错，请把“详细信息”里的内容发给维护人员。" },
  notWritten: {
    "older-year": "上年的表，默认不写入",
    "no-year": "工作簿里有几个年度的表，这张没写年度，默认不写入；请在标题里写明年度",
    "hidden-sheet": "在隐藏的工作表上，不写入；要写入请先取消隐藏",
    "protected-sheet": "工作表受保护，不写入；要写入请先撤销工作表保护",
    unreadable: "有栏目认不准，不写入；原因见“问题”",
    unscored: "这种表不评分",
  } satisfies Record<NotWritten, string>,
  grade: (grade: Grade) => `等级：${grade}`,
  reveal: (sheet: string, cell: string) => `转到 ${sheet} ${cell}`,
  blank: "空",
  before: "改前",
  after: "改后",
  refused: "以下单元格没有写成，请逐个核对：",
  notCalculated: "以下公式可能与写入的内容有关，结果仍是原来的，由 Excel 打开时重算：",
  left: "以下单元格没有撤销：",
  unsupported: {
    notExcel: "请在 Excel 中打开绩效自评助手。",
  },
};

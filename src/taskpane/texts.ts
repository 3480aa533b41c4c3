/** Every text of the pane, in one place; sentences are made from typed fields. */
import { titleOfKind } from "../core/forms/kinds/titles";
import type { HostProblem } from "../core/host-port";
import type { FormReport, Grade, NotWritten, Review, Severity } from "../core/shape";
import type { Action, Outcome } from "./session/state";

/** Stands where there is no value. */
export const NOTHING = "—";

export const texts = {
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
    loading: "正在打开…",
  } satisfies Record<Action | "loading", string>,
  severity: { error: "必改", explain: "需说明", hint: "提示" } satisfies Record<Severity, string>,
  severityMeaning: {
    error: "与表内数字或评分规则不符，改正后再报",
    explain: "可能有理由，请核实并写明原因",
    hint: "供参考，不影响上报",
  } satisfies Record<Severity, string>,
  views: { overview: "概览", findings: "问题", indicators: "指标", write: "写回" },
  viewsLabel: "结果",
  workbook: {
    unchanged: "表格没有改动。",
    restored: "写了一部分后出错，表格已恢复原样。",
    pending: "可能有单元格已经写入。请点“撤销”恢复原样，或者再试一次。",
  } satisfies Record<NonNullable<HostProblem["workbook"]>, string>,
  crashed: { message: "助手内部出错，这一步没有做完。", remedy: "请重试；如果仍然出错，请把“详细信息”里的内容发给维护人员。" },
  firstRun: {
    heading: "核对并填好绩效自评表",
    steps: [
      { name: "一键评分", text: "找出工作簿里的自评表，按规则填好执行率和得分，标出缺少偏差分析的行。每一格都能撤销。" },
      { name: "检查", text: "只看不改：列出分值、得分、执行率、偏差分析中的问题。" },
    ],
    privacy: "表格内容只在本机处理，不会上传。",
  },
  noForm: {
    heading: "没有找到绩效自评表",
    text: "本工作簿中没有认出项目支出或部门整体支出绩效自评表。请确认：",
    hints: [
      "表上方有标题，例如“项目支出绩效自评表”；",
      "指标部分有表头：三级指标、年度指标值、实际完成值、分值、得分；",
      "表格在工作表的单元格里，不是图片。",
    ],
    again: "改好后再点“检查”。",
  },
  overview: {
    untitled: (kind: string) => `${titleOfKind(kind)}（表内无标题）`,
    year: (year: number) => `${year} 年`,
    amountUnit: (unit: string) => `单位：${unit}`,
    total: "总分",
    recorded: "表中得分",
    computed: "核算得分",
    rate: "执行率",
    grade: "等级",
    same: "与核算一致",
    incomplete: "尚未算完",
    unfilled: "未填",
    missing: (count: number) => `总分还缺 ${count} 项得分：`,
    blocked: "有必改问题未改正，总分暂不核算。",
    andMore: (count: number) => `等 ${count} 项`,
    fundsScore: "预算执行率得分",
    noFindings: "没有问题",
    showFindings: (form: string, severity: string, count: number) => `${severity} ${count}，查看“${form}”的问题`,
  },
  findings: {
    none: "没有发现问题。",
    noneOfForm: "这张表没有问题。",
    workbook: "整个工作簿",
    expected: "应为",
    found: "现为",
    only: (title: string) => `只看：${title}`,
    all: "查看全部",
    more: (next: number, left: number) => `再显示 ${next} 条（还有 ${left} 条）`,
    count: (count: number) => `${count} 个`,
    mend: (count: number) => (count === 1 ? "采纳建议" : `采纳建议（${count} 格）`),
    keys: "按上下方向键移动，按回车键选中单元格",
  },
  indicators: {
    name: "指标",
    weight: "分值",
    recorded: "得分",
    computed: "核算得分",
    proposed: "建议得分",
    funds: "预算执行率",
    target: "目标",
    actual: "实际",
    budget: "全年预算数",
    executed: "全年执行数",
    missingDeviation: "缺偏差分析",
    deviation: "偏差分析",
    proposedNote: "建议，未写入",
    cells: "相关单元格",
    none: "这张表没有要评分的指标。",
    noExplanation: "没有核算说明。",
  },
  write: {
    nothing: "没有要写回的内容。",
    nothingHint: "该填的得分都已填好，或者还缺目标值、实际值，暂时算不出。",
    intro: "勾选的单元格才会写入；其他单元格不动。",
    all: "全选",
    count: (chosen: number, all: number) => `已选 ${chosen} / ${all} 格`,
    write: (count: number) => `写回 ${count} 格`,
    choose: (sheet: string, cell: string) => `写入 ${sheet} ${cell}`,
    blank: "空",
    fill: "填",
    change: "改",
    outdated: "下面已按现在的内容重新核算，请核对后再写回。",
    olderYears: "包括上年的表",
    notWritten: "不写入的表",
  },
  notWritten: {
    "older-year": "上年的表，默认不写入",
    "hidden-sheet": "在隐藏的工作表上，不写入；要写入请先取消隐藏",
    "protected-sheet": "工作表受保护，不写入；要写入请先撤销工作表保护",
    unreadable: "有栏目认不准，不写入；原因见“问题”",
    unscored: "这种表不评分",
  } satisfies Record<NotWritten, string>,
  grade: (grade: Grade) => `等级：${grade}`,
  reveal: (sheet: string, cell: string) => `转到 ${sheet} ${cell}`,
  before: "改前",
  after: "改后",
  refused: "以下单元格没有写成，请逐个核对：",
  left: "以下单元格没有撤销：",
  unsupported: {
    notExcel: "请在 Excel 中打开绩效自评助手。",
    tooOld: "这个版本的 Excel 太旧，不能运行绩效自评助手。请使用 Excel 2021 及以后版本、Microsoft 365 或网页版 Excel。",
  },
};

const NOT_WRITTEN_COUNT: Record<Exclude<NotWritten, "unscored">, (count: number) => string> = {
  "older-year": (count) => `上年表 ${count} 张未写入`,
  "hidden-sheet": (count) => `隐藏工作表中的表 ${count} 张未写入`,
  "protected-sheet": (count) => `受保护的表 ${count} 张未写入`,
  unreadable: (count) => `栏目认不准的表 ${count} 张未写入`,
};

/** What was done and how things stand now, and below it what was left out; together one text. */
export interface ResultText {
  readonly sentence: string;
  /** "" when there is nothing to add. */
  readonly note: string;
}

/** 识别 3 张表，填 21 格，改 3 格；9 个必改问题，4 处缺偏差分析。上年表 2 张未写入 */
export function resultText(outcome: Outcome, review: Review): ResultText {
  const note = notes(outcome, review).join("。");
  if (review.forms.length === 0) return { sentence: NO_FORM[outcome.kind], note };
  return { sentence: `${done(outcome, review)}；${standing(review)}${note && "。"}`, note };
}

const NO_FORM: Record<Outcome["kind"], string> = {
  checked: "没有找到绩效自评表。",
  scored: "没有找到绩效自评表，没有写入任何内容。",
  written: "已写回。没有找到绩效自评表。",
  undone: "已撤销。没有找到绩效自评表。",
};

function done(outcome: Outcome, review: Review): string {
  const forms = `识别 ${review.forms.length} 张表`;
  switch (outcome.kind) {
    case "checked": {
      const pending = review.edits.length;
      return pending > 0 ? `${forms}，有 ${pending} 格可以写回` : `${forms}，没有要写回的格`;
    }
    case "scored":
      return `${forms}，${cells(outcome.filled, outcome.changed) || "没有要填或要改的格"}`;
    case "written":
      return `已写回，${cells(outcome.filled, outcome.changed) || "没有格被改动"}`;
    case "undone":
      return outcome.restored > 0 ? `已撤销，${outcome.restored} 格恢复原样` : "已撤销，没有格需要恢复";
  }
}

function cells(filled: number, changed: number): string {
  return [filled > 0 ? `填 ${filled} 格` : "", changed > 0 ? `改 ${changed} 格` : ""].filter(Boolean).join("，");
}

function standing(review: Review): string {
  const errors = review.findings.filter(({ severity }) => severity === "error").length;
  const missing = review.marks.length;
  return [errors > 0 ? `${errors} 个必改问题` : "没有必改问题", missing > 0 ? `${missing} 处缺偏差分析` : ""].filter(Boolean).join("，");
}

function notes(outcome: Outcome, review: Review): string[] {
  if (outcome.kind === "checked") return ["表格没有改动"];
  if (outcome.kind === "undone") return outcome.left.length > 0 ? [`${outcome.left.length} 格没有撤销`] : [];
  const refused = outcome.refused.length > 0 ? [`${outcome.refused.length} 格没有写成`] : [];
  const left = countNotWritten(review.forms);
  return [...refused, ...(left ? [left] : [])];
}

/** "上年表 2 张未写入，受保护的表 1 张未写入"; empty when every form that can be scored was written to. */
function countNotWritten(forms: readonly FormReport[]): string {
  const counts = new Map<Exclude<NotWritten, "unscored">, number>();
  for (const { notWritten } of forms) {
    if (notWritten && notWritten !== "unscored") counts.set(notWritten, (counts.get(notWritten) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => NOT_WRITTEN_COUNT[why](count)).join("，");
}

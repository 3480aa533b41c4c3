import type { Acceptance } from "../../core/shape";

export const findings = {
  none: "没有发现问题。",
  noneSuch: "没有这样的问题。可以换一个筛选条件。",
  workbook: "整个工作簿",
  expected: "应为",
  found: "现为",
  filter: "筛选",
  bySheet: "工作表",
  byGroup: "类别",
  allSheets: "所有表",
  allGroups: "所有类别",
  formInSheet: (sheet: string, form: string) => `${sheet} · ${form}`,
  settledMeaning: "已写明原因；数值变动后会重新列出",
  mend: (count: number) => (count === 1 ? "采纳建议" : `采纳建议（${count} 格）`),
  rule: (description: string) => `规则：${description}`,
  accept: { explained: "说明并接受", "not-applicable": "标为不适用" } satisfies Record<Acceptance["kind"], string>,
  acceptDone: { explained: "接受", "not-applicable": "标为不适用" } satisfies Record<Acceptance["kind"], string>,
  acceptedAs: { explained: "已说明", "not-applicable": "不适用" } satisfies Record<Acceptance["kind"], string>,
  acceptHint: {
    explained: "原因保存在工作簿里；表内数值变动后，这个问题会重新列出。",
    "not-applicable": "必改问题标为不适用后仍然计数，并随问题清单导出。表内数值变动后会重新列出。",
  } satisfies Record<Acceptance["kind"], string>,
  reason: "原因",
  author: "署名",
  reopen: "撤销接受",
  keys: "问题列表：按上下方向键移动，按回车键选中单元格",
};

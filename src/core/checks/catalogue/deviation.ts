import type { CatalogueEntry } from "./entry";

export const DEVIATION = [
  {
    code: "deviation-missing",
    severity: "error",
    group: "偏差分析",
    title: "缺少偏差分析",
    description: "未达成年度指标值或没有得满分，却没有填写偏差原因分析（已标记）。",
    template: "指标“{name}”{why}，偏差原因分析及改进措施没有填。请说明原因和改进措施。",
  },
  {
    code: "deviation-copies",
    severity: "error",
    orElse: "explain",
    group: "偏差分析",
    title: "偏差分析照抄指标",
    description: "偏差原因栏里是指标名称或年度指标值本身。",
    template: "指标“{name}”的偏差原因栏填的是指标内容“{text}”，不是原因。{advice}",
  },
  {
    code: "deviation-unneeded",
    severity: "hint",
    group: "偏差分析",
    title: "无偏差却填了原因",
    description: "指标已完成并得满分，偏差原因栏仍有内容。",
    template: "指标“{name}”已完成并得满分，偏差原因栏却有内容，请核对。",
  },
] as const satisfies readonly CatalogueEntry[];

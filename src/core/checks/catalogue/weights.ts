import type { CatalogueEntry } from "./entry";

export const WEIGHTS = [
  {
    code: "weight-missing",
    severity: "error",
    group: "分值",
    title: "缺少分值",
    description: "指标没有分值。",
    template: "指标“{name}”没有填分值，请补填。",
  },
  {
    code: "weight-invalid",
    severity: "error",
    group: "分值",
    title: "分值不正确",
    description: "分值不是数字，或不大于 0。",
    template: "指标“{name}”的分值“{weight}”不是大于 0 的数字，请改正。",
  },
  {
    code: "weight-without-indicator",
    severity: "error",
    group: "分值",
    title: "有分值没有指标",
    description: "一行填了分值，却没有指标名称。",
    template: "这一行填了分值 {weight}，但没有指标名称。请补填指标，或删去分值。",
  },
  {
    code: "weight-total",
    severity: "error",
    group: "分值",
    title: "分值合计不等于满分",
    description: "各项分值（含预算执行率）之和不等于满分。",
    template: "各项分值合计 {sum} 分（含预算执行率 {rate} 分），应为 {total} 分，{difference}。请调整分值。",
  },
  {
    code: "weight-level-total",
    severity: "error",
    group: "分值",
    title: "分值与一级指标标注不符",
    description: "一级指标下各行分值之和与标注的分数不同，如“产出指标(50分)”。",
    template: "“{level}”标注 {stated} 分，下面各指标分值合计 {sum} 分。请调整分值或标注。",
  },
  {
    code: "weight-scheme",
    severity: "explain",
    group: "分值",
    title: "一级指标分值与规定不符",
    description: "各一级指标的分值合计与评分方案的标准分值都不一致。",
    template: "各一级指标分值为{sums}，与{scheme}的标准（{standard}）不一致。如经财政部门同意调整，请说明。",
  },
] as const satisfies readonly CatalogueEntry[];

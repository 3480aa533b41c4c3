import type { CatalogueEntry } from "./entry";

export const SCORECARD = [
  {
    code: "section-marks",
    severity: "error",
    group: "评分表",
    title: "分部分值不符",
    description: "标题上标注的分数（如“年度绩效目标(80分)”）与下面各项之和不同，或各标题分数之和不等于满分。",
    template: "{what}标注 {stated} 分，{parts}合计 {sum} 分。请核对。",
  },
  {
    code: "scorecard-rule",
    severity: "error",
    group: "评分表",
    title: "得分与评价标准不符",
    description: "按评价标准和基础数据可以算出的得分与填写的不同。",
    template: "“{name}”得分填的是 {found} 分，按评价标准应为 {expected} 分。{why}",
  },
  {
    code: "criterion-differs",
    severity: "explain",
    group: "评分表",
    title: "评价标准的分数与分值不同",
    description: "评价标准文字里写的满分与分值栏不同，无法核算得分。",
    template: "“{name}”的分值是 {weight} 分，评价标准里写的却是“计{stated}分”，两者不一致，不核算得分。请核对。",
  },
] as const satisfies readonly CatalogueEntry[];

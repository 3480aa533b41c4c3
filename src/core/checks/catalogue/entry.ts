import type { Severity } from "../../shape";

/** One check of the catalogue; everything that shows or lists checks is made from these. */
export interface CatalogueEntry {
  /** Stable; used in files and by other programs. */
  readonly code: string;
  readonly severity: Severity;
  /** A severity that the check may take instead in some cases. */
  readonly orElse?: Severity;
  readonly group: "结构" | "分值" | "资金" | "得分" | "指标值" | "偏差分析" | "基础数据" | "评分表" | "表间关系";
  readonly title: string;
  /** When it is reported, in one sentence. */
  readonly description: string;
  /** Chinese message; {field} is filled in. Says what is wrong and what to do. */
  readonly template: string;
}

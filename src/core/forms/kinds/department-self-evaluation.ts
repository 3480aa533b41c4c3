import type { FormKind } from "./kind";

/** 部门整体支出绩效自评表 (Hunan; layout L1h). */
export const departmentSelfEvaluation: FormKind = {
  kind: "department-self-evaluation",
  title: /(?:部门|单位)?整体(?:支出)?.*(?:自评|评价)/,
  looksLike: (facts, funds) => (funds?.byIncome.length ?? 0) > 0 || (facts.names.has("departmentName") && !facts.names.has("projectName")),
  unitFrom: ["departmentName", "unitName", "reportingUnit", "implementingUnit"],
};

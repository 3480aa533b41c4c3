import { hasTargets, type FormKind } from "./kind";

/** 部门整体支出绩效自评表 (Hunan; layout L1h). */
export const departmentSelfEvaluation: FormKind = {
  kind: "department-self-evaluation",
  title: /整体(?:支出)?.*(?:自评|评价)/,
  fits: hasTargets,
  looksLike: (facts, funds) => (funds?.byIncome.length ?? 0) > 0 || (facts.names.has("departmentName") && !facts.names.has("projectName")),
  needs: ["target", "actual"],
  unitFrom: ["departmentName", "unitName", "reportingUnit", "implementingUnit"],
};

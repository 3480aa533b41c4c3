import { hasTargets, type FormKind } from "./kind";

/** 部门整体支出绩效评价指标评分表 (Hunan since 2014; layout L9): marks by criterion, without targets. */
export const departmentScorecard: FormKind = {
  kind: "department-scorecard",
  title: /(?:评价|评分|考评|得分).*表/,
  fits: (heads) => !hasTargets(heads),
  looksLike: () => true,
  needs: ["score"],
  unitFrom: ["departmentName", "unitName", "reportingUnit"],
};

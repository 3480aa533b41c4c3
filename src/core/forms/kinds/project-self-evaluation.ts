import { hasTargets, type FormKind } from "./kind";

/** 项目支出绩效自评表 and its cousins (专项资金, 区域绩效目标自评表): 财预〔2020〕10号. */
export const projectSelfEvaluation: FormKind = {
  kind: "project-self-evaluation",
  title: /自评/,
  fits: hasTargets,
  looksLike: () => true,
  needs: ["target", "actual"],
  unitFrom: ["implementingUnit", "unitName", "reportingUnit", "departmentInCharge"],
};

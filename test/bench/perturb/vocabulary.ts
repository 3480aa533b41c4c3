/**
 * How real forms word their labels. `unseen` spellings are real too, and are to be kept out of the recogniser's vocabulary: without them
 * the figures would only say that two lists agree.
 */
export interface Wording {
  readonly seen: readonly string[];
  readonly unseen?: readonly string[];
}

const wordings = {
  projectName: { seen: ["项目名称", "项目支出名称", "专项资金名称", "专项名称"], unseen: ["转移支付(项目)名称"] },
  departmentInCharge: { seen: ["主管部门", "县级主管部门", "市级主管部门", "项目主管单位"], unseen: ["主管部门及代码", "地方主管部门"] },
  implementingUnit: { seen: ["实施单位", "项目实施单位", "实施单位(盖章)"], unseen: ["资金使用单位"] },
  departmentName: { seen: ["部门名称", "市级预算部门名称", "填报单位", "单位名称"] },
  reportingUnit: { seen: ["填报单位"] },
  funds: {
    seen: ["项目资金(万元)", "资金情况(万元)", "预算资金(万元)", "项目资金\n(万元)", "预算执行情况(万元)", "年度预算申请(万元)"],
    unseen: ["资金投入情况(万元)"],
  },
  fundsOf20: { seen: ["预算执行情况(万元)(20分)", "预算执行情况(20分)", "预算执行\n情况(万元)\n(20分)"] },
  fundsOf10: { seen: ["预算执行情况(10分)"] },
  fundsNames: { seen: ["年度预算数(万元)"] },
  initialBudget: { seen: ["年初预算数", "年初预算"] },
  budget: { seen: ["全年预算数", "全年预算数(A)", "调整后预算数", "调整预算数(A)", "预算数(A)", "预算数"], unseen: ["全年(调整)预算数"] },
  executed: { seen: ["全年执行数", "全年执行数(B)", "预算执行数", "执行数(B)", "执行数"], unseen: ["实际支出(万元)"] },
  rate: { seen: ["执行率", "执行率(B/A)", "预算执行率", "预算执行率(B/A)"], unseen: ["执行率(%)"] },
  fundsWeight: { seen: ["分值", "权重"], unseen: ["执行率权重"] },
  fundsScore: { seen: ["得分", "自评得分"], unseen: ["执行率得分(分)"] },
  fundsReason: { seen: ["原因"] },
  fundsTotal: { seen: ["年度资金总额", "总额", "年度财政资金总额", "年度资金总额:"], unseen: ["年度总金额"] },
  goals: { seen: ["年度总体目标", "项目年度目标", "年度\n总体\n目标"] },
  goalsExpected: { seen: ["预期目标", "年初设定目标"] },
  goalsActual: { seen: ["实际完成情况", "全年实际完成情况", "目标实际完成情况"] },
  block: { seen: ["绩效指标", "年度绩效指标完成情况", "绩效指标(90分)"] },
  level1: { seen: ["一级指标"] },
  level2: { seen: ["二级指标"] },
  name: { seen: ["三级指标", "指标名称", "指标名称(三级指标)"] },
  target: {
    seen: ["年度指标值", "年度指标值(A)", "指标值", "指标值(A)", "年初目标值(A)", "年初指标值", "目标值"],
    unseen: ["目标值(标准)"],
  },
  actual: { seen: ["实际完成值", "实际完成值(B)", "全年完成值", "全年实际值", "全年实际值(B)", "完成值", "年终完成值", "实际完成指标值"] },
  sign: { seen: ["指标性质", "计算符号"] },
  value: { seen: ["指标值"] },
  unit: { seen: ["度量单位", "计量单位"] },
  weight: { seen: ["分值", "权重", "参考分值"], unseen: ["指标权重(分)", "权数"] },
  score: { seen: ["得分", "自评得分", "实际得分"], unseen: ["指标得分(分)", "考评得分"] },
  deviation: {
    seen: [
      "偏差原因分析及改进措施",
      "偏差原因及改进措施",
      "未完成原因分析",
      "未完成原因和改进措施",
      "未完成原因分析及改进措施",
      "扣分原因和其他说明",
      "备注",
    ],
    unseen: ["说明"],
  },
  total: { seen: ["总分", "合计", "总得分"], unseen: ["自评总分(分)"] },
  criterion: { seen: ["评价标准"], unseen: ["评价标准及依据"] },
  explanation: { seen: ["指标说明"], unseen: ["指标解释"] },
} satisfies Record<string, Wording>;

export type LabelRole = keyof typeof wordings;

export const WORDINGS: Readonly<Record<LabelRole, Wording>> = wordings;

/** The wording that every draft starts with. */
export const firstWording = (role: LabelRole): string => WORDINGS[role].seen[0] ?? role;

import { titleOfKind } from "../../core/forms/kinds/titles";

export const overview = {
  untitled: (kind: string) => `${titleOfKind(kind)}（表内无标题）`,
  year: (year: number) => `${year} 年`,
  amountUnit: (unit: string) => `单位：${unit}`,
  total: "总分",
  recorded: "表中得分",
  computed: "核算得分",
  rate: "执行率",
  grade: "等级",
  same: "与核算一致",
  incomplete: "尚未算完",
  unfilled: "未填",
  missing: (count: number) => `总分还缺 ${count} 项得分：`,
  blocked: "有必改问题未改正，总分暂不核算。",
  andMore: (count: number) => `等 ${count} 项`,
  fundsScore: "预算执行率得分",
  noFindings: "没有问题",
  showFindings: (form: string, severity: string, count: number) => `${severity} ${count}，查看“${form}”的问题`,
};

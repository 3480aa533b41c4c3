/** What each kind of form is called, for a table that carries no title of its own. */
const TITLES: Readonly<Record<string, string>> = {
  "project-self-evaluation": "项目支出绩效自评表",
  "department-self-evaluation": "部门整体支出绩效自评表",
  "department-scorecard": "部门整体支出绩效评价指标评分表",
  "base-data": "部门整体支出绩效评价基础数据表",
  "government-fund-expenditure": "政府性基金预算支出情况表",
  "state-capital-expenditure": "国有资本经营预算支出情况表",
  "social-insurance-expenditure": "社会保险基金预算支出情况表",
};

export function titleOfKind(kind: string): string {
  return TITLES[kind] ?? kind;
}

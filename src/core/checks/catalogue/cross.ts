import type { CatalogueEntry } from "./entry";

export const CROSS = [
  {
    code: "cross-budget",
    severity: "error",
    group: "表间关系",
    title: "预算数与其他表不符",
    description: "基础数据表的项目支出预算与整体支出自评表不符，或基金支出表与整体支出自评表不符。",
    template: "{here} {found}，{there} {expected}，两表不一致。请核对。",
  },
  {
    code: "cross-executed",
    severity: "error",
    group: "表间关系",
    title: "执行数与其他表不符",
    description: "基础数据表的项目支出决算与整体支出自评表不符，或超过其全年执行数；基金支出表与整体支出自评表不符。",
    template: "{here} {found}，{there} {expected}，两表不一致。请核对。",
  },
  {
    code: "cross-projects",
    severity: "explain",
    group: "表间关系",
    title: "项目自评表不全",
    description: "各项目自评表的执行数之和不等于整体支出自评表的项目支出，或基础数据表里的项目没有自评表。",
    template: "{what}。每个项目应有一张自评表；如有不需自评的项目，请说明。",
  },
  {
    code: "cross-year",
    severity: "explain",
    group: "表间关系",
    title: "各表年度不同",
    description: "同一套表里的基础数据表与整体支出自评表年度不同。",
    template: "这张表是 {found} 年度，{there}是 {expected} 年度。请核对。",
  },
  {
    code: "cross-unit-name",
    severity: "explain",
    group: "表间关系",
    title: "各表单位名称不同",
    description: "同一套表里的基础数据表与整体支出自评表单位名称不同。",
    template: "这张表的单位是“{found}”，{there}是“{expected}”。请核对。",
  },
  {
    code: "project-duplicate",
    severity: "explain",
    group: "表间关系",
    title: "同一项目有两张表",
    description: "两张项目自评表的项目名称相同。",
    template: "项目“{name}”在工作表“{sheet}”里已有一张自评表。请核对是否重复。",
  },
] as const satisfies readonly CatalogueEntry[];

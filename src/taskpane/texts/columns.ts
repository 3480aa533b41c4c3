import type { MappedRole } from "../../core/forms/mapping";

export const columns = {
  intro: "在表里点选一格，再按对应的按钮：这一格所在的列就作为该栏目。指出的栏目记在工作簿里，下次不用再指。",
  choose: "哪张表",
  roles: {
    target: "年度指标值",
    actual: "实际完成值",
    weight: "分值",
    score: "得分",
    deviation: "偏差原因分析",
  } satisfies Record<MappedRole, string>,
  take: (role: string) => `取为“${role}”列`,
  taken: (letters: string) => `${letters} 列`,
  found: (letters: string) => `自动识别：${letters} 列`,
  notFound: "没有认出",
  unused: (letters: string, found: string) => `仍按 ${found} 列读：${letters} 列是别的栏目，或没有表头。`,
  drop: (role: string) => `“${role}”改回自动识别`,
  dropShort: "改回自动",
  readable: "这张表的栏目都认得出，可以评分。",
  unreadable: "这张表还有栏目认不准，不写入任何内容。",
  show: "转到表格",
  otherSheet: (wanted: string, selected: string) => ({
    message: `选中的单元格在“${selected}”里，不在“${wanted}”里。`,
    remedy: `请在“${wanted}”里点选该栏目的任意一格，再按一次。`,
  }),
  severalColumns: { message: "选中了不止一列。", remedy: "请只点选该栏目的一格，再按一次。" },
};

export const findings = {
  none: "没有发现问题。",
  noneOfForm: "这张表没有问题。",
  workbook: "整个工作簿",
  expected: "应为",
  found: "现为",
  only: (title: string) => `只看：${title}`,
  all: "查看全部",
  more: (next: number, left: number) => `再显示 ${next} 条（还有 ${left} 条）`,
  count: (count: number) => `${count} 个`,
  mend: (count: number) => (count === 1 ? "采纳建议" : `采纳建议（${count} 格）`),
  keys: "按上下方向键移动，按回车键选中单元格",
};

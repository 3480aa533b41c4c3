import { bottomOf, insertRows, put, rightOf, type Draft } from "../draft";
import type { Random } from "../random";

/** What comes before the table in the same sheet. */
export function textAbove(draft: Draft, random: Random): void {
  const lines = random
    .shuffled(["附件2", "关于报送绩效自评材料的函", "各科室:现将有关材料报送如下,请审阅。", "报表编号:510000_0013zp"])
    .slice(0, random.int(1, 3));
  insertRows(draft, 0, lines.length + random.int(0, 1));
  for (const [row, line] of lines.entries()) put(draft, row, 0, line);
}

/** Notes, signatures and a long report after the table. */
export function reportBelow(draft: Draft, random: Random): void {
  const across = rightOf(draft) + 1;
  let row = bottomOf(draft) + 1;
  if (random.chance(0.5)) put(draft, row++, 0, "注:1.得分一档最高不能超过该指标分值上限。2.定量指标按完成比例计分。", { across });
  if (random.chance(0.5)) {
    put(draft, row, 0, "填表人:");
    put(draft, row++, Math.max(1, across - 2), "联系电话:");
  }
  row += random.int(0, 2);
  const report = [
    "绩效自评报告",
    "一、项目概况。本项目由财政全额安排,年度预算已经全部下达。",
    "二、三级指标完成情况良好,自评得分较高。",
    "三、存在问题:部分指标值设置偏低,下年度改进。",
  ];
  for (const line of report.slice(0, random.int(0, 4))) put(draft, row++, 0, line);
}

/** Things beside the table that are no part of it. */
export function textBeside(draft: Draft, random: Random): void {
  const column = rightOf(draft) + random.int(2, 4);
  const first = random.int(0, bottomOf(draft));
  for (const [index, text] of ["内部资料", "预算科", "共2页"].slice(0, random.int(1, 3)).entries())
    put(draft, first + index * 2, column, text);
}

/** Formatted blank cells far away: a used range that reaches beyond the data. */
export function farCells(draft: Draft, random: Random): void {
  put(draft, random.int(2000, 1_000_000), random.int(0, 200), null).format = "0.00";
}

export function hide(draft: Draft): void {
  draft.visibility = "hidden";
}

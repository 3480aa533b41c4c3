import type { Draft } from "./draft";
import { titleFor, type TemplateOptions } from "./template";

/** First row below title and unit's line of a table. */
export const HEAD_ROW = 2;

/** Puts the title and, below it, the unit's name and (for tables of amounts alone) the unit of money. */
export function putTop(draft: Draft, title: string, options: TemplateOptions, columns: number, money = false): void {
  draft.put(0, 0, "title", titleFor(title, options.year), { columns });
  draft.height(0, 36);
  const beside = money ? 2 : 0;
  draft.put(1, 0, "line", `填报单位：${options.unitName}`, { columns: columns - beside });
  if (money) draft.put(1, columns - beside, "lineRight", "单位：万元", { columns: beside });
  draft.height(1, 22);
}

/** Puts the line for signatures. */
export function putSignatures(draft: Draft, row: number, columns: number): void {
  const labels = ["填表人：", "填报日期：", "联系电话：", "单位负责人签字："];
  draft.put(row, 0, "line", labels.join("　　　　　　"), { columns });
  draft.height(row, 28);
}

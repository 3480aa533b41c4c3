import type { Draft } from "../patch/draft";

/** Content type of a worksheet's part. */
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A free name for a new sheet's part, where the workbook's sheets usually lie. */
export function freePart(draft: Draft, workbook: string): string {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  for (let number = 1; ; number += 1) {
    const part = `${folder}worksheets/sheet${number}.xml`;
    if (!draft.has(part)) return part;
  }
}

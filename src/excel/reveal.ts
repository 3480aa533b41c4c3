import type { Result } from "../core/host-port";
import { problemOf } from "./errors";
import type { Run } from "./queue";

/** Brings the sheet to the front and selects the cell. */
export function revealCell(run: Run, name: string, cell: string): Promise<Result<void>> {
  return run(async (context): Promise<Result<void>> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject)
      return { ok: false, problem: problemOf("sheet-missing", { message: `找不到工作表“${name}”，它可能已被删除或改名。` }) };
    if (sheet.visibility !== "Visible") {
      return { ok: false, problem: problemOf("sheet-hidden", { message: `这个单元格在隐藏的工作表“${name}”里。` }) };
    }
    sheet.activate();
    sheet.getRange(cell).untrack().select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}

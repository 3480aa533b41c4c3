import type { Result, Selection } from "../core/host-port";
import type { Run } from "./queue";

/** What the user has selected: of several blocks (with Ctrl), the first. */
export function readSelection(run: Run): Promise<Result<Selection>> {
  return run(async (context): Promise<Result<Selection>> => {
    const area = context.workbook.getSelectedRanges().untrack().areas.getItemAt(0);
    area.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    await context.sync();
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = area;
    const range = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    return { ok: true, value: { sheet: area.worksheet.name, range } };
  });
}

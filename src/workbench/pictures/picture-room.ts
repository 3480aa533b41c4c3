import type { IWorkbookData } from "@univerjs/core";
import type { BookPictures, Picture } from "../../xlsx/presentation/pictures";

/** A picture further out does not make its sheet larger: drawing that many rows would be slow for nothing. */
const MOST = { rows: 20_000, columns: 1_000 };
/** Beside a picture, and for one that only says where it begins. */
const SPARE = { rows: 40, columns: 12 };

/** Makes the sheets as large as their pictures need. */
export function withRoomFor(workbook: IWorkbookData, { sheets }: BookPictures): IWorkbookData {
  const larger = { ...workbook.sheets };
  workbook.sheetOrder.forEach((id, i) => {
    const sheet = workbook.sheets[id];
    const ends = (sheets[i] ?? []).flatMap(endOf);
    if (!sheet || ends.length === 0) return;
    const most = (of: "row" | "column"): number => ends.reduce((end, spot) => Math.max(end, spot[of] + 1), 0);
    larger[id] = {
      ...sheet,
      rowCount: Math.max(sheet.rowCount ?? 0, Math.min(most("row") + SPARE.rows, MOST.rows)),
      columnCount: Math.max(sheet.columnCount ?? 0, Math.min(most("column") + SPARE.columns, MOST.columns)),
    };
  });
  return { ...workbook, sheets: larger };
}

function endOf({ anchor }: Picture): { readonly row: number; readonly column: number }[] {
  if (anchor.kind === "absolute") return [];
  return [anchor.kind === "two-cells" ? anchor.to : anchor.from];
}

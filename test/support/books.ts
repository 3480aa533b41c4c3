import { review } from "../../src/core/review";
import type { Review } from "../../src/core/shape";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { withChanges, type Changes } from "./small-form";
import { workbookOf, type Table } from "./tables";

/** The workbook of some tables, one a sheet, with cells changed; addresses name their sheet ("评分表!G3"). */
export function bookOf(tables: Readonly<Record<string, Table>>, changes: Changes = {}): WorkbookSnapshot {
  const entries = Object.entries(changes).map(([address, change]) => {
    const [sheet = "", cell = ""] = address.split("!");
    if (!(sheet in tables)) throw new Error(`${address} names no sheet of the book`);
    return { sheet, cell, change };
  });
  const { sheets } = workbookOf(tables);
  return {
    sheets: sheets.map((sheet) =>
      withChanges(sheet, Object.fromEntries(entries.filter((each) => each.sheet === sheet.name).map(({ cell, change }) => [cell, change]))),
    ),
  };
}

export const reviewOfBook = (tables: Readonly<Record<string, Table>>, changes: Changes = {}): Review => review(bookOf(tables, changes));

/** "code 表!A1" of every finding. */
export const codesBySheet = ({ findings }: Pick<Review, "findings">): string[] =>
  findings.map(({ code, sheet, cell }) => `${code} ${sheet ?? ""}!${cell ?? ""}`);

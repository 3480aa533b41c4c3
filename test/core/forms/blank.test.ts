import { review } from "../../../src/core/review";
import { codesOf } from "../../support/small-form";
import { BLANK_CELLS, SMALL, withChanges } from "../../support/small-form";
import { sheetOf, type Table } from "../../support/tables";
import { BASE_DATA_TABLE } from "../checks/base-data-cases";
import { CROSS_BOOK } from "../checks/cross-cases";
import { FUND_BOOK } from "../checks/fund-table-cases";
import { SCORECARD_TABLE } from "../checks/scorecard-cases";
import { AREA_FORM, RATE_AMONG_INDICATORS, TWO_BLOCKS, WITHOUT_SCORES } from "./layout-tables";

/** The table as it is handed out: the cells emptied that somebody fills in, "A1" or a whole area "B3:D5". */
function emptied(table: Table, ...areas: readonly string[]): Table {
  const inside = (row: number, column: number): boolean =>
    areas.some((area) => {
      const [from = "", to = from] = area.split(":");
      const [left, right] = [from, to].map((cell) => cell.charCodeAt(0) - 65) as [number, number];
      const [top, bottom] = [from, to].map((cell) => Number(cell.slice(1)) - 1) as [number, number];
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  return { ...table, rows: table.rows.map((cells, row) => cells.map((text, column) => (inside(row, column) ? "" : text))) };
}

const CASES: readonly (readonly [string, Table])[] = [
  ["a form without scores", emptied(WITHOUT_SCORES, "D4:F4", "F6:G8")],
  ["a form with the rate among its indicators", emptied(RATE_AMONG_INDICATORS, "C4:F4", "F6:H9", "G10")],
  ["an area form", emptied(AREA_FORM, "C3:C4", "F3", "E6:F8", "F9")],
  ["a form with two blocks", emptied(TWO_BLOCKS, "D5:G5", "F7:G7", "F9:G10", "G11")],
  [
    "the department form",
    emptied(
      { ...CROSS_BOOK.整体, rows: CROSS_BOOK.整体.rows.map((cells) => cells.map((text) => text.replace(/:[\d.]+$/, ":"))) },
      "D4:F4",
      "H4:I4",
      "B10:I10",
      "F12:F18",
      "H12:I18",
      "H19",
    ),
  ],
  ["base data", emptied(BASE_DATA_TABLE, "B3:G3", "B5:G16", "B18:G18")],
  ["a scorecard", emptied(SCORECARD_TABLE, "G3:G8")],
  ["the government-fund table", emptied(FUND_BOOK.政府性基金, "D4:K6")],
  ["the state-capital table", emptied(FUND_BOOK.国有资本, "D4:K6")],
  ["the social-insurance table", emptied(FUND_BOOK.社保基金, "B4:J6")],
];

test.each(CASES)("%s, not filled in: one hint, nothing else", (_, table) => {
  const reviewed = review({ sheets: [sheetOf(table)] });
  expect(reviewed.forms).toHaveLength(1);
  expect(codesOf(reviewed)).toEqual(["form-unfilled"]);
  expect([reviewed.edits, reviewed.marks]).toEqual([[], []]);
});

test("the project form, not filled in", () => {
  const reviewed = review({ sheets: [withChanges(sheetOf(SMALL), BLANK_CELLS)] });
  expect(codesOf(reviewed)).toEqual(["form-unfilled"]);
  expect([reviewed.edits, reviewed.marks]).toEqual([[], []]);
});

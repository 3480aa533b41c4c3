import { toA1 } from "../../src/core/a1";
import { cellCss } from "../../src/web/grid/cell-css";
import { type DrawnCell, SheetView } from "../../src/web/grid/sheet-view";
import { FileDocument } from "../../src/web/host/file-document";
import { styleSheet, worksheet, xlsx } from "../support/packages";

const text = (cell: string, style = "") => `<c r="${cell}" t="inlineStr"${style}><is><t>文字</t></is></c>`;
const number = (cell: string) => `<c r="${cell}"><v>1</v></c>`;
const WRAPPED = ' s="1"';
const STYLES = styleSheet('<xf/><xf applyAlignment="1"><alignment wrapText="1"/></xf>');

/** Columns of 75, 40 and 40 pixels, and others. */
const SIZED = '<cols><col min="1" max="1" width="10.7109375"/><col min="2" max="3" width="5.7109375"/></cols>';

function viewOf(rows: string, merges = "", columns = SIZED): SheetView {
  const rest = merges && `<mergeCells><mergeCell ref="${merges}"/></mergeCells>`;
  const file = FileDocument.open("a.xlsx", xlsx({ "xl/styles.xml": STYLES, "xl/worksheets/sheet1.xml": worksheet(rows, rest, columns) }));
  if (!file.ok) throw new Error(file.problem.message);
  const { snapshot, presentation } = file.value.current;
  return new SheetView(snapshot.sheets[0]!, presentation.sheets[0]!, presentation);
}

const cellsOf = (view: SheetView) => view.rowsBetween(0, 0)[0]!.cells;

test("columns are as wide as the file says, and the sheet as all of them", () => {
  const view = viewOf(`<row r="1">${text("A1")}</row>`);
  expect(view.columns.slice(0, 3).map(({ width }) => width)).toEqual([75, 40, 40]);
  expect(view.width).toBe(view.columns.reduce((sum, { width }) => sum + width, 0));
});

test.each([
  ["up to the first that is not blank", `<row r="1">${text("A1")}<c r="B1"/>${text("D1")}</row>`, "", 80],
  ["not where the next is not blank", `<row r="1">${text("A1")}${number("B1")}</row>`, "", 0],
  ["not over merged cells", `<row r="1">${text("A1")}</row>`, "C1:D1", 40],
  ["not out of merged cells", `<row r="1">${text("A1")}</row>`, "A1:B1", 0],
  ["not where it is wrapped", `<row r="1">${text("A1", WRAPPED)}</row>`, "", 0],
  ["not where it is a number", `<row r="1">${number("A1")}</row>`, "", 0],
])("a text runs over blank cells: %s", (_what, rows, merges, pixels) => {
  const [first] = cellsOf(viewOf(rows, merges));
  expect(first?.runsOver).toBe(pixels);
});

test.each([
  ["is set by hand", 'ht="30" customHeight="1"', "", 40],
  ["was fitted to the text by Excel", 'ht="30"', "", 160],
  ["was fitted to a long text by Excel", 'ht="300"', "", 400],
  ["is not given", "", "", 545],
  ["belongs to a merged area", 'ht="30"', "A1:B1", 40],
  ["belongs to a merged area over rows without a height", 'ht="30"', "A1:B2", 545],
])("how high a cell may be where the row's height %s", (_what, height, merges, pixels) => {
  const [first] = cellsOf(viewOf(`<row r="1" ${height}>${text("A1", WRAPPED)}</row>`, merges));
  expect(first?.mostHeight).toBe(pixels);
});

test("a cell without a style does not wrap, one with a style where it says so", () => {
  const [plain] = cellsOf(viewOf(`<row r="1">${text("A1")}</row>`));
  const [wrapped] = cellsOf(viewOf(`<row r="1">${text("A1", WRAPPED)}</row>`));
  expect([plain, wrapped].map((cell) => cellCss(cell?.style, "文字").whiteSpace)).toEqual(["pre", "pre-wrap"]);
});

describe("a merged area with hidden rows or columns", () => {
  const hiddenRows = (...rows: number[]) =>
    [1, 2, 3, 4].map((row) => `<row r="${row}" ${rows.includes(row) ? 'hidden="1"' : ""}>${text(`B${row}`)}</row>`).join("");
  const hiddenColumns = (min: number, max: number) => `<cols><col min="${min}" max="${max}" width="5" hidden="1"/></cols>`;
  /** Whether a text is drawn, and it is that of the cell at the address. */
  const isHeld = ({ row, column, cell }: DrawnCell) => cell?.row === row && cell.column === column && cell.value !== null;
  /** Row, and the cells' addresses, with the columns and rows that they take up. */
  const drawn = (view: SheetView, last: number) =>
    view
      .rowsBetween(0, last)
      .map(({ row, cells }) => [
        row + 1,
        ...cells
          .slice(0, 3)
          .map((cell) => `${toA1(cell.row, cell.column)} ${cell.columnSpan}x${cell.rowSpan}${isHeld(cell) ? " text" : ""}`),
      ]);

  test.each([
    [
      "its first row hidden",
      viewOf(hiddenRows(1), "B1:C3"),
      [
        [2, "A2 1x1", "B1 2x2 text", "D2 1x1"],
        [3, "A3 1x1", "D3 1x1", "E3 1x1"],
      ],
    ],
    [
      "its first column hidden",
      viewOf(hiddenRows(), "B1:D2", hiddenColumns(2, 2)),
      [
        [1, "A1 1x1", "B1 2x2 text", "E1 1x1"],
        [2, "A2 1x1", "E2 1x1", "F2 1x1"],
        [3, "A3 1x1", "C3 1x1", "D3 1x1"],
      ],
    ],
    ["its first row and column hidden", viewOf(hiddenRows(1, 2), "B1:D3", hiddenColumns(2, 3)), [[3, "A3 1x1", "B1 1x1 text", "E3 1x1"]]],
    [
      "rows and columns within it hidden",
      viewOf(hiddenRows(2), "B1:D3", hiddenColumns(3, 3)),
      [
        [1, "A1 1x1", "B1 2x2 text", "E1 1x1"],
        [3, "A3 1x1", "E3 1x1", "F3 1x1"],
      ],
    ],
    ["all its rows hidden", viewOf(hiddenRows(1, 2), "B1:C2"), [[3, "A3 1x1", "B3 1x1 text", "C3 1x1"]]],
    ["all its columns hidden", viewOf(hiddenRows(2, 3), "B1:C1", hiddenColumns(2, 3)), [[1, "A1 1x1", "D1 1x1", "E1 1x1"]]],
  ])("is drawn where it can be seen: %s", (_what, view, rows) => {
    expect(drawn(view, 2)).toEqual(rows);
  });

  test("each row takes up as many columns as there are heads", () => {
    const view = viewOf(hiddenRows(1), "B1:D3", hiddenColumns(2, 2));
    const [first, second] = view.rowsBetween(0, 2).map(({ cells }) => cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0));
    expect([first, second]).toEqual([view.columns.length, view.columns.length - 2]);
  });

  test("is as high as its shown rows", () => {
    const rows = [1, 2, 3].map((row) => `<row r="${row}" ht="30" customHeight="1" ${row === 1 ? 'hidden="1"' : ""}/>`).join("");
    expect(viewOf(rows, "A1:B3").rowsBetween(0, 2)[0]?.cells[0]?.mostHeight).toBe(80);
  });
});

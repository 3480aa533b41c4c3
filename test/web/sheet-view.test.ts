import { cellCss } from "../../src/web/grid/cell-css";
import { SheetView } from "../../src/web/grid/sheet-view";
import { FileDocument } from "../../src/web/host/file-document";
import { styleSheet, worksheet, xlsx } from "../support/packages";

const text = (cell: string, style = "") => `<c r="${cell}" t="inlineStr"${style}><is><t>文字</t></is></c>`;
const number = (cell: string) => `<c r="${cell}"><v>1</v></c>`;
const WRAPPED = ' s="1"';
const STYLES = styleSheet('<xf/><xf applyAlignment="1"><alignment wrapText="1"/></xf>');

/** Columns of 75, 40 and 40 pixels, and others. */
function viewOf(rows: string, merges = ""): SheetView {
  const columns = '<cols><col min="1" max="1" width="10.7109375"/><col min="2" max="3" width="5.7109375"/></cols>';
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

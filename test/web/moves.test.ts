import { parseA1, toA1 } from "../../src/core/a1";
import { jumped } from "../../src/web/grid/jumps";
import { moved, placeOf } from "../../src/web/grid/moves";
import { SheetView } from "../../src/web/grid/sheet-view";
import { FileDocument } from "../../src/web/host/file-document";
import { PageView } from "../../src/web/page/page-view";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import { planOf } from "../bench/plan-of";
import { worksheet, xlsx } from "../support/packages";
import { formSheet } from "../support/small-form";

interface Hidden {
  readonly rows?: readonly number[];
  /** From … to, from 1. */
  readonly columns?: readonly [number, number];
  readonly merges?: string;
}

/** A sheet of 45 rows and 12 columns; its fifth row holds a number. */
function sheetOf({ rows = [], columns, merges }: Hidden): string {
  const held = Array.from({ length: 45 }, (_, i) => i + 1).map(
    (row) => `<row r="${row}" ${rows.includes(row) ? 'hidden="1"' : ""}>${row === 5 ? '<c r="A5"><v>1</v></c>' : ""}</row>`,
  );
  const cols = columns ? `<cols><col min="${columns[0]}" max="${columns[1]}" width="5" hidden="1"/></cols>` : "";
  const rest = merges ? `<mergeCells><mergeCell ref="${merges}"/></mergeCells>` : "";
  return worksheet(held.join(""), rest, cols);
}

function open(sheet: string): FileDocument {
  const file = FileDocument.open("a.xlsx", xlsx({ "xl/worksheets/sheet1.xml": sheet }));
  if (!file.ok) throw new Error(file.problem.message);
  return file.value;
}

function viewOf(hidden: Hidden): SheetView {
  return viewOn(sheetOf(hidden));
}

function viewOn(sheet: string): SheetView {
  const { snapshot, presentation } = open(sheet).current;
  return new SheetView(snapshot.sheets[0]!, presentation.sheets[0]!, presentation);
}

/** Where keys lead one after the other. */
function path(hidden: Hidden, from: string, ...keys: readonly string[]): string[] {
  const view = viewOf(hidden);
  let at = parseA1(from)!;
  return keys.map((key) => {
    at = moved(view, at, key) ?? at;
    return toA1(at.row, at.column);
  });
}

const [UP, DOWN, LEFT, RIGHT] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test.each<[string, Hidden, string, string[], string[]]>([
  ["past hidden rows", { rows: [3, 4] }, "B2", [DOWN, UP], ["B5", "B2"]],
  ["past hidden columns", { columns: [2, 3] }, "A2", [RIGHT, LEFT], ["D2", "A2"]],
  ["nowhere where all before is hidden", { rows: [1, 2], columns: [1, 2] }, "C3", [UP, LEFT], ["C3", "C3"]],
  ["nowhere where all behind is hidden", { rows: upTo(6, 45), columns: [4, 12] }, "C5", [DOWN, RIGHT], ["C5", "C5"]],
  ["to the first and the last shown column", { columns: [1, 2] }, "D4", ["Home", "End"], ["C4", "L4"]],
  ["to the last column before hidden ones", { columns: [10, 12] }, "D4", ["End"], ["I4"]],
  ["a page of shown rows on", { rows: upTo(2, 11) }, "A1", ["PageDown", "PageUp"], ["A31", "A1"]],
  ["as far as there are shown rows", { rows: upTo(40, 45) }, "A30", ["PageDown"], ["A39"]],
  ["nowhere with another key", {}, "B2", ["F2"], ["B2"]],
])("keys lead %s", (_what, hidden, from, keys, cells) => {
  expect(path(hidden, from, ...keys)).toEqual(cells);
});

test.each<[string, Hidden, string, string[], string[]]>([
  ["none hidden", {}, "B1", [DOWN, DOWN, UP, UP, RIGHT, LEFT, LEFT], ["B2", "B5", "B2", "B1", "C1", "B1", "A1"]],
  ["its first row hidden", { rows: [2] }, "B1", [DOWN, RIGHT, LEFT, LEFT, RIGHT, UP], ["B2", "E3", "B2", "A3", "B2", "B1"]],
  ["its first column hidden", { columns: [2, 2] }, "C1", [DOWN, DOWN, UP, UP], ["B2", "C5", "B2", "C1"]],
  ["the row before it shown, and nearer than its own", { rows: [2, 3] }, "E4", [LEFT, RIGHT, "Home"], ["B2", "E4", "A4"]],
  ["the rows behind it hidden", { rows: [5, 6] }, "C1", [DOWN, DOWN], ["B2", "B7"]],
  ["all rows behind it hidden", { rows: upTo(5, 45) }, "C1", [DOWN, DOWN], ["B2", "B2"]],
  ["all of it hidden", { rows: [2, 3, 4] }, "C1", [DOWN, UP], ["C5", "C1"]],
])("keys lead over the merged area B2:D4: %s", (_what, hidden, from, keys, cells) => {
  expect(path({ ...hidden, merges: "B2:D4" }, from, ...keys)).toEqual(cells);
});

test.each<[string, Hidden, string, string]>([
  ["a shown cell is its own", { rows: [1] }, "B2", "B2"],
  ["the first cell hidden", { rows: [1, 2], columns: [1, 1] }, "A1", "B3"],
  ["nearer above", { rows: [4, 5, 6, 7] }, "A4", "A3"],
  ["nearer below", { rows: [4, 5, 6, 7] }, "A7", "A8"],
  ["as near on both sides", { rows: [4, 5, 6] }, "A5", "A7"],
  ["outside the sheet", { columns: [11, 12] }, "Z99", "J45"],
  ["everything hidden", { rows: upTo(1, 45), columns: [1, 12] }, "C3", "A3"],
  ["the first cell of a merged area is hidden", { rows: [1], columns: [1, 1], merges: "A1:B2" }, "A1", "A1"],
  ["a cell that a merged area hides", { rows: [1], merges: "A1:B2" }, "B2", "A1"],
  ["all of a merged area is hidden", { rows: [1, 2], merges: "A1:B2" }, "B1", "B3"],
  ["a merged area is nearest", { rows: [3], merges: "A4:B5" }, "B3", "A4"],
])("the nearest cell: %s", (_what, hidden, asked, cell) => {
  const { row, column } = placeOf(viewOf(hidden), parseA1(asked)!);
  expect(toA1(row, column)).toBe(cell);
});

test("what is put at the selection goes where the grid shows it", () => {
  const view = new PageView(open(sheetOf({ rows: [1, 3], columns: [1, 1] })));
  expect(view.selection()).toMatchObject({ sheet: "表", range: { top: 1, left: 1 } });
  view.select("表", { row: 2, column: 3 });
  expect(view.selection()).toMatchObject({ range: { top: 3, left: 3, bottom: 3, right: 3 } });
  expect(view.reveal("表", "C1") && view.selection()).toMatchObject({ range: { top: 1, left: 2 } });
  view.select("无", { row: 0, column: 0 });
  expect(view.selection()).toBeNull();
});

/** A sheet with a number in each of the cells. */
function filled(cells: readonly string[], merges?: string): SheetView {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => {
    const own = cells.filter((cell) => cell.endsWith(String(row))).map((cell) => `<c r="${cell}"><v>1</v></c>`);
    return `<row r="${row}">${own.join("")}</row>`;
  });
  return viewOn(worksheet(rows.join(""), merges ? `<mergeCells><mergeCell ref="${merges}"/></mergeCells>` : ""));
}

test.each([
  ["A2", DOWN, "A6"],
  ["A1", DOWN, "A2"],
  ["B2", DOWN, "B3"],
  ["B3", DOWN, "B5"],
  ["B4", UP, "B3"],
  ["A2", RIGHT, "C2"],
  ["C6", RIGHT, "H6"],
  ["H6", LEFT, "C6"],
  ["A6", DOWN, "A46"],
  ["A1", UP, "A1"],
  ["C5", "Home", "A1"],
  ["A1", "End", "H6"],
])("with Ctrl, as in Excel: from %s by %s to %s", (from, key, to) => {
  const rows = [2, 3, 4, 5, 6].flatMap((row) => ["A", "B", "C"].map((column) => `${column}${row}`));
  const place = jumped(filled([...rows.filter((cell) => cell !== "B4"), "H6"]), parseA1(from)!, key);
  expect(place && toA1(place.row, place.column)).toBe(to);
});

test("with Ctrl a merged area is filled or blank as a whole", () => {
  expect(jumped(filled(["A1", "A2", "A4"], "A2:A3"), { row: 0, column: 0 }, DOWN)).toEqual({ row: 3, column: 0 });
});

test("where the sheet that is shown goes, the one before is shown, or else the first", () => {
  const sheets = ["甲", "乙", "新表"];
  const bytes = (names: readonly string[]) => newWorkbook(names.map((name) => planOf({ ...formSheet(), name })));
  const file = FileDocument.open("a.xlsx", bytes(sheets));
  if (!file.ok) throw new Error(file.problem.message);
  const view = new PageView(file.value);
  view.select("乙", { row: 2, column: 1 });
  view.select("新表", { row: 4, column: 0 });
  file.value.replace(bytes(["甲", "乙"]), false);
  expect([view.get().sheet, view.selection()?.sheet]).toEqual(["乙", "乙"]);
  file.value.replace(bytes(["甲"]), false);
  expect([view.get().sheet, view.selection()?.sheet]).toEqual(["甲", "甲"]);
});

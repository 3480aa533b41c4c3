import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

const WORKBOOK: WorkbookSnapshot = {
  sheets: [
    {
      name: "表",
      visibility: "visible",
      protected: false,
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 0, column: 1, value: 2 },
        { row: 0, column: 2, value: 3, formula: "=A1+B1" },
        { row: 4, column: 0, value: "合并" },
        { row: 6, column: 0, value: null, format: "@" },
        { row: 6, column: 1, value: null, format: "0.0" },
      ],
    },
  ],
};

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel(WORKBOOK);
});
afterEach(() => excel.dispose());

type Grid = unknown[][];

/** Writes through `values` and reads back, in one batch. */
function write(address: string, values: unknown): Promise<{ values: Grid; formulas: Grid; formats: Grid }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange(address);
    range.values = values as never;
    range.load("values,formulas,numberFormat");
    await context.sync();
    return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
  });
}

test("null leaves a cell as it is, and formulas follow in the same batch", async () => {
  const { values } = await write("A1:C1", [[5, null, null]]);
  expect(values).toEqual([[5, 2, 7]]);
});

test("a single value fills the whole range", async () => {
  const { values } = await write("A9:B10", "x");
  expect(values).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test.each([
  ["12", 12, "General"],
  ["-1,234.50", -1234.5, "#,##0.00"],
  ["95%", 0.95, "0%"],
  ["9.5%", 0.095, "0.00%"],
  ["1e3", 1000, "General"],
  ["TRUE", true, "General"],
  ["2024-02-29", 45351, "yyyy/m/d"],
  ["2024年12月31日", 45657, "yyyy/m/d"],
  ["2023-02-29", "2023-02-29", "General"],
  ["'12", "12", "General"],
  ["≥95%", "≥95%", "General"],
  ["-", "-", "General"],
  ["12万元", "12万元", "General"],
])("%s is read as if somebody had typed it", async (text, value, format) => {
  const { values, formats } = await write("A12", [[text]]);
  expect(values).toEqual([[value]]);
  expect(formats).toEqual([[format]]);
});

test("text format keeps what is written as text, and another format is kept", async () => {
  const { values, formats } = await write("A7:B7", [["12", "95%"]]);
  expect(values).toEqual([["12", 0.95]]);
  expect(formats).toEqual([["@", "0.0"]]);
});

test("a format set before the value in the same batch counts", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("E1");
    range.numberFormat = [["@"]];
    range.values = [["007"]];
    range.load("values,numberFormat");
    await context.sync();
    expect([range.values, range.numberFormat]).toEqual([[["007"]], [["@"]]]);
    range.numberFormat = [["General"]];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([["General"]]);
  });
});

test("formulas are calculated by the engine, whether written through values or formulas", async () => {
  expect(await write("D1", [["=ROUND(C1/7,2)"]])).toMatchObject({ values: [[0.43]], formulas: [["=ROUND(C1/7,2)"]] });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("D2:D3");
    range.formulas = [["=SUM(A1:B1)"], ["=1/0"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[3], ["#DIV/0!"]]);
  });
});

test("the empty text blanks a cell; a value replaces a formula", async () => {
  const { values, formulas } = await write("B1:C1", [["", 9]]);
  expect(values).toEqual([["", 9]]);
  expect(formulas).toEqual([["", 9]]);
});

test("a write to a covered cell of a merged area is ignored without a word", async () => {
  const { values } = await write("A5:B6", [
    ["新", 1],
    [2, 3],
  ]);
  expect(values).toEqual([
    ["新", ""],
    ["", ""],
  ]);
});

test("an array of the wrong size is refused and changes nothing", async () => {
  await expect(write("A1:B1", [[1], [2]])).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(excel.engine.read("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(1);
});

test("a thousand rows go through, cut into pieces by the client", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRangeByIndexes(20, 0, 1_000, 4);
    range.values = Array.from({ length: 1_000 }, (_, row) => [row, `第${row}行`, row % 2 === 0, ""]);
    await context.sync();
    const last = context.workbook.worksheets.getItem("表").getRange("A1020:D1020").load("values");
    await context.sync();
    expect(last.values).toEqual([[999, "第999行", false, ""]]);
  });
});

test("formats, widths and borders are written and read back", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("B2:C3");
    range.format.fill.color = "#FFC7CE";
    range.format.font.bold = true;
    range.format.wrapText = true;
    range.format.columnWidth = 90;
    range.format.borders.getItem("EdgeBottom").style = "Dash";
    const cell = range.getCell(0, 0);
    const bottom = range.format.borders.getItem("EdgeBottom").load("style,color");
    cell.load("format/fill/color,format/font/bold,format/wrapText,format/columnWidth");
    const mixed = context.workbook.worksheets.getItem("表").getRange("A2:B2").load("format/fill/color");
    await context.sync();
    expect(cell.format).toMatchObject({ wrapText: true, columnWidth: 90 });
    expect(cell.format.fill.color).toBe("#FFC7CE");
    expect(cell.format.font.bold).toBe(true);
    expect([bottom.style, bottom.color]).toEqual(["Dash", "#000000"]);
    expect(mixed.format.fill.color).toBeNull();
  });
});

test("merges, splits and clears", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("A5").unmerge();
    sheet.getRange("D5:E6").merge();
    sheet.getRange("A1").clear("Contents");
    const merged = sheet.getRange("A1:Z20").getMergedAreasOrNullObject().load("address");
    const sum = sheet.getRange("A1:C1").load("values");
    await context.sync();
    expect(merged.address).toBe("表!D5:E6");
    expect(sum.values).toEqual([["", 2, 2]]);
  });
});

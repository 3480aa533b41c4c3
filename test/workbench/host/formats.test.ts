import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel({
    sheets: [
      {
        name: "表",
        visibility: "visible",
        protected: false,
        merges: [],
        cells: [
          { row: 0, column: 1, value: "右" },
          { row: 1, column: 0, value: "下" },
          { row: 4, column: 0, value: "这一格里的文字比列宽长出许多，自动换行以后要占好几行" },
        ],
      },
    ],
  });
});
afterEach(() => excel.dispose());

const on = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("表"), context);
    await context.sync();
    return result;
  });

test("merging keeps the first content only, in the top-left cell", async () => {
  const values = await on(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    const range = sheet.getRange("A1:B2").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([
    ["右", ""],
    ["", ""],
  ]);
});

test("lines around and between cells are drawn where they belong, and shared by neighbours", async () => {
  const lines = await on(async (sheet, context) => {
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeTop").style = "Double";
    borders.getItem("InsideHorizontal").color = "#BFBFBF";
    borders.getItem("InsideVertical").weight = "Medium";
    const styles = {
      top: sheet.getRange("B2").format.borders.getItem("EdgeTop").load("style"),
      above: sheet.getRange("B1").format.borders.getItem("EdgeBottom").load("style"),
      inside: sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style,color"),
      below: sheet.getRange("C3").format.borders.getItem("EdgeTop").load("color"),
      outer: sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style"),
      between: sheet.getRange("C2").format.borders.getItem("EdgeLeft").load("weight"),
      mixed: sheet.getRange("B2:B3").format.borders.getItem("EdgeTop").load("style"),
    };
    await context.sync();
    const { top, above, inside, below, outer, between, mixed } = styles;
    return [top.style, above.style, inside.style, inside.color, below.color, outer.style, between.weight, mixed.style];
  });
  expect(lines).toEqual(["Double", "Double", "Continuous", "#BFBFBF", "#BFBFBF", "None", "Medium", "Double"]);
});

test("a line taken away is taken away on both sides", async () => {
  const style = await on(async (sheet, context) => {
    sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B3").format.borders.getItem("EdgeTop").style = "None";
    const bottom = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    return bottom.style;
  });
  expect(style).toBe("None");
});

test("alignment, indentation and fonts are set for several ranges at once", async () => {
  await on(async (sheet, context) => {
    const several = sheet.getRanges("A1:B1,D4");
    several.format.indentLevel = 2;
    several.format.verticalAlignment = "Center";
    several.format.font.name = "仿宋";
    several.format.font.size = 12;
    const cell = sheet.getRange("D4").load("format/indentLevel,format/horizontalAlignment,format/verticalAlignment");
    const { font } = sheet.getRange("A1:B1").format.load("font/name,font/size");
    await context.sync();
    expect(cell.format).toMatchObject({ indentLevel: 2, horizontalAlignment: "Left", verticalAlignment: "Center" });
    expect([font.name, font.size]).toEqual(["仿宋", 12]);
  });
});

test.each<[string, (format: Excel.RangeFormat) => void]>([
  ["a row higher than 409 points", (format) => void (format.rowHeight = 410)],
  ["a negative width", (format) => void (format.columnWidth = -1)],
  ["a colour that is none", (format) => void (format.fill.color = "red-ish")],
  ["a font size of 0", (format) => void (format.font.size = 0)],
  ["an alignment that is none", (format) => void (format.horizontalAlignment = "Middle" as "Center")],
])("%s is refused", async (_, change) => {
  await expect(on((sheet) => change(sheet.getRange("A1").format))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("rows grow to their wrapped text, columns to their longest", async () => {
  const [before, wrapped, fitted] = await on(async (sheet, context) => {
    const { format } = sheet.getRange("A5");
    format.columnWidth = 60;
    format.wrapText = true;
    const first = sheet.getRange("A5").format.load("rowHeight");
    await context.sync();
    const height = first.rowHeight;
    format.autofitRows();
    first.load("rowHeight");
    await context.sync();
    const grown = first.rowHeight;
    sheet.getRange("A:A").format.autofitColumns();
    const column = sheet.getRange("A5").format.load("columnWidth");
    await context.sync();
    return [height, grown, column.columnWidth];
  });
  expect(wrapped).toBeGreaterThan(before * 3);
  expect(fitted).toBeGreaterThan(200);
});

test("rows of different heights have none in common; a height of 0 hides", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("1:1").format.rowHeight = 30;
    const both = sheet.getRange("A1:A2").load("format/rowHeight");
    sheet.getRange("3:3").format.rowHeight = 0;
    const third = sheet.getRange("A3").load("rowHidden");
    sheet.getRange("4:4").rowHidden = true;
    const fourth = sheet.getRange("A4").load("rowHidden");
    await context.sync();
    expect([both.format.rowHeight, third.rowHidden, fourth.rowHidden]).toEqual([null, true, true]);
  });
});

test("a link shows its text, leads to its place, and goes with clear", async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange("C1");
    range.hyperlink = { documentReference: "表!A5", textToDisplay: "A5", screenTip: "到这一格" };
    range.load("hyperlink,values,format/font/color,format/font/underline");
    await context.sync();
    expect(range.hyperlink).toEqual({ documentReference: "表!A5", textToDisplay: "A5", screenTip: "到这一格" });
    expect([range.values, range.format.font.underline]).toEqual([[["A5"]], "Single"]);
    range.clear("RemoveHyperlinks");
    range.load("hyperlink,values,format/font/underline");
    await context.sync();
    expect([range.hyperlink, range.values, range.format.font.underline]).toEqual([null, [["A5"]], "None"]);
  });
});

test("clear takes what it names, and leaves the rest", async () => {
  await on(async (sheet, context) => {
    const prepare = (): void => {
      const range = sheet.getRange("B1");
      range.values = [["右"]];
      range.format.fill.color = "#FFF2CC";
      range.numberFormat = [["0.0"]];
      sheet.getRange("A1:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "右,左" } };
    };
    const look = async (): Promise<unknown[]> => {
      const range = sheet.getRange("B1").load("values,numberFormat,format/fill/color");
      const validation = sheet.getRange("B1").dataValidation.load("type");
      const beside = sheet.getRange("C3").dataValidation.load("type");
      await context.sync();
      return [
        range.values[0]?.[0] as unknown,
        range.numberFormat[0]?.[0] as unknown,
        range.format.fill.color,
        validation.type,
        beside.type,
      ];
    };
    prepare();
    sheet.getRange("B1").clear("Contents");
    expect(await look()).toEqual(["", "0.0", "#FFF2CC", "List", "List"]);
    prepare();
    sheet.getRange("B1").clear("Formats");
    expect(await look()).toEqual(["右", "General", "#FFFFFF", "List", "List"]);
    prepare();
    sheet.getRange("B1").clear();
    expect(await look()).toEqual(["", "General", "#FFFFFF", "None", "List"]);
  });
});

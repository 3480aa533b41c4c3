import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

const WORKBOOK: WorkbookSnapshot = {
  sheets: [
    {
      name: "绩效 自评",
      visibility: "visible",
      protected: false,
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 2, left: 1, bottom: 4, right: 1 },
      ],
      cells: [
        { row: 0, column: 0, value: "自评表" },
        { row: 2, column: 1, value: 10 },
        { row: 2, column: 2, value: "12" },
        { row: 2, column: 3, value: 20, formula: "=B3*2" },
        { row: 3, column: 2, value: 0.5, format: "0.00%" },
        { row: 3, column: 3, value: true },
        { row: 5, column: 5, value: null, format: "@" },
      ],
    },
    { name: "隐藏", visibility: "hidden", protected: true, merges: [], cells: [{ row: 1, column: 1, value: 1 }] },
    { name: "空", visibility: "very-hidden", protected: false, merges: [], cells: [] },
  ],
};

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel(WORKBOOK);
});
afterEach(() => excel.dispose());

test("lists the sheets with visibility and protection, and their used ranges, in two round trips", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/id");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["绩效 自评", "Visible"],
      ["隐藏", "Hidden"],
      ["空", "VeryHidden"],
    ]);
    const used = worksheets.items.map((sheet) => {
      sheet.load("protection/protected");
      return sheet.getUsedRangeOrNullObject(true).load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
    });
    await context.sync();
    expect(worksheets.items.map(({ protection }) => protection.protected)).toEqual([false, true, false]);
    expect(used.map((range) => (range.isNullObject ? null : range.address))).toEqual(["'绩效 自评'!A1:D4", "隐藏!B2", null]);
    expect(used[0]).toMatchObject({ rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount: 4, cellCount: 16 });
  });
  expect(excel.host.stats.requests).toBe(2);
  await excel.eventsDelivered();
  expect(excel.host.keptReferences).toBe(0);
});

test("reads values with their types, formulas and number formats", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("绩效 自评").getRange("B3:D4");
    range.load("values,formulas,numberFormat,valueTypes,text");
    await context.sync();
    expect(range.values).toEqual([
      [10, "12", 20],
      ["", 0.5, true],
    ]);
    expect(range.formulas).toEqual([
      [10, "12", "=B3*2"],
      ["", 0.5, true],
    ]);
    expect(range.numberFormat).toEqual([
      ["General", "General", "General"],
      ["General", "0.00%", "General"],
    ]);
    expect(range.valueTypes[0]).toEqual(["Double", "String", "Double"]);
    expect(range.text[1]?.[1]).toBe("50.00%");
  });
});

test("the used range counts formats unless only values are asked for", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("绩效 自评").getUsedRange().load("address");
    await context.sync();
    expect(range.address).toBe("'绩效 自评'!A1:F6");
  });
});

test("merged areas are those whose top-left cell lies inside the range", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("绩效 自评");
    const all = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
    all.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    const below = sheet.getRange("A4:D9").getMergedAreasOrNullObject();
    below.load("address");
    await context.sync();
    expect(all.areas.items.map((area) => [area.rowIndex, area.columnIndex, area.rowCount, area.columnCount])).toEqual([
      [0, 0, 1, 4],
      [2, 1, 3, 1],
    ]);
    expect(below.isNullObject).toBe(true);
  });
});

test("more than 512 merged areas are too many", async () => {
  const merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  excel = openExcel({ sheets: [{ name: "多", visibility: "visible", protected: false, merges, cells: [] }] });
  const areasOf = (address: string): Promise<number> =>
    Excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem("多").getRange(address).getMergedAreasOrNullObject();
      merged.load("areaCount");
      await context.sync();
      return merged.areaCount;
    });
  await expect(areasOf("A1:B512")).resolves.toBe(512);
  await expect(areasOf("A1:B513")).rejects.toMatchObject({ code: "RequestAborted" });
});

test("values of more than five million cells come back as null", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("绩效 自评").getRange("A:E").load("values,cellCount");
    await context.sync();
    expect(range.cellCount).toBe(5 * 1_048_576);
    expect(range.values).toBeNull();
  });
});

test("properties that were not loaded are refused by the client itself", async () => {
  const unloaded = Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    await context.sync();
    return range.values;
  });
  await expect(unloaded).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("reads nested properties in one round trip", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("绩效 自评").getRange("A1");
    range.load({ values: true, format: { fill: { color: true }, font: { bold: true } }, worksheet: { name: true } });
    await context.sync();
    expect(range.format.fill.color).toBe("#FFFFFF");
    expect(range.format.font.bold).toBe(false);
    expect(range.worksheet.name).toBe("绩效 自评");
  });
});

test("navigates from range to range", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("绩效 自评");
    const range = sheet.getRangeByIndexes(1, 1, 3, 2);
    const ranges = [
      range.getCell(1, 1),
      range.getOffsetRange(1, 0),
      range.getResizedRange(1, 1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("F9"),
      range.getIntersectionOrNullObject("A1:B9"),
      range.getIntersectionOrNullObject("Z9"),
      range.getLastCell(),
    ];
    for (const each of ranges) each.load("address");
    await context.sync();
    expect(ranges.map((each) => (each.isNullObject ? null : each.address.replace("'绩效 自评'!", "")))).toEqual([
      "C3",
      "B3:C5",
      "B2:D5",
      "2:4",
      "B:C",
      "B2:F9",
      "B2:B4",
      null,
      "C4",
    ]);
  });
});

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
        merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
        cells: [
          { row: 0, column: 0, value: "甲" },
          { row: 0, column: 1, value: 3 },
          { row: 1, column: 0, value: "乙" },
          { row: 1, column: 1, value: 1, format: "0.0" },
          { row: 1, column: 2, value: 2, formula: "=B2*2" },
          { row: 2, column: 0, value: "丙" },
          { row: 2, column: 1, value: 2 },
          { row: 2, column: 2, value: 6, formula: "=$B$1*2" },
          { row: 6, column: 1, value: 6, formula: "=SUM(B1:B3)" },
        ],
      },
      { name: "二", visibility: "visible", protected: false, merges: [], cells: [{ row: 0, column: 0, value: 1, formula: "=表!B2" }] },
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

const formulas = (address: string): Promise<unknown[][]> =>
  on(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });

async function describeAll(): Promise<unknown> {
  return on(async (sheet, context) => {
    const format = sheet.getRange().conditionalFormats.getItemAt(0);
    format.load("custom/rule/formula");
    const marked = format.getRange().load("address");
    const validated = sheet.getRange("B4").dataValidation.load("type,rule");
    const name = context.workbook.names.getItem("率").getRange().load("address");
    const merged = sheet.getRange().getUsedRange().getMergedAreasOrNullObject().load("address");
    const titles = sheet.pageLayout.getPrintTitleRows().load("address");
    await context.sync();
    return [marked.address, format.custom.rule.formula, validated.type, validated.rule, name.address, merged.address, titles.address];
  });
}

test("rows put in above move formulas, names, conditional formats, validation, merged areas and print titles", async () => {
  await on((sheet, context) => {
    const mark = sheet.getRange("B2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    mark.custom.rule.formula = '=AND($A2<>"",B2>B$1)';
    mark.custom.format.fill.color = "#FFF2CC";
    sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: "=B2<=$B$1" } };
    context.workbook.names.add("率", sheet.getRange("B2"));
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.getRange("1:2").insert("Down");
  });
  expect(await formulas("A3:C9")).toEqual([
    ["甲", 3, ""],
    ["乙", 1, "=B4*2"],
    ["丙", 2, "=$B$3*2"],
    ["", "", ""],
    ["", "", ""],
    ["", "", ""],
    ["", "=SUM(B3:B5)", ""],
  ]);
  expect(await describeAll()).toEqual([
    "表!B4",
    '=AND($A4<>"",B4>B$3)',
    "Custom",
    { custom: { formula: "=B4<=$B$3" } },
    "表!B4",
    "表!A7:B8",
    "表!3:4",
  ]);
  const other = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("二").getRange("A1").load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(other).toEqual([["=表!B4"]]);
});

test("a rule whose first row is deleted goes on with the rows that are left", async () => {
  await on((sheet) => {
    const mark = sheet.getRange("A1:A3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    mark.custom.rule.formula = "=B1>0";
    sheet.getRange("1:1").delete("Up");
  });
  const left = await on(async (sheet, context) => {
    const format = sheet.getRange().conditionalFormats.getItemAt(0).load("custom/rule/formula");
    const range = format.getRange().load("address");
    await context.sync();
    return [range.address, format.custom.rule.formula];
  });
  expect(left).toEqual(["表!A1:A2", "=B1>0"]);
  expect(await formulas("C1:C2")).toEqual([["=B1*2"], ["=#REF!*2"]]);
});

test("cells put in move only the cells below them", async () => {
  await on((sheet) => {
    sheet.getRange("A5").unmerge();
    sheet.getRange("B2:C2").insert("Down");
  });
  expect(await formulas("A1:C4")).toEqual([
    ["甲", 3, ""],
    ["乙", "", ""],
    ["丙", 1, "=B3*2"],
    ["", 2, "=$B$1*2"],
  ]);
  expect(await formulas("B8")).toEqual([["=SUM(B1:B4)"]]);
  await on((sheet) => {
    sheet.getRange("B2:C2").delete("Up");
  });
  expect(await formulas("A2:C2")).toEqual([["乙", 1, "=B2*2"]]);
});

test("a merged area is not torn", async () => {
  await expect(on((sheet) => void sheet.getRange("B1").insert("Down"))).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("a range that a program holds follows its cells, and stands for nothing when they are gone", async () => {
  await on(async (sheet, context) => {
    const held = sheet.getRange("A2").load("values");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    held.load("address,values");
    await context.sync();
    expect([held.address, held.values]).toEqual(["表!A3", [["乙"]]]);
    sheet.getRange("3:3").delete("Up");
    await context.sync();
    held.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("sorted rows take formulas, formats and styles along; formulas point to the cells beside them", async () => {
  await on((sheet) => {
    sheet.getRange("A2").format.fill.color = "#FF0000";
    sheet.getRange("A1:C3").sort.apply([{ key: 1, ascending: true }]);
  });
  expect(await formulas("A1:C3")).toEqual([
    ["乙", 1, "=B1*2"],
    ["丙", 2, "=$B$1*2"],
    ["甲", 3, ""],
  ]);
  const looks = await on(async (sheet, context) => {
    const first = sheet.getRange("A1").load("format/fill/color");
    const number = sheet.getRange("B1").load("numberFormat");
    await context.sync();
    return [first.format.fill.color, number.numberFormat];
  });
  expect(looks).toEqual(["#FF0000", [["0.0"]]]);
});

test("rows with merged cells cannot be sorted", async () => {
  await expect(on((sheet) => sheet.getRange("A1:C6").sort.apply([{ key: 1 }]))).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("a copy takes formulas relative to their new place, values, or looks", async () => {
  await on((sheet) => {
    sheet.getRange("E2").copyFrom("B2:C3");
    sheet.getRange("E6").copyFrom("C2", Excel.RangeCopyType.values);
  });
  expect(await formulas("E2:F3")).toEqual([
    [1, "=E2*2"],
    [2, "=$B$1*2"],
  ]);
  expect(await formulas("E6")).toEqual([[2]]);
});

test("sheets are copied with everything, under a name of their own", async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("表");
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    const copy = sheet.copy("After", sheet);
    const formulasOfCopy = copy.getRange("C2:C3").load("formulas");
    copy.load("name");
    copy.pageLayout.load("orientation");
    const validation = copy.getRange("B2").dataValidation.load("type");
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([formulasOfCopy.formulas, copy.pageLayout.orientation, validation.type]).toEqual([
      [["=B2*2"], ["=$B$1*2"]],
      "Landscape",
      "Decimal",
    ]);
    expect(active.name).toBe("表");
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["表", "表 (2)", "二"]);
});

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
        cells: ["级别", "错误", "提醒", "错误"].map((value, row) => ({ row, column: 0, value })),
      },
      { name: "锁", visibility: "visible", protected: true, merges: [], cells: [] },
    ],
  });
});
afterEach(() => excel.dispose());

const on = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T, name = "表"): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });

test("panes are frozen by rows, by columns, at a block, and let go", async () => {
  const locations = await on(async ({ freezePanes }, context) => {
    const none = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocation().load("address");
    freezePanes.freezeColumns(1);
    const columns = freezePanes.getLocation().load("address");
    freezePanes.freezeAt("A1:B4");
    const block = freezePanes.getLocation().load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    return [rows.address, columns.address, block.address];
  });
  expect(locations).toEqual(["表!1:3", "表!A:A", "表!A1:B4"]);
  expect(excel.engine.frozen("sheet-1")).toEqual({ rows: 4, columns: 2 });
  await on(({ freezePanes }) => freezePanes.unfreeze());
  expect(excel.engine.frozen("sheet-1")).toEqual({ rows: 0, columns: 0 });
});

test("a page is set up, and read back", async () => {
  await on(async ({ pageLayout }, context) => {
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a3;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1 });
    pageLayout.setPrintArea("A1:I40");
    pageLayout.setPrintTitleRows("$4:$6");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally,topMargin,bottomMargin");
    const area = pageLayout.getPrintArea().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
    const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
      centerHorizontally: true,
      topMargin: 72,
      bottomMargin: 54,
    });
    expect([area.address, titles.address, columns.isNullObject]).toEqual(["表!A1:I40", "表!4:6", true]);
    expect(footer.centerFooter).toBe("第 &P 页，共 &N 页");
  });
});

test.each<[string, Excel.PageLayoutZoomOptions]>([
  ["a scale beyond 400 %", { scale: 401 }],
  ["a scale and pages to fit at once", { scale: 80, horizontalFitToPages: 1 }],
  ["no pages at all", { horizontalFitToPages: 0 }],
])("%s is refused", async (_, zoom) => {
  await expect(on(({ pageLayout }) => void (pageLayout.zoom = zoom))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a filter is set, hides rows, and shows them again when it is taken away", async () => {
  const hidden = (): boolean[] => [0, 1, 2, 3].map((row) => excel.engine.isRowHidden("sheet-1", row));
  await on(async (sheet, context) => {
    const range = sheet.autoFilter.getRangeOrNullObject().load("address");
    sheet.autoFilter.apply(sheet.getRange("A1:A4"));
    sheet.autoFilter.load("enabled,isDataFiltered");
    const now = sheet.autoFilter.getRange().load("address");
    await context.sync();
    expect([range.isNullObject, now.address]).toEqual([true, "表!A1:A4"]);
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
  });
  expect(hidden()).toEqual([false, false, false, false]);
  await on((sheet) => sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: Excel.FilterOn.values, values: ["错误"] }));
  expect(hidden()).toEqual([false, false, true, false]);
  await on(({ autoFilter }) => autoFilter.remove());
  expect(hidden()).toEqual([false, false, false, false]);
});

test("tab colour and grid lines", async () => {
  await on(async (sheet, context) => {
    sheet.tabColor = "#0F6CBD";
    sheet.showGridlines = false;
    sheet.load("tabColor,showGridlines");
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#0F6CBD", false]);
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    expect(sheet.tabColor).toBe("");
  });
});

test("a very hidden sheet cannot be deleted, a hidden one not be activated, and no sheet moved beyond the last", async () => {
  await on((sheet) => void (sheet.visibility = "VeryHidden"), "锁");
  await expect(on((sheet) => sheet.delete(), "锁")).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(on((sheet) => sheet.activate(), "锁")).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(on((sheet) => sheet.getRange("A1").select(), "锁")).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(on((sheet) => void (sheet.position = 2))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a filter", (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B2"))],
  ["validation", (sheet) => void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } })],
  ["a row more", (sheet) => void sheet.getRange("1:1").insert("Down")],
  ["a row less", (sheet) => sheet.getRange("1:1").delete("Up")],
  ["a wider column", (sheet) => void (sheet.getRange("A:A").format.columnWidth = 90)],
  ["a link", (sheet) => void (sheet.getRange("A1").hyperlink = { documentReference: "表!A1", textToDisplay: "看" })],
  ["a border", (sheet) => void (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
])("a protected sheet refuses %s", async (_, change) => {
  await expect(on(change, "锁")).rejects.toMatchObject({ code: "AccessDenied" });
});

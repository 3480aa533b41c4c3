import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel({
    sheets: [
      { name: "表", visibility: "visible", protected: false, merges: [], cells: [{ row: 0, column: 0, value: "旧" }] },
      { name: "锁", visibility: "visible", protected: true, merges: [], cells: [] },
    ],
  });
});
afterEach(() => excel.dispose());

const inA = (): unknown[] => excel.engine.read("sheet-1", { row: 0, column: 0, rows: 4, columns: 1 }).map((row) => row[0]?.value);

/** Four writes in one batch. */
function writeFour(sheet = "表"): Promise<void> {
  return Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const row of [0, 1, 2, 3]) target.getCell(row, 0).values = [[row]];
    await context.sync();
  });
}

test("an unknown sheet is not found, and the error says where", async () => {
  const failure: unknown = await writeFour("没有").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OfficeExtension.Error);
  expect(failure).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
});

test("a null object stands for an unknown sheet, and so does what hangs on it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getUsedRangeOrNullObject().load("address");
    sheet.load("name");
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test("an address that is none is refused", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A0").load("values");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a protected sheet refuses values and formats, whether it came so or a test protects it", async () => {
  await expect(writeFour("锁")).rejects.toMatchObject({ code: "AccessDenied" });
  excel.host.failures.protectedSheets.add("表");
  await expect(writeFour()).rejects.toMatchObject({ code: "AccessDenied" });
  const format = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").format.fill.color = "#FF0000";
    await context.sync();
  });
  await expect(format).rejects.toMatchObject({ code: "AccessDenied" });
  expect(inA()).toEqual(["旧", null, null, null]);
});

test("protecting and unprotecting a sheet takes effect", async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("锁");
    protection.unprotect();
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  });
  await expect(writeFour("锁")).resolves.toBeUndefined();
});

test("while somebody types into a cell, everything is refused", async () => {
  excel.host.failures.cellEditMode = true;
  await expect(writeFour()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  excel.host.failures.cellEditMode = false;
  await expect(writeFour()).resolves.toBeUndefined();
});

test("too large a request is refused; after too large an answer the writes stand", async () => {
  excel.host.failures.payloadLimit = 100;
  await expect(writeFour()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(inA()).toEqual(["旧", null, null, null]);
  excel.host.failures.payloadLimit = 5_000;
  const large = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("A1").values = [["新"]];
    sheet.getRange("A1:Z99").load("values");
    await context.sync();
  });
  await expect(large).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(inA()[0]).toBe("新");
  expect(excel.host.stats.largestResponseBytes).toBeGreaterThan(5_000);
});

test.each([
  ["refused", ["旧", null, null, null]],
  ["half", [0, 1, null, null]],
  ["lost", [0, 1, 2, 3]],
] as const)("a request that fails when it is %s", async (how, expected) => {
  excel.host.failures.failNth = { n: 1, how };
  await expect(writeFour()).rejects.toMatchObject({ code: "GeneralException" });
  expect(inA()).toEqual(expected);
  await expect(writeFour()).resolves.toBeUndefined();
});

test("only the n-th request fails", async () => {
  excel.host.failures.failNth = { n: 2, how: "refused" };
  await expect(writeFour()).resolves.toBeUndefined();
  await expect(writeFour()).rejects.toMatchObject({ code: "GeneralException" });
  await expect(writeFour()).resolves.toBeUndefined();
});

test("somebody else changes a cell between two requests, once", async () => {
  excel.host.failures.coauthorBeforeNth = {
    n: 2,
    work: (engine) => engine.write("sheet-1", [{ row: 0, column: 0, content: { value: "同事的" } }]),
  };
  const seen = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("A1").load("values");
    await context.sync();
    const reviewed: unknown = cell.values[0]?.[0];
    cell.load("values");
    await context.sync();
    return [reviewed, cell.values[0]?.[0] as unknown];
  });
  expect(seen).toEqual(["旧", "同事的"]);
  await writeFour();
  expect(inA()).toEqual([0, 1, 2, 3]);
});

function applyColorFilter(sheet: Excel.Worksheet): void {
  sheet.autoFilter.apply(sheet.getRange("A1:B2"), 0, { filterOn: Excel.FilterOn.cellColor, color: "#FF0000" });
}

test("what the host lacks fails by name", async () => {
  const calls: [string, (context: Excel.RequestContext) => void][] = [
    ["ChartCollection.items", ({ workbook }) => void workbook.worksheets.getItem("表").charts.load("items")],
    ["Worksheet.horizontalPageBreaks", ({ workbook }) => void workbook.worksheets.getItem("表").horizontalPageBreaks.load("items")],
    ["Range.find", ({ workbook }) => void workbook.worksheets.getItem("表").getRange("A1").find("x", {}).load("address")],
    ["Worksheet.standardHeight", ({ workbook }) => void workbook.worksheets.getItem("表").load("standardHeight")],
    ["Range.style", ({ workbook }) => void (workbook.worksheets.getItem("表").getRange("A1").style = "Good")],
    ["AutoFilter.apply", ({ workbook }) => applyColorFilter(workbook.worksheets.getItem("表"))],
  ];
  for (const [name, call] of calls) {
    const run = Excel.run(async (context) => {
      call(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining(name) as string });
  }
});

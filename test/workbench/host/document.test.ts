import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.dispose());

test("sheets are added, renamed, moved, hidden and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("汇总");
    worksheets.add();
    added.position = 0;
    added.name = "结果";
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["结果", "Sheet1", "Sheet3"]);
    expect(active.name).toBe("Sheet1");
    added.visibility = "Hidden";
    worksheets.getItem("Sheet3").delete();
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([count.value, visible.value]).toEqual([2, 1]);
  });
});

test.each([
  ["Sheet1", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["长".repeat(32), "InvalidArgument"],
])("a sheet cannot be called %s", async (name, code) => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
});

test("the last visible sheet cannot be deleted", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("settings are kept with the workbook", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("ziping", { version: 1 });
    await context.sync();
    const kept = settings.getItem("ziping").load("value");
    const missing = settings.getItemOrNullObject("none").load("key");
    await context.sync();
    expect(kept.value).toEqual({ version: 1 });
    expect(missing.isNullObject).toBe(true);
    kept.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("custom XML parts are added, found by namespace, replaced and deleted", async () => {
  const namespace = "urn:example:data";
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<other xmlns="urn:other"/>');
    const none = parts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    parts.add(`<?xml version="1.0"?><d:data xmlns:d="${namespace}"><d:a/></d:data>`);
    await context.sync();
    const part = parts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id,namespaceUri");
    await context.sync();
    part.setXml(`<data xmlns="${namespace}">新</data>`);
    const xml = part.getXml();
    await context.sync();
    expect([part.namespaceUri, xml.value]).toEqual([namespace, `<data xmlns="${namespace}">新</data>`]);
    part.delete();
    const count = parts.getByNamespace(namespace).getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("names stand for ranges", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
    context.workbook.names.add("得分", range);
    const found = context.workbook.names.getItem("得分").getRange().load("address");
    const item = context.workbook.names.getItemOrNullObject("得分").load("formula,type");
    const missing = context.workbook.names.getItemOrNullObject("没有").load("name");
    await context.sync();
    expect([found.address, item.formula, item.type, missing.isNullObject]).toEqual(["Sheet1!B2:C3", "=Sheet1!$B$2:$C$3", "Range", true]);
  });
});

test("the calculation mode can be read and set, and calculation asked for", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    application.suspendApiCalculationUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
  });
});

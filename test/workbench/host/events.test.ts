import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel({
    sheets: [
      { name: "一", visibility: "visible", protected: false, merges: [], cells: [{ row: 0, column: 1, value: 0, formula: "=A1*2" }] },
      { name: "二", visibility: "visible", protected: false, merges: [], cells: [] },
    ],
  });
});
afterEach(() => excel.dispose());

type Seen = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "triggerSource" | "worksheetId" | "source" | "details">;

async function watch(): Promise<{ seen: Seen[]; stop: () => Promise<void> }> {
  const seen: Seen[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(({ address, changeType, triggerSource, worksheetId, source, details }) => {
      seen.push({ address, changeType, triggerSource, worksheetId, source, details });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = (): Promise<void> =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { seen, stop };
}

function write(address: string, value: unknown): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").getRange(address).values = [[value]];
    await context.sync();
  });
}

test("typing raises one change, recalculation and formatting none", async () => {
  const { seen } = await watch();
  excel.type("一", "A1", 21);
  excel.engine.setStyle("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
  await excel.engine.settle();
  await excel.eventsDelivered();
  const details = { valueBefore: "", valueAfter: 21, valueTypeBefore: "Empty", valueTypeAfter: "Double" };
  expect(seen).toEqual([
    { address: "A1", changeType: "RangeEdited", triggerSource: "Unknown", worksheetId: "sheet-1", source: "Local", details },
  ]);
});

test("an add-in's own writes are told apart", async () => {
  const { seen } = await watch();
  await write("A1", 3);
  await excel.eventsDelivered();
  expect(seen).toMatchObject([{ address: "A1", triggerSource: "ThisLocalAddin" }]);
});

test("no events while they are switched off", async () => {
  const { seen } = await watch();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
    context.workbook.worksheets.getItem("一").getRange("A1").values = [[1]];
    context.runtime.load("enableEvents");
    await context.sync();
    expect(context.runtime.enableEvents).toBe(false);
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await write("A2", 1);
  await excel.eventsDelivered();
  expect(seen.map(({ address }) => address)).toEqual(["A2"]);
});

test("a removed handler hears nothing", async () => {
  const { seen, stop } = await watch();
  await stop();
  excel.type("一", "A1", 21);
  await excel.eventsDelivered();
  expect(seen).toEqual([]);
});

test("selecting a cell activates its sheet, moves the selection, and is reported", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("二");
    sheet.onSelectionChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("C4:D5").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([selected.address, cell.address, active.name]).toEqual(["二!C4:D5", "二!C4", "二"]);
  });
  await excel.eventsDelivered();
  expect(seen).toContain("C4:D5");
});

test("what a co-author does comes from elsewhere", async () => {
  const { seen } = await watch();
  excel.engine.asCoauthor(() => excel.engine.write("sheet-1", [{ row: 0, column: 0, content: { value: 4 } }]));
  await excel.eventsDelivered();
  expect(seen).toMatchObject([{ address: "A1", source: "Remote", triggerSource: "Unknown" }]);
});

test("rows and cells put in and taken out are reported with their kind", async () => {
  const { seen } = await watch();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("3:3").delete("Up");
    sheet.getRange("A5:B5").insert("Right");
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(seen.map(({ changeType, triggerSource }) => [changeType, triggerSource])).toEqual([
    ["RowInserted", "ThisLocalAddin"],
    ["RowDeleted", "ThisLocalAddin"],
    ["CellInserted", "ThisLocalAddin"],
  ]);
  expect(seen.at(-1)?.address).toBe("A5:B5");
});

test("sorting is reported as such, and not as an edit", async () => {
  const { seen } = await watch();
  const sorted: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.onRowSorted.add(({ address }) => {
      sorted.push(address);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A5:A6").values = [[2], [1]];
    sheet.getRange("A5:A6").sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(sorted).toEqual(["A5:A6"]);
  expect(seen.map(({ address }) => address)).toEqual(["A5:A6"]);
});

test("events that come late come in their order", async () => {
  const { seen } = await watch();
  excel.host.failures.holdEvents = true;
  await write("A1", 1);
  excel.type("一", "A2", 2);
  await excel.eventsDelivered();
  expect(seen).toEqual([]);
  excel.host.failures.holdEvents = false;
  excel.host.releaseEvents();
  await excel.eventsDelivered();
  expect(seen.map(({ address }) => address)).toEqual(["A1", "A2"]);
});

test("sheets added, renamed and deleted are reported; the active one stays in front", async () => {
  const seen: string[] = [];
  const note = (what: string): Promise<void> => {
    seen.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => note("added"));
    worksheets.onDeleted.add(() => note("deleted"));
    worksheets.onActivated.add(({ worksheetId }) => note(`activated ${worksheetId}`));
    worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => note(`${nameBefore} → ${nameAfter}`));
    await context.sync();
    const added = worksheets.add("三");
    added.name = "四";
    await context.sync();
    added.delete();
    worksheets.getItem("二").activate();
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(seen).toEqual(["added", "三 → 四", "deleted", "activated sheet-2"]);
});

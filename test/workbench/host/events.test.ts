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

type Seen = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "triggerSource" | "worksheetId">;

async function watch(): Promise<{ seen: Seen[]; stop: () => Promise<void> }> {
  const seen: Seen[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(({ address, changeType, triggerSource, worksheetId }) => {
      seen.push({ address, changeType, triggerSource, worksheetId });
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
  expect(seen).toEqual([{ address: "A1", changeType: "RangeEdited", triggerSource: "Unknown", worksheetId: "sheet-1" }]);
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

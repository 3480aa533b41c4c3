import { close, edit, mark, open, valueOf } from "./opened";
import { formSheet, workbookOf } from "./workbooks";

afterEach(close);

describe("watching the workbook", () => {
  it("calls back when the user types, on any sheet, and not for our own writes", async () => {
    const { host, excel } = open(workbookOf(formSheet("表"), formSheet("第二张")));
    let calls = 0;
    valueOf(await host.watch(() => (calls += 1)));
    const { entry } = valueOf(await host.apply([edit("表", "E5", 7.5, 8)], [mark("表", "F3")]));
    valueOf(await host.undo(entry?.id ?? ""));
    await excel.eventsDelivered();
    expect(calls).toBe(0);
    excel.type("第二张", "F3", "原因");
    await excel.eventsDelivered();
    expect(calls).toBe(1);
  });

  it("does not call back any more once stopped", async () => {
    const { host, excel } = open(workbookOf(formSheet("表")));
    let calls = 0;
    const stop = valueOf(await host.watch(() => (calls += 1)));
    stop();
    await host.read();
    excel.type("表", "F3", "原因");
    await excel.eventsDelivered();
    expect(calls).toBe(0);
  });
});

import { close, open } from "./opened";
import { formSheet, workbookOf } from "./workbooks";

afterEach(close);

describe("revealing a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const { host, excel } = open(workbookOf(formSheet("表"), formSheet("第二张")));
    expect(await host.reveal("第二张", "E5")).toEqual({ ok: true, value: undefined });
    const [, second] = excel.engine.sheets();
    expect(excel.engine.selection()).toEqual({ sheet: second?.id, area: { row: 4, column: 4, rows: 1, columns: 1 } });
  });

  it("says that the sheet is hidden, or gone, and stays where it is", async () => {
    const { host, excel } = open(workbookOf(formSheet("表"), formSheet("藏", { visibility: "hidden" })));
    const stood = excel.engine.selection();
    expect(await host.reveal("藏", "E5")).toMatchObject({
      ok: false,
      problem: {
        code: "sheet-hidden",
        message: expect.stringContaining("“藏”") as unknown,
        remedy: expect.stringContaining("取消隐藏") as unknown,
      },
    });
    expect(await host.reveal("没有", "E5")).toMatchObject({ ok: false, problem: { code: "sheet-missing" } });
    expect(excel.engine.selection()).toEqual(stood);
  });
});

import { close, open } from "./opened";
import { formSheet, workbookOf } from "./workbooks";

afterEach(close);

describe("the selection", () => {
  it("is the sheet and the block that the user has selected", async () => {
    const { host, excel } = open(workbookOf(formSheet("表"), formSheet("第二张")));
    const [, second] = excel.engine.sheets();
    excel.engine.activate(second?.id ?? "");
    excel.engine.select(second?.id ?? "", { row: 2, column: 1, rows: 3, columns: 2 });
    expect(await host.selection()).toEqual({ ok: true, value: { sheet: "第二张", range: { top: 2, left: 1, bottom: 4, right: 2 } } });
  });
});

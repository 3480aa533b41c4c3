import { review } from "../../src/core/review";
import { formBook, withBlankRows } from "../support/small-form";
import { close, edit, open, valueOf } from "./opened";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

afterEach(close);

/** The simulated Excel takes its time with hundreds of sheets or thousands of cells. */
const LARGE = 30_000;

const SCORES = [edit("表", "E3", null, 9), edit("表", "E5", 7.5, 18.25)];

describe("writing back", () => {
  it("writes exactly the asked cells, in two round trips, and journals what was there", async () => {
    const { host, excel, cell, requests } = open(workbookOf(formSheet("表"), formSheet("另一张")));
    const before = valueOf(await host.read());
    let outcome: unknown;
    expect(await requests(async () => (outcome = await host.apply(SCORES, null)))).toBe(2);
    expect(outcome).toEqual({ ok: true, value: { entry: host.journal()[0], refused: [] } });
    expect(host.journal()).toMatchObject([
      {
        cells: [
          {
            sheet: "表",
            cell: "E3",
            before: { value: null, formula: null, numberFormat: "0.00" },
            after: { value: 9, numberFormat: "0.00" },
          },
          { sheet: "表", cell: "E5", before: { value: 7.5 }, after: { value: 18.25 } },
        ],
      },
    ]);
    expect(cell("表", "E3")).toEqual({ value: 9, formula: null, numberFormat: "0.00" });
    const after = valueOf(await host.read());
    const others = ({ sheets }: typeof after) =>
      sheets.map(({ cells, ...rest }) => ({ ...rest, cells: cells.filter(({ row, column }) => column !== 4 || (row !== 2 && row !== 4)) }));
    expect(others(after)).toEqual(others(before));
    expect(excel.host.keptReferences).toBe(0);
  });

  it(
    "takes two round trips for cells all over many sheets",
    async () => {
      const names = Array.from({ length: 200 }, (_, i) => `表${i + 1}`);
      const { host, excel, requests } = open(workbookOf(...names.map((name) => formSheet(name))));
      await host.read();
      const edits = names.flatMap((name) => [edit(name, "E3", null, 9), edit(name, "E5", 7.5, 8)]);
      expect(await requests(() => host.apply(edits, []))).toBe(2);
      expect(excel.host.stats.largestRequestBytes).toBeLessThan(5_000_000);
      expect(valueOf(await host.read()).sheets.every(({ cells }) => cells.some(({ row, value }) => row === 4 && value === 8))).toBe(true);
    },
    LARGE,
  );

  it("writes formulas with their number format, and number formats only where asked", async () => {
    const { host, cell } = open(workbookOf(formSheet("表")));
    const edits = [
      edit("表", "E3", null, 9, { formula: "=ROUND(D3*C3/B3,2)" }),
      edit("表", "E5", 7.5, 8, { numberFormat: "0.00" }),
      edit("表", "D5", 20, 21),
    ];
    expect(valueOf(await host.apply(edits, null)).refused).toEqual([]);
    expect(cell("表", "E3")).toEqual({ value: 9, formula: "=ROUND(D3*C3/B3,2)", numberFormat: "0.00" });
    expect(cell("表", "E5")).toEqual({ value: 8, formula: null, numberFormat: "0.00" });
    expect(cell("表", "D5")).toEqual({ value: 21, formula: null, numberFormat: "General" });
  });

  it.each(["=1+1", "+1", "-5", "@cmd", "'x", "94.73%", "3/4", "12", "TRUE", "2024年5月1日", "优"])(
    "writes the text %s as that text, never as a formula or a number",
    async (text) => {
      const { host, cell } = open(workbookOf(formSheet("表")));
      expect(valueOf(await host.apply([edit("表", "E5", 7.5, text), edit("表", "C4", "3/4", text)], null)).refused).toEqual([]);
      expect(cell("表", "E5")).toEqual({ value: text, formula: null, numberFormat: "General" });
      expect(cell("表", "C4")).toEqual({ value: text, formula: null, numberFormat: "@" });
    },
  );

  it("writes a number into a cell with text format as a number, and keeps the format", async () => {
    const { host, cell } = open(workbookOf(formSheet("表")));
    valueOf(await host.apply([edit("表", "C4", "3/4", 0.75)], null));
    expect(cell("表", "C4")).toEqual({ value: 0.75, formula: null, numberFormat: "@" });
  });

  it("counts an empty text as blank when it compares", async () => {
    const { host } = open(workbookOf(formSheet("表")));
    expect((await host.apply([edit("表", "E3", "", 9)], null)).ok).toBe(true);
  });

  it.each([
    ["another number", "E5", 7, "changed-meanwhile"],
    ["a text instead of the number", "E5", "7.5", "changed-meanwhile"],
    ["blank", "E5", null, "changed-meanwhile"],
  ])("writes nothing at all when one cell holds something else than %s", async (_what, cell, before, code) => {
    const { host, everything } = open(workbookOf(formSheet("表")));
    const stood = everything();
    const result = await host.apply([edit("表", "E3", null, 9), edit("表", cell, before, 1)], []);
    expect(result).toMatchObject({ ok: false, problem: { code, workbook: "unchanged", remedy: "请重新评分。", details: "表!E5" } });
    expect(everything()).toEqual(stood);
    expect(host.journal()).toEqual([]);
  });

  it("writes nothing when a sheet is protected, and names it and the way out", async () => {
    const { host, everything } = open(workbookOf(formSheet("表"), formSheet("锁住的表", { protected: true })));
    const stood = everything();
    const result = await host.apply([edit("表", "E3", null, 9), edit("锁住的表", "E3", null, 9)], []);
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: "sheet-protected",
        message: expect.stringContaining("“锁住的表”") as unknown,
        remedy: expect.stringContaining("撤销工作表保护") as unknown,
      },
    });
    expect(everything()).toEqual(stood);
  });

  it("says so when a sheet is gone", async () => {
    const { host } = open(workbookOf(formSheet("表")));
    expect(await host.apply([edit("没有的表", "E3", null, 9)], null)).toMatchObject({ ok: false, problem: { code: "sheet-missing" } });
  });

  it("asks to leave the cell that is being edited, and changes nothing", async () => {
    const { host, excel, everything } = open(workbookOf(formSheet("表")));
    const stood = everything();
    excel.host.failures.cellEditMode = true;
    expect(await host.apply(SCORES, null)).toMatchObject({
      ok: false,
      problem: { code: "cell-edit-mode", remedy: "请先按 Enter 结束单元格编辑，再试一次。", workbook: "unchanged" },
    });
    expect(everything()).toEqual(stood);
  });

  it("reports a covered cell of a merged area as refused; its top-left cell is written", async () => {
    const merges = [{ top: 2, left: 4, bottom: 3, right: 4 }];
    const { host, cell } = open(workbookOf(sheetOf("表", { A1: "题", E3: 5 }, { merges })));
    const outcome = valueOf(await host.apply([edit("表", "E3", 5, 9), edit("表", "E4", null, 9)], null));
    expect(outcome.refused).toEqual([{ sheet: "表", cell: "E4" }]);
    expect(outcome.entry?.cells.map((journaled) => journaled.cell)).toEqual(["E3"]);
    expect(cell("表", "E3").value).toBe(9);
  });

  it("writes hidden rows too, and nothing in the rows between", async () => {
    const { host, excel, cell } = open(workbookOf(formSheet("表")));
    jest.spyOn(excel.engine, "isRowHidden").mockImplementation((_sheet, row) => row === 4);
    const wholeWrites = jest.spyOn(excel.engine, "write");
    expect(valueOf(await host.apply(SCORES, null)).refused).toEqual([]);
    expect([cell("表", "E3").value, cell("表", "E4").value, cell("表", "E5").value]).toEqual([9, 9, 18.25]);
    expect(wholeWrites.mock.calls.map(([, writes]) => writes.length)).toEqual([1, 1]);
  });

  it("does not touch Excel when there is nothing to write", async () => {
    const { host, requests } = open(workbookOf(formSheet("表")));
    expect(await requests(async () => expect(await host.apply([], null)).toEqual({ ok: true, value: { entry: null, refused: [] } }))).toBe(
      0,
    );
  });

  it(
    "splits what one request cannot hold",
    async () => {
      const rows = Array.from({ length: 6000 }, (_, i) => i + 1);
      const { host, excel, cell } = open(workbookOf(sheetOf("表", Object.fromEntries(rows.map((row) => [`A${row}`, row])))));
      const text = "超长说明文字".repeat(60);
      const outcome = valueOf(
        await host.apply(
          rows.map((row) => edit("表", `A${row}`, row, `${row} ${text}`)),
          null,
        ),
      );
      expect(outcome.refused).toEqual([]);
      expect(excel.host.stats.largestRequestBytes).toBeLessThan(5_000_000);
      expect(cell("表", "A6000").value).toBe(`6000 ${text}`);
    },
    LARGE,
  );

  describe("when the cells that a score was worked out from have changed or moved since", () => {
    const blanks = Object.fromEntries(["H5", "I5", "H19", ...[12, 13, 14, 15, 16, 17].map((row) => `H${row}`)].map((cell) => [cell, null]));
    const reviewed = formBook(blanks);
    const { edits } = review(reviewed);
    const refusal = { ok: false, problem: { code: "changed-meanwhile", workbook: "unchanged" } };

    it("writes nothing where a row was put in: the blank cells of other rows are not filled", async () => {
      const { host, everything } = open(workbookOf(withBlankRows(reviewed.sheets[0]!, 11)));
      const stood = everything();
      expect(edits.length).toBeGreaterThan(6);
      expect(await host.apply(edits, null)).toMatchObject(refusal);
      expect(everything()).toEqual(stood);
      expect(host.journal()).toEqual([]);
    });

    it.each([
      ["an actual value", "F13"],
      ["a target", "E13"],
      ["a weight", "G13"],
      ["an executed amount", "F5"],
      ["a score that the total adds up", "H18"],
    ])("writes nothing after %s was typed", async (_what, typed) => {
      const { host, excel, everything } = open(reviewed);
      excel.type("自评表", typed, 7);
      const stood = everything();
      expect(await host.apply(edits, null)).toMatchObject(refusal);
      expect(everything()).toEqual(stood);
    });

    it("still takes two round trips when nothing moved", async () => {
      const { host, requests } = open(reviewed);
      expect(await requests(async () => void valueOf(await host.apply(edits, null)))).toBe(2);
      expect(host.journal()[0]?.cells.length).toBe(edits.length);
    });
  });
});

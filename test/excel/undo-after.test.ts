import { restarted } from "./failing";
import { close, mark, type Opened, open, valueOf } from "./opened";
import { MIXED, MIXED_EDITS } from "./scores";

afterEach(close);

const idOf = ({ excel }: Opened, name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
const WHOLE_ROWS = { column: 0, columns: 16_384 };

/** The mixed scores written, with a mark in the first row that was set before. */
async function written() {
  const opened = open(MIXED);
  await opened.host.read();
  valueOf(await opened.host.apply([], [mark("表", "I12")]));
  const stood = opened.everything();
  const { entry } = valueOf(await opened.host.apply(MIXED_EDITS, [mark("表", "I13")]));
  return { opened, stood, id: entry?.id ?? "" };
}

describe("taking a write-back back after the workbook was changed and opened again", () => {
  it("restores every cell below rows that were inserted above, and the mark in its row", async () => {
    const { opened, id } = await written();
    const before = MIXED.sheets[0]?.cells.find(({ row, column }) => row === 15 && column === 7);
    opened.excel.engine.insert(idOf(opened, "表"), { row: 0, rows: 2, ...WHOLE_ROWS }, "rows");
    const again = await restarted();
    expect(valueOf(await again.undo(id))).toEqual({ restored: MIXED_EDITS.length, left: [] });
    expect(opened.cell("表", "H14")).toEqual({ value: null, formula: null, numberFormat: "0.00" });
    expect(opened.cell("表", "H18").value).toBe(before?.value);
    expect(opened.formats("表").map(({ area }) => area)).toEqual([{ row: 13, column: 8, rows: 1, columns: 1 }]);
    expect(opened.formats("表")[0]?.formula).toContain("I14");
  });

  it("restores each indicator's own score after the rows were sorted", async () => {
    const { opened, id } = await written();
    const names = ["E12", "E13"].map((cell) => opened.cell("第二张", cell).value);
    const area = { row: 11, rows: 2, column: 2, columns: 8 };
    opened.excel.engine.reorder(idOf(opened, "第二张"), area, [1, 0]);
    expect(["E12", "E13"].map((cell) => opened.cell("第二张", cell).value)).toEqual([...names].reverse());
    const { restored, left } = valueOf(await (await restarted()).undo(id));
    expect([opened.cell("第二张", "H12").value, opened.cell("第二张", "H13").value]).toEqual([7.5, null]);
    expect([restored, left]).toEqual([MIXED_EDITS.length, []]);
  });

  it("finds the cells on a sheet that was renamed", async () => {
    const { opened, id } = await written();
    opened.excel.engine.renameSheet(idOf(opened, "表"), "改了名");
    const again = await restarted();
    expect(valueOf(await again.undo(id))).toEqual({ restored: MIXED_EDITS.length, left: [] });
    expect(opened.cell("改了名", "H13")).toEqual({ value: "3/4", formula: null, numberFormat: "@" });
    expect(opened.formats("改了名")).toHaveLength(1);
  });

  it("leaves alone what the user has changed in between, and lists it", async () => {
    const { opened, id } = await written();
    opened.excel.type("第二张", "H13", 1);
    const outcome = valueOf(await (await restarted()).undo(id));
    expect(outcome).toMatchObject({ restored: MIXED_EDITS.length - 1, left: [{ sheet: "第二张", cell: "H13" }] });
    expect([opened.cell("第二张", "H13").value, opened.cell("第二张", "H12").value]).toEqual([1, null]);
  });

  it("takes several write-backs back in any order, each by a start of its own", async () => {
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const opened = open(MIXED);
      await opened.host.read();
      const stood = opened.everything();
      for (const part of [MIXED_EDITS.slice(0, 3), MIXED_EDITS.slice(3, 6), MIXED_EDITS.slice(6)]) {
        valueOf(await opened.host.apply(part, null));
      }
      const ids = opened.host.journal().map(({ id }) => id);
      for (const index of order) expect(valueOf(await (await restarted()).undo(ids[index] ?? "")).left).toEqual([]);
      expect(opened.everything()).toEqual(stood);
      close();
    }
  });
});

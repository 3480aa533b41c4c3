import type { SheetSnapshot } from "../../src/core/workbook";
import { close, edit, mark, type Opened, open, valueOf } from "./opened";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

afterEach(close);

const idOf = ({ excel }: Opened, name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
const sheetsOf = async ({ host }: Opened) => valueOf(await host.refresh()).sheets;
const named = (sheets: readonly SheetSnapshot[], name: string) => sheets.find((sheet) => sheet.name === name);

/** A workbook that is being watched, and was read. */
async function watched(...sheets: SheetSnapshot[]) {
  const opened = open(workbookOf(...sheets));
  let calls = 0;
  const stop = valueOf(await opened.host.watch(() => (calls += 1)));
  const first = await sheetsOf(opened);
  return { opened, stop, first, calls: () => calls };
}

describe("reading again", () => {
  it("reads only the sheet that was typed into: the others are the same objects, also when they are hundreds", async () => {
    const { opened, first } = await watched(...Array.from({ length: 200 }, (_, i) => formSheet(`表${i}`)));
    expect(await opened.requests(async () => expect(await sheetsOf(opened)).toEqual(first))).toBe(1);
    opened.excel.type("表7", "E5", 3);
    await opened.excel.eventsDelivered();
    let now: readonly SheetSnapshot[] = [];
    expect(await opened.requests(async () => (now = await sheetsOf(opened)))).toBe(3);
    expect(now.flatMap((sheet, i) => (sheet === first[i] ? [] : [sheet.name]))).toEqual(["表7"]);
    expect(named(now, "表7")?.cells).toContainEqual(expect.objectContaining({ row: 4, column: 4, value: 3 }));
    expect(opened.excel.host.stats.largestResponseBytes).toBeLessThan(100_000);
    expect(valueOf(await opened.host.read()).sheets).toEqual(now);
  }, 60_000);

  it("reads everything where nobody listens to Excel", async () => {
    const opened = open(workbookOf(formSheet("表"), formSheet("第二张")));
    const first = await sheetsOf(opened);
    opened.excel.type("表", "E5", 3);
    const now = await sheetsOf(opened);
    expect(now[0]).not.toEqual(first[0]);
    const stop = valueOf(await opened.host.watch(() => undefined));
    await sheetsOf(opened);
    stop();
    opened.excel.type("第二张", "E5", 3);
    expect(named(await sheetsOf(opened), "第二张")?.cells).toContainEqual(expect.objectContaining({ row: 4, column: 4, value: 3 }));
  });

  it("reads again what calculates with other sheets", async () => {
    const sum = sheetOf("汇总", { A1: { value: 7.5, formula: "=表!E5" }, A2: { value: 3, formula: "=SUM(1,2)" } });
    const { opened, first } = await watched(formSheet("表"), sum, formSheet("第三张"));
    opened.excel.type("表", "E5", 3);
    await opened.excel.eventsDelivered();
    const now = await sheetsOf(opened);
    expect(named(now, "汇总")?.cells[0]).toMatchObject({ value: 3 });
    expect(now[2]).toBe(first[2]);
  });

  it("sees sheets that came, went, were renamed, hidden or protected, and moved", async () => {
    const { opened, first } = await watched(formSheet("甲"), formSheet("乙"), formSheet("丙"), formSheet("丁"));
    const { engine } = opened.excel;
    engine.renameSheet(idOf(opened, "甲"), "甲改");
    engine.setVisibility(idOf(opened, "乙"), "hidden");
    engine.deleteSheet(idOf(opened, "丙"));
    engine.addSheet("新");
    engine.moveSheet(idOf(opened, "丁"), 0);
    const now = await sheetsOf(opened);
    expect(now.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["丁", "visible"],
      ["甲改", "visible"],
      ["乙", "hidden"],
      ["新", "visible"],
    ]);
    expect(now[0]).toBe(first[3]);
    expect(now[1]?.cells).toBe(first[0]?.cells);
    expect(valueOf(await opened.host.read()).sheets).toEqual(now);
  });

  it("sees Ziping's own writing at once, before Excel has reported it", async () => {
    const { opened } = await watched(formSheet("表"), formSheet("第二张"));
    valueOf(await opened.host.apply([edit("表", "E5", 7.5, 8)], null));
    expect(named(await sheetsOf(opened), "表")?.cells).toContainEqual(expect.objectContaining({ row: 4, column: 4, value: 8 }));
    const { entry } = valueOf(await opened.host.copySheet("表", "副本", []));
    expect((await sheetsOf(opened)).map(({ name }) => name)).toEqual(["表", "副本", "第二张"]);
    valueOf(await opened.host.undo(entry.id));
    expect((await sheetsOf(opened)).map(({ name }) => name)).toEqual(["表", "第二张"]);
  });

  it("loses nothing when Excel refuses to answer once", async () => {
    const { opened } = await watched(formSheet("表"), formSheet("第二张"));
    opened.excel.type("表", "E5", 3);
    await opened.excel.eventsDelivered();
    opened.excel.host.failures.failNth = { n: 2, how: "refused" };
    expect((await opened.host.refresh()).ok).toBe(false);
    expect(named(await sheetsOf(opened), "表")?.cells).toContainEqual(expect.objectContaining({ row: 4, column: 4, value: 3 }));
  });
});

describe("watching sheets come and go", () => {
  it("calls back when the user adds or deletes a sheet, and not for what Ziping makes and removes", async () => {
    const { opened, calls } = await watched(formSheet("表"));
    valueOf(await opened.host.copySheet("表", "副本", [edit("表", "E5", 7.5, 8)]));
    valueOf(await opened.host.undo(opened.host.journal()[0]?.id ?? ""));
    await opened.excel.eventsDelivered();
    expect(calls()).toBe(0);
    opened.excel.engine.addSheet("用户的");
    await opened.excel.eventsDelivered();
    expect(calls()).toBe(1);
    opened.excel.engine.deleteSheet(idOf(opened, "用户的"));
    await opened.excel.eventsDelivered();
    expect(calls()).toBe(2);
  });

  it("clears and sets marks also on a sheet that the user copied since", async () => {
    const opened = open(workbookOf(formSheet("表")));
    await opened.host.read();
    valueOf(await opened.host.apply([], [mark("表", "F3")]));
    opened.excel.engine.copySheet(idOf(opened, "表"), "用户的副本", 1);
    expect(opened.formats("用户的副本")).toHaveLength(1);
    valueOf(await opened.host.apply([], []));
    expect([opened.formats("表"), opened.formats("用户的副本")]).toEqual([[], []]);
  });
});

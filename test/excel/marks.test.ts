import { markFormula } from "../../src/core/marks";
import { close, edit, mark, type Opened, open, valueOf } from "./opened";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

afterEach(close);

const area = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const idOf = ({ excel }: Opened, name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";

async function isMarked(opened: Opened, sheet: string, row: number): Promise<boolean> {
  return opened.excel.engine.isHighlighted(idOf(opened, sheet), row, 5);
}

describe("marking missing analyses", () => {
  it("sets fill and frame on exactly the asked cells, in two round trips together with the edits", async () => {
    const opened = open(workbookOf(formSheet("表"), formSheet("另一张")));
    const { host, formats, requests, excel } = opened;
    await host.read();
    const marks = [mark("表", "F3", "B3", "C3"), mark("另一张", "F4")];
    expect(await requests(async () => valueOf(await host.apply([edit("表", "E3", null, 9)], marks)))).toBe(2);
    expect(formats("表")).toEqual([{ area: area(2, 5), formula: markFormula(mark("表", "F3", "B3", "C3")) }]);
    expect(formats("另一张")).toEqual([{ area: area(3, 5), formula: markFormula(mark("另一张", "F4")) }]);
    const line = { style: "Continuous", color: "#C00000" };
    expect(excel.engine.conditionalFormats(idOf(opened, "表"))).toMatchObject([
      { style: { fill: "#FFF2CC", borders: { top: line, bottom: line, left: line, right: line } } },
    ]);
  });

  it("lets a mark vanish by itself when a reason is typed, and come back when it is deleted", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.apply([], [mark("表", "F3")]));
    expect(await isMarked(opened, "表", 2)).toBe(true);
    opened.excel.type("表", "F3", "招标流程晚于计划一个月");
    expect(await isMarked(opened, "表", 2)).toBe(false);
    opened.excel.type("表", "F3", "无");
    expect(await isMarked(opened, "表", 2)).toBe(true);
  });

  it("removes its stale marks wherever they stand, and never the user's own conditional formats", async () => {
    const opened = open(workbookOf(formSheet("表"), formSheet("另一张")));
    const { host, formats, excel } = opened;
    const own = { type: "Custom", areas: [area(2, 5)], formula: '=$F3="无"', style: { fill: "#FF0000" }, stopIfTrue: false };
    for (const name of ["表", "另一张"]) excel.engine.addConditionalFormat(idOf(opened, name), own);
    await host.read();
    valueOf(await host.apply([], [mark("表", "F3"), mark("另一张", "F4")]));
    valueOf(await host.apply([], [mark("表", "F5")]));
    const users = { area: area(2, 5), formula: own.formula };
    expect(formats("表")).toEqual(expect.arrayContaining([users, { area: area(4, 5), formula: markFormula(mark("表", "F5")) }]));
    expect(formats("表")).toHaveLength(2);
    expect(formats("另一张")).toEqual([users]);
    valueOf(await host.apply([], []));
    expect([...formats("表"), ...formats("另一张")]).toEqual([users, users]);
  });

  it("finds marks of an earlier session by their formula", async () => {
    const opened = open(workbookOf(formSheet("表")));
    const formula = markFormula(mark("表", "F4"));
    excelFormat(opened, "表", formula);
    await opened.host.read();
    valueOf(await opened.host.apply([], [mark("表", "F3")]));
    expect(opened.formats("表").map((format) => format.formula)).toEqual([markFormula(mark("表", "F3"))]);
  });

  it("leaves the marks alone when told so, and writes nothing when they are right already", async () => {
    const { host, formats, requests } = open(workbookOf(formSheet("表")));
    const marks = [mark("表", "F3")];
    valueOf(await host.apply([], marks));
    valueOf(await host.apply([edit("表", "E3", null, 9)], null));
    expect(formats("表")).toHaveLength(1);
    expect(await requests(async () => valueOf(await host.apply([], marks)))).toBe(1);
  });

  it("keeps marks that change by themselves out of the journal and out of the workbook's data, and clears them without a trace", async () => {
    const { host, formats, excel } = open(workbookOf(formSheet("表")));
    expect(valueOf(await host.apply([], [mark("表", "F3")])).entry).toBeNull();
    expect(host.journal()).toEqual([]);
    valueOf(await host.apply([], []));
    expect([formats("表"), [...excel.host.document.xmlParts]]).toEqual([[], []]);
  });

  it("lists marks that a protected sheet does not take, and sets the others", async () => {
    const { host, formats } = open(workbookOf(formSheet("表"), formSheet("锁", { protected: true })));
    const outcome = valueOf(await host.apply([edit("表", "E3", null, 9)], [mark("表", "F3"), mark("锁", "F3")]));
    expect(outcome.refused).toEqual([{ sheet: "锁", cell: "F3" }]);
    expect([formats("表").length, formats("锁").length]).toEqual([1, 0]);
  });

  it("sets two hundred marks on two hundred sheets in two round trips", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `表${i + 1}`);
    const { host, requests, formats } = open(workbookOf(...names.map((name) => sheetOf(name, { A1: 1, F3: "无" }))));
    await host.read();
    const marks = names.map((name) => mark(name, "F3"));
    expect(await requests(() => host.apply([], marks))).toBe(2);
    expect(names.every((name) => formats(name).length === 1)).toBe(true);
  }, 30_000);
});

function excelFormat(opened: Opened, sheet: string, formula: string): void {
  const rule = { type: "Custom", areas: [area(3, 5)], formula, style: { fill: "#FFF2CC" }, stopIfTrue: false };
  opened.excel.engine.addConditionalFormat(idOf(opened, sheet), rule);
}

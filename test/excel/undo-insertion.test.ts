import { TEMPLATES } from "../../src/core/templates";
import type { SheetPlan } from "../../src/core/sheet-plan";
import { createExcelHost } from "../../src/excel/host";
import { close, edit, mark, type Opened, open, valueOf } from "./opened";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

afterEach(close);

const NEW_SHEETS = { kind: "new-sheets" } as const;
const names = ({ excel }: Opened) => excel.engine.sheets().map(({ name }) => name);
const idOf = ({ excel }: Opened, name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";

function project(row = 0): SheetPlan {
  const found = TEMPLATES.find(({ kind }) => kind === "project-self-evaluation");
  if (!found) throw new Error("no such template");
  return found.plan({ year: 2025, unitName: "市水务局", projectName: "河道整治", scheme: "auto", origin: { row, column: 1 } });
}

async function undoLast(opened: Opened) {
  return valueOf(await opened.host.undo(opened.host.journal().at(-1)?.id ?? ""));
}

describe("taking an insertion back", () => {
  it("removes the sheets, and leaves the workbook as it was, also after it was opened again", async () => {
    const opened = open(workbookOf(formSheet("表")));
    const stood = opened.everything();
    valueOf(await opened.host.insert([project(), { ...project(), name: "另一项目" }], NEW_SHEETS));
    const again = createExcelHost();
    const [entry] = valueOf(await again.open()).journal;
    expect(valueOf(await again.undo(entry?.id ?? ""))).toEqual({ restored: 2, left: [] });
    expect(opened.everything()).toEqual(stood);
    expect(again.journal()).toEqual([]);
  });

  it("clears a block on a sheet that was there, with everything that was put on it", async () => {
    const opened = open(workbookOf(formSheet("表")));
    const area = { row: 0, column: 0, rows: 60, columns: 12 };
    opened.excel.engine.setStyle(idOf(opened, "表"), area, { fontName: "仿宋", fontSize: 12 });
    await opened.host.read();
    const stood = opened.everything();
    valueOf(await opened.host.insert([project(9)], { kind: "sheet", sheet: "表" }));
    expect(opened.everything()).not.toEqual(stood);
    expect(await undoLast(opened)).toEqual({ restored: 1, left: [] });
    expect(opened.everything()).toEqual(stood);
  });

  it("leaves a sheet into which something was typed, wherever, and says where", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project(), { ...project(), name: "另一项目" }], NEW_SHEETS));
    const [, first = ""] = names(opened);
    opened.excel.type(first, "S99", "我的备注");
    const outcome = await undoLast(opened);
    expect(outcome).toMatchObject({
      restored: 1,
      left: [{ sheet: first, cell: "S99", why: expect.stringContaining("又改过") as unknown }],
    });
    expect(names(opened)).toEqual(["表", first]);
  });

  it("leaves a sheet from which something was deleted", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project()], NEW_SHEETS));
    const [, made = ""] = names(opened);
    opened.excel.engine.clear(idOf(opened, made), { row: 0, column: 1, rows: 1, columns: 1 }, "contents");
    expect((await undoLast(opened)).left).toMatchObject([{ sheet: made, cell: "B1" }]);
    expect(names(opened)).toHaveLength(2);
  });

  it("leaves a block into which something was typed, as a whole", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project(9)], { kind: "sheet", sheet: "表" }));
    opened.excel.type("表", "C20", 5);
    const stood = opened.everything() as { sheets: unknown };
    expect(await undoLast(opened)).toMatchObject({ restored: 0, left: [{ sheet: "表", cell: "C20" }] });
    expect((opened.everything() as { sheets: unknown }).sheets).toEqual(stood.sheets);
  });

  it("finds a sheet that was renamed, and a block that moved with rows inserted above", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project()], NEW_SHEETS));
    valueOf(await opened.host.insert([project(9)], { kind: "sheet", sheet: "表" }));
    opened.excel.engine.renameSheet(idOf(opened, names(opened)[1] ?? ""), "改了名");
    opened.excel.engine.insert(idOf(opened, "表"), { row: 6, column: 0, rows: 2, columns: 16_384 }, "rows");
    expect(await undoLast(opened)).toEqual({ restored: 1, left: [] });
    expect(await undoLast(opened)).toEqual({ restored: 1, left: [] });
    expect(names(opened)).toEqual(["表"]);
    expect(valueOf(await opened.host.read()).sheets[0]?.cells.every(({ row }) => row < 5)).toBe(true);
  });

  it("never removes the last visible sheet, nor one that other sheets calculate with", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project()], NEW_SHEETS));
    const [, made = ""] = names(opened);
    opened.excel.engine.setVisibility(idOf(opened, "表"), "hidden");
    expect((await undoLast(opened)).left).toMatchObject([{ sheet: made, why: expect.stringContaining("至少") as unknown }]);
    opened.excel.engine.setVisibility(idOf(opened, "表"), "visible");
    valueOf(await opened.host.insert([{ ...project(), name: "被引用" }], NEW_SHEETS));
    opened.excel.engine.write(idOf(opened, "表"), [{ row: 7, column: 7, content: { formula: "=被引用!B1" } }]);
    expect((await undoLast(opened)).left).toMatchObject([{ sheet: "被引用", why: expect.stringContaining("引用") as unknown }]);
    expect(names(opened)).toEqual(["表", made, "被引用"]);
  });
});

describe("a sheet onto which the user put something beside cells", () => {
  it.each([
    ["charts", "图表"],
    ["shapes", "图片或形状"],
    ["tables", "表格"],
    ["pivotTables", "数据透视表"],
    ["slicers", "切片器"],
    ["comments", "批注"],
  ] as const)("stays, and is listed, when there are %s on it", async (thing, name) => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project(), { ...project(), name: "另一项目" }], NEW_SHEETS));
    const [, first = ""] = names(opened);
    opened.excel.host.document.things.set(idOf(opened, first), thing, 1);
    const outcome = await undoLast(opened);
    expect(outcome).toMatchObject({ restored: 1, left: [{ sheet: first, cell: "B1", why: expect.stringContaining(name) as unknown }] });
    expect(names(opened)).toEqual(["表", first]);
  });

  it.each([
    ["of the sheet's own", (made: string) => made],
    ["of the workbook", () => null],
  ])("stays when a name %s stands for cells of it", async (_, scope) => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project()], NEW_SHEETS));
    const [, made = ""] = names(opened);
    const sheet = scope(idOf(opened, made));
    opened.excel.engine.names.add({ sheet, name: "合计", formula: `='${made}'!$B$1`, visible: true, comment: "" });
    expect(await undoLast(opened)).toMatchObject({ restored: 0, left: [{ sheet: made, why: expect.stringContaining("名称") as unknown }] });
    expect(names(opened)).toEqual(["表", made]);
  });

  it("is left alone also when Excel fails while the other sheets are removed", async () => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([project(), { ...project(), name: "另一项目" }], NEW_SHEETS));
    const [, first = ""] = names(opened);
    opened.excel.host.document.things.set(idOf(opened, first), "charts", 1);
    const [entry] = opened.host.journal();
    for (let n = 1; n <= 8; n++) {
      opened.excel.host.failures.failNth = { n, how: "half" };
      await opened.host.undo(entry?.id ?? "");
      expect(names(opened)).toContain(first);
    }
  });

  it("goes when the things came with the copy itself, also after the workbook was opened again", async () => {
    const opened = open(workbookOf(formSheet("表")));
    opened.excel.host.document.things.set(idOf(opened, "表"), "charts", 2);
    valueOf(await opened.host.copySheet("表", "副本", []));
    const again = createExcelHost();
    const [entry] = valueOf(await again.open()).journal;
    expect(valueOf(await again.undo(entry?.id ?? ""))).toEqual({ restored: 1, left: [] });
    valueOf(await opened.host.copySheet("表", "副本", []));
    opened.excel.host.document.things.set(idOf(opened, "副本"), "charts", 3);
    expect(await undoLast(opened)).toMatchObject({ restored: 0, left: [{ sheet: "副本" }] });
  });
});

describe("copying a sheet", () => {
  const edits = [edit("表", "E3", null, 9), edit("表", "E5", 7.5, "未完成"), edit("表", "A1", "项目支出绩效自评表", "新年度")];

  it("copies it right behind itself, edits only the copy, and drops Ziping's marks there", async () => {
    const opened = open(workbookOf(formSheet("表"), formSheet("第二张")));
    const own = {
      type: "Custom",
      areas: [{ row: 2, column: 5, rows: 1, columns: 1 }],
      formula: '=$F3="无"',
      style: { fill: "#FF0000" },
      stopIfTrue: false,
    };
    opened.excel.engine.addConditionalFormat(idOf(opened, "表"), own);
    await opened.host.read();
    valueOf(await opened.host.apply([], [mark("表", "F3")]));
    const { sheets } = opened.everything() as { sheets: unknown[] };
    let outcome: unknown;
    expect(await opened.requests(async () => (outcome = valueOf(await opened.host.copySheet("表", "表2026", edits))))).toBe(3);
    expect(outcome).toMatchObject({ sheets: ["表2026"], entry: { inserted: [{ sheet: "表2026", ownSheet: true }] } });
    expect(names(opened)).toEqual(["表", "表2026", "第二张"]);
    expect([opened.cell("表2026", "E3").value, opened.cell("表2026", "E5").value, opened.cell("表2026", "A1").value]).toEqual([
      9,
      "未完成",
      "新年度",
    ]);
    expect(opened.cell("表2026", "E4")).toEqual(opened.cell("表", "E4"));
    expect(opened.formats("表2026").map(({ formula }) => formula)).toEqual([own.formula]);
    const now = opened.everything() as { sheets: unknown[] };
    expect([now.sheets[0], now.sheets[2]]).toEqual(sheets);
    expect(await undoLast(opened)).toEqual({ restored: 1, left: [] });
    expect((opened.everything() as { sheets: unknown[] }).sheets).toEqual(sheets);
  });

  it("numbers the name where it is taken, and copies a protected sheet as it is", async () => {
    const opened = open(workbookOf(formSheet("表", { protected: true }), formSheet("表2026")));
    expect(valueOf(await opened.host.copySheet("表", "表2026", [])).sheets).toEqual(["表2026(2)"]);
  });

  it("changes nothing when something moved since, the sheet is protected, or gone", async () => {
    const opened = open(workbookOf(formSheet("表"), formSheet("锁", { protected: true })));
    const stood = opened.everything();
    const copy = (sheet: string, before: number | null) => opened.host.copySheet(sheet, "新", [edit(sheet, "E3", before, 9)]);
    expect(await copy("表", 3)).toMatchObject({ ok: false, problem: { code: "changed-meanwhile", workbook: "unchanged" } });
    expect(await copy("锁", null)).toMatchObject({ ok: false, problem: { code: "sheet-protected", workbook: "unchanged" } });
    expect(await copy("没有", null)).toMatchObject({ ok: false, problem: { code: "sheet-missing", workbook: "unchanged" } });
    expect(opened.everything()).toEqual(stood);
  });

  it("is left when something was typed into it since", async () => {
    const opened = open(workbookOf(sheetOf("表", { A1: 1, B2: { value: 2, formula: "=A1*2" } })));
    valueOf(await opened.host.copySheet("表", "新", [edit("表", "A1", 1, 5)]));
    opened.excel.type("新", "A1", 6);
    expect(await undoLast(opened)).toMatchObject({ restored: 0, left: [{ sheet: "新", cell: "A1" }] });
    expect(names(opened)).toEqual(["表", "新"]);
  });
});

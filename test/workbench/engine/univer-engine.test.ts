import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { startHeadless } from "../../../src/workbench/engine/headless";
import type { HeadlessEngine } from "../../../src/workbench/engine/headless";
import { snapshotToUniver } from "../../../src/workbench/engine/load-workbook";
import type { EngineEvent } from "../../../src/workbench/host/engine";

const WORKBOOK: WorkbookSnapshot = {
  sheets: [
    {
      name: "表一",
      visibility: "visible",
      protected: false,
      merges: [{ top: 4, left: 0, bottom: 5, right: 2 }],
      cells: [
        { row: 0, column: 0, value: 3 },
        { row: 0, column: 1, value: 6, formula: "=A1*2" },
        { row: 0, column: 2, value: "12" },
        { row: 0, column: 3, value: true },
        { row: 1, column: 0, value: 0.95, format: "0.00%" },
        { row: 1, column: 1, value: null, format: "@" },
      ],
    },
    { name: "说明", visibility: "hidden", protected: true, merges: [], cells: [] },
    { name: "内部", visibility: "very-hidden", protected: false, merges: [], cells: [] },
  ],
};

const MARK = '=AND(N("ziping")=0,ISNUMBER(FIND("|"&TRIM(C3)&"|","||无|正常|")))';

let headless: HeadlessEngine;
beforeEach(() => {
  headless = startHeadless(snapshotToUniver(WORKBOOK));
});
afterEach(() => headless.dispose());

const valueAt = (row: number, column: number): unknown =>
  headless.engine.read("sheet-1", { row, column, rows: 1, columns: 1 })[0]?.[0]?.value;

test("keeps values, types, formulas and number formats", () => {
  const cells = headless.engine.read("sheet-1", { row: 0, column: 0, rows: 2, columns: 4 });
  expect(cells[0]?.map(({ value }) => value)).toEqual([3, 6, "12", true]);
  expect(cells[0]?.[1]?.formula).toBe("=A1*2");
  expect(cells[1]?.map(({ numberFormat }) => numberFormat)).toEqual(["0.00%", "@", "General", "General"]);
});

test("knows hidden, very hidden and protected sheets, and merged areas", () => {
  const sheets = headless.engine.sheets();
  expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "very-hidden"]);
  expect(sheets.map((sheet) => sheet.protected)).toEqual([false, true, false]);
  expect(headless.engine.merges("sheet-1")).toEqual([{ row: 4, column: 0, rows: 2, columns: 3 }]);
});

test("finds the used block by values, or by values and formats", () => {
  expect(headless.engine.usedArea("sheet-1", true)).toEqual({ row: 0, column: 0, rows: 2, columns: 4 });
  expect(headless.engine.usedArea("sheet-2", false)).toBeNull();
});

test("recalculates what depends on a written cell", async () => {
  headless.engine.write("sheet-1", [{ row: 0, column: 0, content: { value: 5 } }]);
  await headless.engine.settle();
  expect(valueAt(0, 1)).toBe(10);
});

test("writes text that looks like a number as text, and a number format without touching the value", () => {
  headless.engine.write("sheet-1", [
    { row: 3, column: 0, content: { value: "007" } },
    { row: 0, column: 0, numberFormat: "0.00" },
    { row: 1, column: 0, numberFormat: "General" },
  ]);
  expect(valueAt(3, 0)).toBe("007");
  expect(valueAt(0, 0)).toBe(3);
  const formats = headless.engine.read("sheet-1", { row: 0, column: 0, rows: 2, columns: 1 }).map((row) => row[0]?.numberFormat);
  expect(formats).toEqual(["0.00", "General"]);
});

test("painting or formatting a cell leaves the type of its value alone", () => {
  const cell = { row: 0, column: 2, rows: 1, columns: 1 };
  headless.engine.setStyle("sheet-1", cell, { fill: "#FFC7CE" });
  headless.engine.write("sheet-1", [{ row: 0, column: 2, numberFormat: "0.00" }]);
  expect(headless.engine.read("sheet-1", cell)[0]?.[0]).toEqual({ value: "12", formula: null, numberFormat: "0.00" });
  headless.engine.write("sheet-1", [{ row: 0, column: 2, numberFormat: "General" }]);
  expect(headless.engine.read("sheet-1", cell)[0]?.[0]).toEqual({ value: "12", formula: null, numberFormat: "General" });
});

test("tells what somebody entered from recalculation and formatting", async () => {
  const events: EngineEvent[] = [];
  headless.engine.listen((event) => events.push(event));
  headless.engine.write("sheet-1", [{ row: 0, column: 0, content: { value: 5 } }]);
  headless.engine.setStyle("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 }, { fill: "#FF0000" });
  await headless.engine.settle();
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(events).toEqual([{ kind: "edited", sheet: "sheet-1", area, origin: "program", values: { before: 3, after: 5 } }]);
});

test("merges styles, and keeps the other borders of a cell", () => {
  const { engine } = headless;
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  engine.setStyle("sheet-1", cell, {
    fill: "#ffc7ce",
    bold: true,
    borders: { top: { style: "Continuous", weight: "Thin", color: "#FF0000" } },
  });
  engine.setStyle("sheet-1", cell, { wrap: true, borders: { bottom: { style: "Dash", weight: "Thin", color: "#00FF00" } } });
  expect(engine.style("sheet-1", 0, 0)).toMatchObject({
    fill: "#FFC7CE",
    bold: true,
    wrap: true,
    borders: { top: { color: "#FF0000" }, bottom: { style: "Dash" }, left: null },
  });
});

test("a conditional format's formula decides whether a cell is highlighted, and follows the cell's text", async () => {
  const { engine } = headless;
  const id = engine.addConditionalFormat("sheet-1", {
    type: "Custom",
    areas: [{ row: 2, column: 2, rows: 1, columns: 1 }],
    formula: MARK,
    style: { fill: "#FFC7CE" },
    stopIfTrue: false,
  });
  const type = (value: string): void => engine.write("sheet-1", [{ row: 2, column: 2, content: { value } }]);
  await expect(engine.isHighlighted("sheet-1", 2, 2)).resolves.toBe(true);
  type("因天气原因推迟");
  await expect(engine.isHighlighted("sheet-1", 2, 2)).resolves.toBe(false);
  type(" 无 ");
  await expect(engine.isHighlighted("sheet-1", 2, 2)).resolves.toBe(true);
  expect(engine.conditionalFormats("sheet-1")).toMatchObject([{ id, formula: MARK, type: "Custom", style: { fill: "#FFC7CE" } }]);
  engine.deleteConditionalFormat("sheet-1", id);
  await expect(engine.isHighlighted("sheet-1", 2, 2)).resolves.toBe(false);
});

test("adds, renames, moves and deletes sheets without leaving the active one, and grows beyond the first thousand rows", () => {
  const { engine } = headless;
  const added = engine.addSheet("新表");
  engine.renameSheet(added, "改名");
  engine.moveSheet(added, 0);
  expect(engine.sheets().map(({ name }) => name)).toEqual(["改名", "表一", "说明", "内部"]);
  expect(engine.selection().sheet).toBe("sheet-1");
  engine.write(added, [{ row: 4000, column: 40, content: { value: 1 } }]);
  expect(engine.usedArea(added, true)).toEqual({ row: 4000, column: 40, rows: 1, columns: 1 });
  engine.deleteSheet(added);
  expect(engine.sheets().map(({ name }) => name)).toEqual(["表一", "说明", "内部"]);
});

test("selects, merges, splits and clears", () => {
  const { engine } = headless;
  const area = { row: 7, column: 1, rows: 2, columns: 2 };
  engine.select("sheet-1", area);
  expect(engine.selection()).toEqual({ sheet: "sheet-1", area });
  engine.merge("sheet-1", area);
  expect(engine.merges("sheet-1")).toContainEqual(area);
  engine.unmerge("sheet-1", area);
  expect(engine.merges("sheet-1")).not.toContainEqual(area);
  engine.clear("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 }, "contents");
  expect(valueAt(0, 0)).toBeNull();
});

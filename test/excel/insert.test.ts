import { TEMPLATES } from "../../src/core/templates";
import { recognise } from "../../src/core/forms/recognise";
import type { SheetPlan } from "../../src/core/sheet-plan";
import type { Validation } from "../../src/workbench/host/validation";
import { close, type Opened, open, valueOf } from "./opened";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

afterEach(close);

const NEW_SHEETS = { kind: "new-sheets" } as const;
const idOf = ({ excel }: Opened, name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
const names = ({ excel }: Opened) => excel.engine.sheets().map(({ name }) => name);

function template(kind: string, more: object = {}): SheetPlan {
  const found = TEMPLATES.find((each) => each.kind === kind);
  if (!found) throw new Error(kind);
  return found.plan({ year: 2025, unitName: "市水务局", projectName: "河道整治", scheme: "auto", ...more });
}

/** Some of everything that a plan can hold. */
const SMALL: SheetPlan = {
  name: "新表",
  range: { top: 0, left: 0, bottom: 4, right: 3 },
  cells: [
    { row: 0, column: 0, value: "一览（2025年）", look: 0 },
    ...[1, 2, 3].map((column) => ({ row: 0, column, value: null, look: 0 })),
    ...["=不是公式", "+1", "12", "3/4"].map((value, column) => ({ row: 1, column, value, look: 1 })),
    ...[1.5, 0.9473, true, null].map((value, column) => ({ row: 2, column, value, look: column === 1 ? 2 : 1 })),
    { row: 3, column: 0, value: 3, formula: "=A3*2", look: 1 },
    { row: 3, column: 1, value: "去看", look: 3, link: { sheet: "it's", cell: "B2" } },
    { row: 4, column: 2, value: null, look: 2 },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  looks: [
    { font: { name: "黑体", points: 18, bold: true }, horizontal: "center", vertical: "center" },
    { font: { name: "宋体", points: 10.5 }, border: true, wrap: true },
    { font: { name: "宋体", points: 10.5 }, border: true, format: "0.00%", horizontal: "right" },
    { font: { name: "宋体", points: 10.5, color: "#0563C1" }, fill: "#FFF2CC" },
  ],
  columnWidths: [20, 10, 10, 8],
  rowHeights: [
    { row: 0, points: 30 },
    { row: 1, points: 20, estimate: true },
  ],
  validations: [
    { range: { top: 2, left: 0, bottom: 2, right: 1 }, rule: { kind: "decimal", minimum: 0, maximum: "=B3" }, message: "请填数字。" },
    { range: { top: 4, left: 0, bottom: 4, right: 0 }, rule: { kind: "list", values: ["优", "良"], open: true }, message: "可选。" },
  ],
  page: { landscape: true, titleRows: { top: 1, bottom: 1 } },
  freeze: { rows: 2, columns: 0 },
  filter: { top: 1, left: 0, bottom: 3, right: 3 },
};

describe("inserting on new sheets", () => {
  it("makes exactly what is planned, behind the last sheet, in two round trips", async () => {
    const opened = open(workbookOf(formSheet("表"), sheetOf("it's", { B2: 1 })));
    const stood = valueOf(await opened.host.read());
    let outcome: unknown;
    expect(await opened.requests(async () => (outcome = valueOf(await opened.host.insert([SMALL], NEW_SHEETS))))).toBe(2);
    expect(outcome).toMatchObject({
      sheets: ["新表"],
      entry: { cells: [], inserted: [{ sheet: "新表", range: "A1:D5", ownSheet: true }] },
    });
    const now = valueOf(await opened.host.read());
    expect(now.sheets.slice(0, 2)).toEqual(stood.sheets);
    expect(now.sheets[2]).toMatchObject({ name: "新表", visibility: "visible", merges: SMALL.merges });
    expect(opened.cell("新表", "A2")).toMatchObject({ value: "=不是公式", formula: null });
    expect(opened.cell("新表", "B2")).toMatchObject({ value: "+1", formula: null });
    expect(opened.cell("新表", "C2")).toMatchObject({ value: "12", formula: null });
    expect(opened.cell("新表", "D2")).toMatchObject({ value: "3/4", formula: null });
    expect(opened.cell("新表", "B3")).toEqual({ value: 0.9473, formula: null, numberFormat: "0.00%" });
    expect(opened.cell("新表", "C3")).toMatchObject({ value: true });
    expect(opened.cell("新表", "A4")).toMatchObject({ value: 3, formula: "=A3*2" });
    expect(opened.cell("新表", "C5")).toEqual({ value: null, formula: null, numberFormat: "0.00%" });
  });

  it("gives it its looks, sizes, rules, page, frozen rows, filter and links", async () => {
    const opened = open(workbookOf(formSheet("表"), sheetOf("it's", { B2: 1 })));
    valueOf(await opened.host.insert([SMALL], NEW_SHEETS));
    const { engine } = opened.excel;
    const id = idOf(opened, "新表");
    expect(engine.style(id, 0, 0)).toMatchObject({ fontName: "黑体", fontSize: 18, bold: true, horizontal: "Center", vertical: "Center" });
    expect(engine.style(id, 1, 1)).toMatchObject({ fontName: "宋体", fontSize: 10.5, bold: false, wrap: true, fill: null });
    const line = { style: "Continuous", weight: "Thin" };
    for (const [row, column] of [
      [1, 0],
      [2, 3],
      [2, 1],
    ] as const) {
      expect(engine.style(id, row, column).borders).toMatchObject({ bottom: line, right: line });
    }
    expect(engine.style(id, 3, 1)).toMatchObject({ fontColor: "#0563C1", fill: "#FFF2CC" });
    expect(engine.columnWidth(id, 0)).toBeGreaterThan(2 * engine.columnWidth(id, 3) - 10);
    expect(engine.rowHeight(id, 0)).toBe(40);
    expect(engine.link(id, 3, 1)?.target).toEqual({ documentReference: "'it''s'!B2" });
    expect(engine.frozen(id)).toEqual({ rows: 2, columns: 0 });
    const { page, filter } = engine.setup(id);
    expect(page).toMatchObject({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true, zoom: { horizontalFitToPages: 1 } });
    expect(page.titleRows).toMatchObject({ row: 1, rows: 1 });
    expect(filter?.area).toEqual({ row: 1, column: 0, rows: 3, columns: 4 });
    expect(engine.validations.at(id, 2, 1)).toMatchObject({ type: "Decimal", operator: "Between", formula1: "0", formula2: "=B3" });
    expect(engine.validations.at(id, 4, 0)).toMatchObject({ type: "List", formula1: "优,良", errorAlert: { showAlert: false } });
  });

  it("numbers names that are taken, and makes several at once in two round trips", async () => {
    const opened = open(workbookOf(formSheet("新表")));
    const plans = Array.from({ length: 20 }, () => ({ ...SMALL, filter: undefined, cells: SMALL.cells.filter(({ link }) => !link) }));
    let outcome: { sheets: readonly string[] } = { sheets: [] };
    expect(await opened.requests(async () => (outcome = valueOf(await opened.host.insert(plans as SheetPlan[], NEW_SHEETS))))).toBe(2);
    expect(outcome.sheets.slice(0, 2)).toEqual(["新表(2)", "新表(3)"]);
    expect(names(opened)).toHaveLength(21);
    expect(opened.excel.host.stats.largestRequestBytes).toBeLessThan(5_000_000);
  }, 60_000);

  it.each(TEMPLATES.map(({ kind }) => kind))("reads back the form that it made: %s", async (kind) => {
    const opened = open(workbookOf(formSheet("表")));
    valueOf(await opened.host.insert([template(kind)], NEW_SHEETS));
    const { sheets } = valueOf(await opened.host.read());
    expect(recognise({ sheets: sheets.slice(1) }).map((form) => form.kind)).toEqual([kind]);
    expect(opened.excel.host.stats.largestRequestBytes).toBeLessThan(1_000_000);
  });
});

describe("inserting on a sheet that is there", () => {
  const at = (row: number) => ({ origin: { row, column: 1 } });
  const plan = template("project-self-evaluation", at(9));
  const onSheet = { kind: "sheet", sheet: "表" } as const;

  it("fills the block, and leaves the rest of the sheet, its columns and its page alone", async () => {
    const opened = open(workbookOf(formSheet("表")));
    const { engine } = opened.excel;
    const id = idOf(opened, "表");
    const [before] = valueOf(await opened.host.read()).sheets;
    const [width, setup] = [engine.columnWidth(id, 2), engine.setup(id)];
    const outcome = valueOf(await opened.host.insert([plan], onSheet));
    expect(outcome.sheets).toEqual(["表"]);
    const [after] = valueOf(await opened.host.read()).sheets;
    expect(after?.cells.filter(({ row }) => row < 9)).toEqual(before?.cells);
    expect(recognise({ sheets: after ? [after] : [] }).some(({ kind }) => kind === "project-self-evaluation")).toBe(true);
    expect([engine.columnWidth(id, 2), engine.setup(id)]).toEqual([width, setup]);
  });

  it.each<[string, (opened: Opened) => void]>([
    ["a value", ({ excel }) => excel.type("表", "C12", "占位")],
    [
      "a merged area that reaches into it",
      ({ excel }) => excel.engine.merge(excel.engine.sheets()[0]?.id ?? "", { row: 7, column: 0, rows: 4, columns: 2 }),
    ],
    ["lines of a table that is still blank", ({ excel }) => drawLines(excel.engine, 10, 2)],
    [
      "a fill",
      ({ excel }) =>
        excel.engine.setStyle(excel.engine.sheets()[0]?.id ?? "", { row: 10, column: 2, rows: 1, columns: 1 }, { fill: "#FF0000" }),
    ],
    [
      "a rule for what may be typed",
      ({ excel }) => excel.engine.validations.set(excel.engine.sheets()[0]?.id ?? "", { row: 10, column: 2, rows: 1, columns: 1 }, RULE),
    ],
  ])("refuses, changes nothing and proposes a free place when %s is in the way", async (_what, block) => {
    const opened = open(workbookOf(formSheet("表")));
    block(opened);
    const stood = opened.everything();
    expect(await opened.host.insert([plan], onSheet)).toMatchObject({
      ok: false,
      problem: {
        code: "target-not-empty",
        workbook: "unchanged",
        message: expect.stringContaining("“表”") as unknown,
        remedy: expect.stringMatching(/请先选中 A\d+ 再试，或选择插入到新工作表。/) as unknown,
      },
    });
    expect(opened.everything()).toEqual(stood);
    expect(opened.host.journal()).toEqual([]);
  });

  it("refuses on a protected sheet, and where there is none of that name", async () => {
    const opened = open(workbookOf(formSheet("表", { protected: true })));
    expect(await opened.host.insert([plan], onSheet)).toMatchObject({
      ok: false,
      problem: { code: "sheet-protected", workbook: "unchanged" },
    });
    const missing = { kind: "sheet", sheet: "没有" } as const;
    expect(await opened.host.insert([plan], missing)).toMatchObject({
      ok: false,
      problem: { code: "sheet-missing", workbook: "unchanged" },
    });
  });
});

const RULE: Validation = {
  type: "Decimal",
  operator: "GreaterThanOrEqualTo",
  formula1: "0",
  formula2: "",
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

function drawLines(engine: Opened["excel"]["engine"], row: number, column: number): void {
  const line = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
  engine.setStyle(
    engine.sheets()[0]?.id ?? "",
    { row, column, rows: 2, columns: 2 },
    { borders: { top: line, bottom: line, left: line, right: line } },
  );
}

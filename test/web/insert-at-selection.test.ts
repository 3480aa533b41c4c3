import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseRange, toA1 } from "../../src/core/a1";
import { recognise } from "../../src/core/forms/recognise";
import type { HostPort, Result } from "../../src/core/host-port";
import { review } from "../../src/core/review";
import type { SheetPlan } from "../../src/core/sheet-plan";
import { TEMPLATES } from "../../src/core/templates";
import { FileDocument } from "../../src/web/host/file-document";
import { createFileHost } from "../../src/web/host/file-host";
import { typeInto } from "../../src/web/host/type-into";
import { readMarks } from "../../src/xlsx/marks";
import { styleSheet, worksheet, xlsx, type Parts } from "../support/packages";
import { differingParts, textOf } from "../support/parts";

const read = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../..", name)));
const FILES = { sample: read("assets/sample.xlsx"), rich: read("test/files/rich.xlsx"), openpyxl: read("test/files/openpyxl.xlsx") };
const SHEET_PART = "xl/worksheets/sheet1.xml";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function opened(bytes: Uint8Array): { host: HostPort; document: FileDocument } {
  const document = value(FileDocument.open("a.xlsx", bytes));
  const view = { selection: () => null, reveal: () => true };
  return { host: createFileHost({ document, view, now: () => "2025-01-20T08:00:00Z" }), document };
}

function template(kind: string, row: number, column = 0): SheetPlan {
  const found = TEMPLATES.find((each) => each.kind === kind);
  if (!found) throw new Error(kind);
  return found.plan({ year: 2025, unitName: "市水务局", projectName: "河道整治", scheme: "auto", origin: { row, column } });
}

const sheetOf = ({ current }: FileDocument, name: string) => {
  const sheet = current.snapshot.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

/** The first row with nothing in it or below it, and one for distance. */
const below = (document: FileDocument, name: string) => Math.max(-1, ...sheetOf(document, name).cells.map(({ row }) => row)) + 3;

const onSheet = (sheet: string) => ({ kind: "sheet", sheet }) as const;
const small = (parts: Parts) => xlsx({ "xl/styles.xml": styleSheet("<xf/>"), ...parts });

describe.each(Object.keys(FILES) as (keyof typeof FILES)[])("a template put at the selected cell of %s.xlsx", (file) => {
  const bytes = FILES[file];
  const [first] = opened(bytes).document.current.snapshot.sheets;
  const name = first?.name ?? "";

  it.each(TEMPLATES.map(({ kind }) => kind))("is read back exactly, and everything else stays: %s", async (kind) => {
    const { host, document } = opened(bytes);
    const before = sheetOf(document, name);
    const plan = template(kind, below(document, name), 1);
    const { sheets, entry } = value(await host.insert([plan], onSheet(name)));
    expect([sheets, entry.inserted?.map(({ ownSheet }) => ownSheet)]).toEqual([[name], [false]]);
    const after = sheetOf(document, name);
    const inside = after.cells.filter(({ row }) => row >= plan.range.top);
    expect(recognise({ sheets: [{ ...after, cells: inside, merges: plan.merges }] }).map((form) => form.kind)).toEqual([kind]);
    const held = (cells: typeof after.cells) => cells.filter(({ value: holds }) => holds !== null);
    expect(held(after.cells.filter(({ row }) => row < plan.range.top))).toEqual(held(before.cells));
    expect(new Set(after.merges)).toEqual(new Set([...before.merges, ...plan.merges]));
    expect(document.current.snapshot.sheets.slice(1)).toEqual(opened(bytes).document.current.snapshot.sheets.slice(1));
  });

  it("changes only the sheet, the styles, the calculation flag and Ziping's own data", async () => {
    const { host, document } = opened(bytes);
    value(await host.insert([template("project-self-evaluation", below(document, name))], onSheet(name)));
    const others = differingParts(bytes, document.current.bytes).filter(
      (part) =>
        !/^(xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|worksheets\/sheet\d+\.xml)|\[Content_Types\]\.xml|customXml\/.*)$/.test(
          part,
        ),
    );
    expect(others).toEqual([]);
    expect(differingParts(bytes, document.current.bytes).filter((part) => part.startsWith("xl/worksheets/"))).toHaveLength(1);
  });

  it("is taken back after the file was saved and opened again: the sheet is what it was", async () => {
    const { host, document } = opened(bytes);
    const before = document.current.snapshot;
    const { entry } = value(await host.insert([template("department-self-evaluation", below(document, name))], onSheet(name)));
    const again = opened(document.current.bytes);
    value(await again.host.open());
    expect(value(await again.host.undo(entry.id))).toEqual({ restored: 1, left: [] });
    expect(again.document.current.snapshot).toEqual(before);
    expect(again.host.journal()).toEqual([]);
    const part = differingParts(bytes, again.document.current.bytes).filter((each) => each.startsWith("xl/worksheets/"));
    for (const each of part) expect(withoutHints(textOf(again.document.current.bytes, each))).toBe(withoutHints(textOf(bytes, each)));
  });
});

/** What only says where to look for cells: it may have become wider. */
const withoutHints = (text: string) => text.replace(/ spans="[^"]*"|<dimension ref="[^"]*"\/>/g, "");

test("what was typed into the block since is left, and listed", async () => {
  const { host, document } = opened(FILES.sample);
  const name = "填报示例";
  const plan = template("project-self-evaluation", below(document, name));
  const { entry } = value(await host.insert([plan], onSheet(name)));
  const blank = blankIn(plan);
  value(typeInto(document, name, blank, "12"));
  const standing = sheetOf(document, name);
  expect(value(await host.undo(entry.id))).toMatchObject({ restored: 0, left: [{ sheet: name, cell: blank }] });
  expect(sheetOf(document, name)).toEqual(standing);
});

test("marks on the block go with it, others stay", async () => {
  const { host, document } = opened(FILES.sample);
  const name = "填报示例";
  const plan = template("project-self-evaluation", below(document, name));
  const { entry } = value(await host.insert([plan], onSheet(name)));
  const mark = (cell: string) => ({ sheet: name, cell, code: "deviation-missing" as const, compareWith: [] });
  value(await host.apply([], [mark("I12"), mark(`I${plan.range.top + 12}`)]));
  expect(value(await host.undo(entry.id))).toEqual({ restored: 1, left: [] });
  expect(value(readMarks(document.current.bytes)).map(({ cell }) => cell)).toEqual(["I12"]);
});

test("a score can be worked out in a block as in any form", async () => {
  const { host, document } = opened(small({}));
  value(await host.insert([template("project-self-evaluation", 4, 1)], onSheet("表")));
  expect(review(document.current.snapshot).forms.map(({ kind }) => kind)).toEqual(["project-self-evaluation"]);
});

test("a formula over the place gets its new result, and its old one back", async () => {
  const counting = worksheet('<row r="1"><c r="A1"><f>COUNTA(A3:Z200)</f><v>0</v></c></row>');
  const { host, document } = opened(small({ [SHEET_PART]: counting }));
  const countOf = () => sheetOf(document, "表").cells.find(({ formula }) => formula === "=COUNTA(A3:Z200)")?.value;
  const plan = template("project-self-evaluation", 4, 1);
  const { entry } = value(await host.insert([plan], onSheet("表")));
  expect(countOf()).toBe(plan.cells.filter(({ value: holds, formula }) => (holds ?? "") !== "" || formula !== undefined).length);
  value(await host.undo(entry.id));
  expect(countOf()).toBe(0);
});

const TABLE = '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="t" ref="C8:D9"/>';
const TABLE_LINK = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`;
const BORDERED = styleSheet(
  '<xf/><xf borderId="1"/><xf fillId="2"/>',
  "",
  '<fonts><font/></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders><border/><border><left style="thin"/></border></borders>',
);

test.each<[string, Parts]>([
  ["a value", { [SHEET_PART]: worksheet('<row r="9"><c r="C9"><v>1</v></c></row>') }],
  ["a formula that comes to nothing", { [SHEET_PART]: worksheet('<row r="9"><c r="C9" t="str"><f>""</f><v></v></c></row>') }],
  ["a merged area", { [SHEET_PART]: worksheet("", '<mergeCells count="1"><mergeCell ref="A1:B6"/></mergeCells>') }],
  ["lines of a table that is still blank", { [SHEET_PART]: worksheet('<row r="9"><c r="C9" s="1"/></row>'), "xl/styles.xml": BORDERED }],
  ["a fill", { [SHEET_PART]: worksheet('<row r="9"><c r="C9" s="2"/></row>'), "xl/styles.xml": BORDERED }],
  ["a table", { "xl/worksheets/_rels/sheet1.xml.rels": TABLE_LINK, "xl/tables/table1.xml": TABLE }],
  [
    "a rule for what may be typed",
    {
      [SHEET_PART]: worksheet(
        "",
        '<dataValidations count="1"><dataValidation type="whole" sqref="C1:C99"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
    },
  ],
])("where %s stands in the way nothing is changed, and a free place is proposed that takes it", async (_what, parts) => {
  const bytes = small(parts);
  const { host, document } = opened(bytes);
  const refused = await host.insert([template("project-self-evaluation", 4, 1)], onSheet("表"));
  expect(refused).toMatchObject({ ok: false, problem: { code: "target-not-empty", workbook: "unchanged" } });
  expect(document.current.bytes).toBe(bytes);
  const cell = refused.ok ? "" : (/请先选中 (A\d+) 再试/.exec(refused.problem.remedy)?.[1] ?? "");
  const { top = -1 } = parseRange(cell) ?? {};
  value(await host.insert([template("project-self-evaluation", top)], onSheet("表")));
});

test("a protected sheet and one that is not there are refused", async () => {
  const bytes = small({ [SHEET_PART]: worksheet("", '<sheetProtection sheet="1"/>') });
  const { host } = opened(bytes);
  const plan = template("project-self-evaluation", 4);
  expect(await host.insert([plan], onSheet("表"))).toMatchObject({
    ok: false,
    problem: { code: "sheet-protected", workbook: "unchanged" },
  });
  expect(await host.insert([plan], onSheet("无"))).toMatchObject({ ok: false, problem: { code: "sheet-missing", workbook: "unchanged" } });
});

test("a sheet that a name was given to since is left when its insertion is taken back", async () => {
  const { host, document } = opened(FILES.sample);
  const { entry, sheets } = value(await host.insert([template("project-self-evaluation", 0)], { kind: "new-sheets" }));
  const [made = ""] = sheets;
  const named = withName(document.current.bytes, made);
  const again = opened(named);
  value(await again.host.open());
  const outcome = value(await again.host.undo(entry.id));
  expect(outcome).toMatchObject({
    restored: 0,
    left: [{ sheet: made, cell: "A1", why: expect.stringContaining("名称引用它") as unknown }],
  });
  expect(sheetOf(again.document, made).cells).toEqual(sheetOf(document, made).cells);
});

/** The address of a cell that is there to be filled in. */
function blankIn({ cells, merges }: SheetPlan): string {
  const found = cells.find(
    ({ row, column, value: holds }) =>
      holds === null && !merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  if (!found) throw new Error("nothing to fill in");
  return toA1(found.row, found.column);
}

/** The file with a name that stands for a cell of a sheet. */
function withName(bytes: Uint8Array, sheet: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["xl/workbook.xml"]!);
  const tag = `<definedName name="合计">'${sheet}'!$A$1</definedName>`;
  const named = text.includes("</definedNames>")
    ? text.replace("</definedNames>", `${tag}</definedNames>`)
    : text.replace("</sheets>", `</sheets><definedNames>${tag}</definedNames>`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(named) });
}

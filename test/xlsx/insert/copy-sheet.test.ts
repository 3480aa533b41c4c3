import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Mark } from "../../../src/core/edits";
import type { Result } from "../../../src/core/host-port";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import { copySheet } from "../../../src/xlsx/insert/copy-sheet";
import { insertSheets } from "../../../src/xlsx/insert/insert-sheets";
import { removeSheet } from "../../../src/xlsx/insert/remove-sheet";
import { readMarks } from "../../../src/xlsx/marks";
import { patchXlsx } from "../../../src/xlsx/patch/patch-xlsx";
import { readXlsx } from "../../../src/xlsx/reader";
import { relationships } from "../../support/packages";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));
const SHEETS = ["基础数据表", "部门整体自评表", "项目自评表", "填报示例"];

const PLAN: SheetPlan = {
  name: "清单",
  range: { top: 0, left: 0, bottom: 1, right: 0 },
  cells: [{ row: 0, column: 0, value: "标题", look: 0 }],
  merges: [],
  looks: [{ border: true }],
  columnWidths: [12],
  rowHeights: [],
  validations: [],
  page: { landscape: false, titleRows: { top: 0, bottom: 0 } },
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const sheetsOf = (bytes: Uint8Array) => value(readXlsx(bytes)).snapshot.sheets;
const workbookOf = (bytes: Uint8Array) => Buffer.from(unzipSync(bytes)["xl/workbook.xml"] ?? []).toString("utf8");

test("a copy holds the sheet's cells and merges under a free name, and nothing else changes", () => {
  const { bytes, name } = value(copySheet(SAMPLE, "填报示例", "填报示例"));
  expect(name).toBe("填报示例(2)");
  const [before, after] = [sheetsOf(SAMPLE), sheetsOf(bytes)];
  expect(after.slice(0, before.length)).toEqual(before);
  expect({ ...after.at(-1), name: "填报示例" }).toEqual(before[3]);
});

test("the copy's print names point at the copy", () => {
  const dated = value(insertSheets(SAMPLE, [{ ...PLAN, name: "it's 2024!" }])).bytes;
  const workbook = workbookOf(value(copySheet(dated, "it's 2024!", "2025年")).bytes);
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="4">'it''s 2024!'!$1:$1</definedName>`);
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="5">'2025年'!$1:$1</definedName>`);
});

test("Ziping's marks are not copied, and stay where they are", () => {
  const mark: Mark = { sheet: "填报示例", cell: "J12", code: "deviation-missing", compareWith: [] };
  const marked = value(patchXlsx(SAMPLE, { edits: [], marks: [mark] }));
  const { bytes } = value(copySheet(marked, "填报示例", "副本"));
  expect(value(readMarks(bytes)).map(({ sheet, cell }) => [sheet, cell])).toEqual([["填报示例", "J12"]]);
});

test("formulas for their own row of a table hold their results in a copy, which has no table; others stay formulas", () => {
  const cells = [
    `<c r="A9"><f>表1[[#This Row],[甲]]*2</f><v>12</v></c>`,
    `<c r="B9" t="str"><f t="shared" ref="B9:B10" si="0">表1[[#This Row],[乙]]&amp;""</f><v>优</v></c>`,
    `<c r="C9"><f>SUM(表1[甲])</f><v>30</v></c>`,
  ];
  const next = [
    `<c r="B10" t="str"><f t="shared" si="0"/><v>良</v></c>`,
    `<c r="C10"><f t="shared" ref="C10:C11" si="0">C9+1</f><v>31</v></c>`,
  ];
  const rows = `<row r="9">${cells.join("")}</row><row r="10">${next.join("")}</row><row r="11"><c r="C11"><f t="shared" si="0"/><v>32</v></c></row>`;
  const parts = unzipSync(value(insertSheets(SAMPLE, [PLAN])).bytes);
  const part = Object.keys(parts).find((name) => name.endsWith("/sheet5.xml")) ?? "";
  const text = Buffer.from(parts[part] ?? []).toString("utf8");
  const source = zipSync({ ...parts, [part]: strToU8(text.replace("</sheetData>", `${rows}</sheetData>`)) });
  const copy = value(copySheet(source, "清单", "副本")).bytes;
  const [before, after] = [sheetsOf(source), sheetsOf(copy)];
  expect(after.slice(0, before.length)).toEqual(before);
  expect(
    after
      .at(-1)
      ?.cells.slice(-6)
      .map(({ value, formula }) => [value, formula]),
  ).toEqual([
    [12, undefined],
    ["优", undefined],
    [30, "=SUM(表1[甲])"],
    ["良", undefined],
    [31, "=C9+1"],
    [32, "=C10+1"],
  ]);
});

test("what was inserted or copied can be taken away again, and the rest is as before", () => {
  const inserted = value(insertSheets(SAMPLE, [PLAN, { ...PLAN, name: "乙" }])).bytes;
  const copied = value(copySheet(inserted, "项目自评表", "副本")).bytes;
  const less = value(removeSheet(copied, "清单"));
  expect(sheetsOf(less).map(({ name }) => name)).toEqual([...SHEETS, "乙", "副本"]);
  expect(workbookOf(less)).toContain(`localSheetId="4">'乙'!$1:$1`);
  const none = value(removeSheet(value(removeSheet(less, "乙")), "副本"));
  expect(sheetsOf(none)).toEqual(sheetsOf(SAMPLE));
  expect(Object.keys(unzipSync(none)).sort()).toEqual(expect.arrayContaining(Object.keys(unzipSync(SAMPLE)).sort()));
  expect(workbookOf(none)).not.toContain("localSheetId");
});

test("a sheet to which somebody added a part of its own, or a name, is not removed", () => {
  const { bytes } = value(insertSheets(SAMPLE, [PLAN]));
  const parts = unzipSync(bytes);
  const [part = ""] = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet") && !(name in unzipSync(SAMPLE)));
  const rels = `xl/worksheets/_rels/${part.slice("xl/worksheets/".length)}.rels`;
  const related = (type: string) => strToU8(relationships(["rId1", type, "../things/thing1.xml"]));
  for (const type of ["drawing", "comments", "threadedComment", "table", "pivotTable", "vmlDrawing"]) {
    const changed = zipSync({ ...parts, [rels]: related(type) });
    expect(removeSheet(changed, "清单")).toMatchObject({ ok: false, problem: { code: "sheet-in-use" } });
  }
  expect(removeSheet(zipSync({ ...parts, [rels]: related("printerSettings") }), "清单").ok).toBe(true);
  const workbook = workbookOf(bytes);
  const named = (tag: string) => {
    const text = workbook.replace("</definedNames>", `${tag}</definedNames>`);
    expect(text).not.toBe(workbook);
    return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
  };
  const tab = sheetsOf(bytes).length - 1;
  for (const tag of [
    `<definedName name="合计" localSheetId="${tab}">1</definedName>`,
    `<definedName name="合计">清单!$A$1</definedName>`,
    `<definedName name="合计">SUM(&apos;清单&apos;!$A$1:$A$9)</definedName>`,
  ])
    expect(removeSheet(named(tag), "清单")).toMatchObject({ ok: false, problem: { code: "sheet-in-use" } });
  expect(removeSheet(named(`<definedName name="合计">旧清单!$A$1</definedName>`), "清单").ok).toBe(true);
});

test("a sheet that is not there is a problem", () => {
  expect(copySheet(SAMPLE, "没有", "副本")).toMatchObject({ ok: false, problem: { code: "sheet-missing" } });
  expect(removeSheet(SAMPLE, "没有")).toMatchObject({ ok: false, problem: { code: "sheet-missing" } });
});

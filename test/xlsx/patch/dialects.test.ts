import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { toA1 } from "../../../src/core/a1";
import { readXlsx } from "../../../src/xlsx/reader";
import { readUserData } from "../../../src/xlsx/user-data";
import { differingParts, textOf } from "../../support/parts";
import { relationships, worksheet, xlsx } from "../../support/packages";
import { edit, patched, problemOf, sheetAfter, SHEET_PART } from "../../support/patching";

const file = (name: string): Uint8Array => readFileSync(join(__dirname, "../../files", name));
const marks = [{ sheet: "表", cell: "I1", formula: '=AND(N("ziping")=0,I1="")' }];
const DATA = '<ziping xmlns="urn:ziping:user-data" version="1">{}</ziping>';

function sheetsOf(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.problem.details);
  return result.value.snapshot.sheets;
}

test("new elements have the prefix of those around them", () => {
  const sheet = (rows: string, rest = ""): string =>
    `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData>${rest}<x:pageMargins/></x:worksheet>`;
  const before = sheet('<x:row r="1"><x:c r="A1" s="0"><x:v>1</x:v></x:c></x:row>');
  const edits = [edit("A1", "甲", { before: 1 }), edit("B1", 2, { formula: "=1+1" }), edit("A2", 3)];
  const after = textOf(
    patched(xlsx({ [SHEET_PART]: before, "xl/styles.xml": '<x:styleSheet xmlns:x="m"/>' }), { edits, marks }),
    SHEET_PART,
  );
  expect(after).toBe(
    sheet(
      '<x:row r="1"><x:c r="A1" s="0" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row>',
      '<x:conditionalFormatting sqref="I1"><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>AND(N("ziping")=0,I1="")</x:formula></x:cfRule></x:conditionalFormatting>',
    ),
  );
});

test("what stands between the elements stays: declarations, comments, instructions, CDATA, white space, character references", () => {
  const around = (value: string): string =>
    `\ufeff<?xml version='1.0' encoding="UTF-8"?>\r\n<!-- <c r="A1"> --><worksheet\r\n xmlns="m"\t><?x <row>?><sheetData >\r\n <row r = '1' ><c r="A1">${value}</c><!-- > -->` +
    '<c r="B1" t="str"><v><![CDATA[<c r="A1"/>]]>&#20013;&quot;</v></c>\r\n</row ></sheetData ></worksheet >\r\n<!-- end -->';
  expect(sheetAfter(around("<v>1</v>"), [edit("A1", 2, { before: 1 })])).toBe(around("<v>2</v>").slice(1));
  const bytes = patched(xlsx({ [SHEET_PART]: around("<v>1</v>") }), { edits: [edit("A1", 2, { before: 1 })] });
  expect([...unzipSync(bytes)[SHEET_PART]!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(["utf16le", "utf16be"])("a part in %s stays in it", (encoding) => {
  const text = (value: string): string =>
    `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet(`<row r="1"><c r="A1"><v>${value}</v></c></row>`)}`;
  const encoded = (value: string): Uint8Array => {
    const bytes = Buffer.from(text(value), "utf16le");
    return Uint8Array.from(encoding === "utf16le" ? bytes : bytes.swap16());
  };
  const parts = unzipSync(xlsx({}));
  const bytes = patched(zipSync({ ...parts, [SHEET_PART]: encoded("1") }), { edits: [edit("A1", 2, { before: 1 })] });
  expect(unzipSync(bytes)[SHEET_PART]).toEqual(encoded("2"));
});

test("bytes that are no text in the part's encoding could not be kept, so nothing is written", () => {
  const parts = unzipSync(xlsx({ [SHEET_PART]: worksheet('<row r="1"><c r="A1" t="str"><v>?</v></c></row>') }));
  const sheet = Uint8Array.from(parts[SHEET_PART]!, (byte) => (byte === "?".charCodeAt(0) ? 0xff : byte));
  expect(problemOf(zipSync({ ...parts, [SHEET_PART]: sheet }), { edits: [edit("B1", 1)] })).toBe("damaged");
});

test("strict files are patched in their dialect", () => {
  const strict = (text: string): string =>
    text
      .replaceAll("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument")
      .replaceAll("schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main");
  const parts = Object.entries(unzipSync(xlsx({ [SHEET_PART]: worksheet('<row r="1"><c r="A1" t="d"><v>2024-12-31</v></c></row>') })));
  const bytes = zipSync(Object.fromEntries(parts.map(([name, content]) => [name, strToU8(strict(strFromU8(content)))])));
  const out = patched(bytes, { edits: [edit("A1", 5, { before: 45657 })], marks, userData: DATA });
  expect(textOf(out, SHEET_PART)).toContain('<c r="A1"><v>5</v></c>');
  expect(textOf(out, "xl/styles.xml")).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
  for (const part of ["xl/_rels/workbook.xml.rels", "customXml/_rels/item1.xml.rels", "customXml/itemProps1.xml"]) {
    expect(textOf(out, part)).not.toContain("openxmlformats.org/officeDocument");
  }
  expect(readUserData(out)).toEqual({ ok: true, value: DATA });
});

test("hidden and very hidden sheets, the 1904 date system and macros stay as they are", () => {
  const bytes = xlsx({
    "xl/workbook.xml":
      '<workbook xmlns="m" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="4" state="hidden" r:id="r1"/><sheet name="深" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "worksheet", "worksheets/sheet2.xml"],
      ["r3", "vbaProject", "vbaProject.bin"],
    ),
    [SHEET_PART]: worksheet('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>'),
    "xl/worksheets/sheet2.xml": worksheet(""),
    "xl/vbaProject.bin": "\u0000宏\u0001",
  });
  const out = patched(bytes, { edits: [edit("A1", 2, { before: 1 }), edit("B2", "深处", { sheet: "深" })] });
  expect(differingParts(bytes, out)).toEqual(["xl/workbook.xml", SHEET_PART, "xl/worksheets/sheet2.xml"]);
  expect(sheetsOf(out).map(({ visibility, cells }) => [visibility, cells[0]?.value])).toEqual([
    ["hidden", 2],
    ["very-hidden", "深处"],
  ]);
});

test("sheet names with quotes, spaces and brackets are found", () => {
  const name = "甲's [1] & “乙”";
  const workbook = `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="${name.replace("&", "&amp;")}" sheetId="1" r:id="r1"/></sheets></workbook>`;
  const out = patched(xlsx({ "xl/workbook.xml": workbook }), { edits: [edit("A1", 1, { sheet: name })] });
  expect(sheetsOf(out)[0]?.cells).toHaveLength(1);
});

/** As WPS writes: cells with a style everywhere, no row spans, an extension of its own behind the sheet, its data in a custom part. */
const WPS = xlsx({
  "xl/workbook.xml":
    '<workbook xmlns="m" xmlns:r="r"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView/></bookViews>' +
    '<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><calcPr calcId="144525"/><extLst><ext uri="{D0CA8CA8}"/></extLst></workbook>',
  [SHEET_PART]: worksheet(
    '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>',
    '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.75"/><headerFooter/><legacyDrawing r:id="r7" xmlns:r="r"/>',
    '<sheetPr/><dimension ref="A1:C1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="9"/></cols>',
  ),
  "xl/sharedStrings.xml": '<sst xmlns="m"><si><t>得分</t></si></sst>',
  "xl/styles.xml": '<styleSheet xmlns="m"><numFmts count="0"/><cellXfs count="2"><xf/><xf/></cellXfs><dxfs count="0"/></styleSheet>',
});

test("a file of WPS differs in the edited cell and the mark only", () => {
  const before = textOf(WPS, SHEET_PART);
  const after = textOf(patched(WPS, { edits: [edit("C1", 9.5)], marks }), SHEET_PART);
  const rest = after
    .replace('<c r="C1" s="1"><v>9.5</v></c>', '<c r="C1" s="1"/>')
    .replace(/<conditionalFormatting.*<\/conditionalFormatting>(?=<pageMargins)/, "");
  expect(rest).toBe(before);
});

test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s is patched in its dialect", (name) => {
  const bytes = file(name);
  const at = (sheet: string) => sheetsOf(bytes).find((candidate) => candidate.name === sheet)!;
  const edits = [
    edit("A2", 95, { sheet: "值", before: 94.8 }),
    edit("A7", 190, {
      sheet: "值",
      before: at("值").cells.find(({ row, column }) => row === 6 && column === 0)!.value,
      formula: "=A2*2+0",
    }),
    edit("F20", "+1", { sheet: "值", numberFormat: "@" }),
    edit("A1", "去年", { sheet: "隐藏", before: "上年" }),
  ];
  const out = patched(bytes, { edits, marks: [{ ...marks[0]!, sheet: "值" }], userData: DATA });
  const facts = (sheets: ReturnType<typeof sheetsOf>) =>
    Object.fromEntries(
      sheets.flatMap((sheet) =>
        sheet.cells.filter(({ value }) => value !== null).map(({ row, column, value }) => [`${sheet.name}!${toA1(row, column)}`, value]),
      ),
    );
  const expected = { ...facts(sheetsOf(bytes)), ...Object.fromEntries(edits.map(({ sheet, cell, after }) => [`${sheet}!${cell}`, after])) };
  expect(facts(sheetsOf(out))).toEqual(expected);
  // openpyxl asks for a calculation on load itself.
  const workbook = name === "openpyxl.xlsx" ? [] : ["xl/workbook.xml"];
  const changed = [
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    ...workbook,
    SHEET_PART,
    "xl/worksheets/sheet2.xml",
  ];
  expect(differingParts(bytes, out).filter((part) => !part.startsWith("customXml/"))).toEqual(changed);
});

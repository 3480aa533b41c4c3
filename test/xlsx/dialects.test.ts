import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/reader";
import { firstSheet, relationships, worksheet, xlsx, type Parts } from "../support/packages";

const ROW = '<row r="1"><c r="A1"><v>94.8</v></c></row>';
const SHEETS = (sheets: string, rest = ""): string =>
  `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${rest}<sheets>${sheets}</sheets></workbook>`;

function snapshot(parts: Parts) {
  const result = readXlsx(xlsx(parts));
  if (!result.ok) throw new Error(result.problem.details);
  return result.value.snapshot;
}

test("strings and styles may be missing", () => {
  expect(firstSheet({ "xl/worksheets/sheet1.xml": worksheet('<row><c s="3"><v>94.8</v></c></row>') }).cells).toEqual([
    { row: 0, column: 0, value: 94.8 },
  ]);
});

test("prefixed and strict namespaces read alike", () => {
  const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const sheet =
    `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>` +
    '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>';
  const { cells, merges } = firstSheet({
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]).replaceAll(
      "schemas.openxmlformats.org/officeDocument/2006",
      "purl.oclc.org/ooxml/officeDocument",
    ),
    "xl/workbook.xml": `<x:workbook xmlns:x="${strict}" xmlns:q="urn:q"><x:sheets><x:sheet name="表" sheetId="1" q:id="r1"/></x:sheets></x:workbook>`,
    "xl/worksheets/sheet1.xml": sheet,
  });
  expect(cells).toEqual([{ row: 0, column: 0, value: "甲" }]);
  expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
});

test("targets may be absolute, relative, escaped or in another case; parts lie where the relationships say", () => {
  const sheet = worksheet(ROW);
  const workbook = SHEETS('<sheet name="甲" r:id="r1"/><sheet name="乙" r:id="r2"/><sheet name="丙" r:id="r3"/>');
  const read = snapshot({
    "_rels/.rels": relationships(["r1", "officeDocument", "/book/main.xml"]),
    "xl/workbook.xml": null,
    "xl/_rels/workbook.xml.rels": null,
    "xl/worksheets/sheet1.xml": null,
    "book/main.xml": workbook,
    "book/_rels/main.xml.rels": relationships(
      ["r1", "worksheet", "/book/s 1.xml".replace(" ", "%20")],
      ["r2", "worksheet", "../other/./S2.XML"],
      ["r3", "worksheet", "s3.xml"],
    ),
    "book/s 1.xml": sheet,
    "other/s2.xml": sheet,
    "book/s3.xml": sheet,
  });
  expect(read.sheets.map(({ name, cells }) => [name, cells[0]?.value])).toEqual([
    ["甲", 94.8],
    ["乙", 94.8],
    ["丙", 94.8],
  ]);
});

test("backslashes as separators and a UTF-16 part are read", () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
  const bytes = zipSync({
    "_rels\\.rels": strToU8(relationships(["r1", "officeDocument", "xl/workbook.xml"])),
    "xl\\workbook.xml": strToU8(SHEETS('<sheet name="表" r:id="r1"/>')),
    "xl\\_rels\\workbook.xml.rels": strToU8(relationships(["r1", "worksheet", "sheet1.xml"])),
    "xl\\sheet1.xml": utf16(`<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row><c t="inlineStr"><is><t>甲</t></is></c></row>')}`),
  });
  const result = readXlsx(bytes);
  expect(result.ok && result.value.snapshot.sheets[0]?.cells[0]?.value).toBe("甲");
});

test("hidden, very hidden and protected sheets, and the date system, are told; chart sheets are left out", () => {
  const read = snapshot({
    "xl/workbook.xml": SHEETS(
      '<sheet name="甲" state="hidden" r:id="r1"/><sheet name="图" r:id="r9"/><sheet name="乙" state="veryHidden" r:id="r3"/><sheet name="丙" r:id="r2"/>',
      '<workbookPr date1904="true"/>',
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "worksheet", "worksheets/sheet2.xml"],
      ["r3", "worksheet", "worksheets/sheet3.xml"],
      ["r9", "chartsheet", "chartsheets/sheet1.xml"],
    ),
    "xl/worksheets/sheet3.xml": worksheet(""),
    "xl/worksheets/sheet1.xml": worksheet('<row><c t="d"><v>1904-01-02</v></c></row>', '<sheetProtection sheet="0"/>'),
    "xl/worksheets/sheet2.xml": worksheet("", '<sheetProtection sheet="1" objects="1"/>'),
  });
  expect(read.date1904).toBe(true);
  expect(read.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
    ["甲", "hidden", false],
    ["乙", "very-hidden", false],
    ["丙", "visible", true],
  ]);
  expect(read.sheets[0]?.cells[0]?.value).toBe(1);
});

test("elements of other vocabularies with familiar names change nothing", () => {
  const foreign =
    '<controls><control><anchor><from><col>1</col><row>7</row></from></anchor></control></controls><extLst><ext><f>A1</f><c r="Z9"><v>1</v></c></ext></extLst>';
  expect(firstSheet({ "xl/worksheets/sheet1.xml": worksheet(ROW, foreign) }).cells).toHaveLength(1);
});

test("merged areas of a single cell, and those that overlap an earlier one, are dropped", () => {
  const refs = ["A1:B2", "C1", "D4", "B2:C3", "$A$5:C5"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const { merges } = firstSheet({ "xl/worksheets/sheet1.xml": worksheet(ROW, `<mergeCells>${refs}</mergeCells>`) });
  expect(merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 4, left: 0, bottom: 4, right: 2 },
  ]);
});

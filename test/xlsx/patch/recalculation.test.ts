import { readXlsx } from "../../../src/xlsx/reader";
import { differingParts, textOf } from "../../support/parts";
import { edit, patched, rowsAfter, SHEET_PART } from "../../support/patching";
import { relationships, worksheet, xlsx } from "../../support/packages";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OTHER_PART = "xl/worksheets/sheet2.xml";

const row = (...cells: readonly string[]): string => `<row r="1">${cells.join("")}</row>`;
const ONE = '<c r="A1"><v>1</v></c>';
const TWO = '<c r="A1"><v>2</v></c>';

/** What becomes of a cell that looks at A1 when that turns from 1 into 2. */
const turned = (cell: string, parts = {}): string =>
  rowsAfter(row(ONE, cell), [edit("A1", 2, { before: 1 })], parts).slice(row(TWO).length - "</row>".length, -"</row>".length);

test("of a formula's cell nothing changes but its value and type", () => {
  expect(turned('<c r="B1" s="3"><f>A1*2</f><v>2</v></c>')).toBe('<c r="B1" s="3"><f>A1*2</f><v>4</v></c>');
  expect(turned('<c r="B1" t="str" s="3"><f ca="1">IF(A1=1,"","二")</f><v></v><extLst><ext/></extLst></c>')).toBe(
    '<c r="B1" t="str" s="3"><f ca="1">IF(A1=1,"","二")</f><v>二</v><extLst><ext/></extLst></c>',
  );
  expect(turned('<c r="B1" t="str"><f>IF(A1=1,"一",A1)</f><v>一</v></c>')).toBe('<c r="B1"><f>IF(A1=1,"一",A1)</f><v>2</v></c>');
  expect(turned('<c r="B1"><f>IF(A1=1,1,"")</f><v>1</v></c>')).toBe('<c r="B1" t="str"><f>IF(A1=1,1,"")</f><v></v></c>');
  expect(turned('<c r="B1"><f>1/(A1-2)</f><v>-1</v></c>')).toBe('<c r="B1" t="e"><f>1/(A1-2)</f><v>#DIV/0!</v></c>');
  expect(turned('<c r="B1" t="b"><f>A1=1</f><v>1</v></c>')).toBe('<c r="B1" t="b"><f>A1=1</f><v>0</v></c>');
});

test("a result is put in where none stood, for a formula that has shown nothing", () => {
  expect(turned('<c r="B1" t="str"><f>IF(A1=1,"",A1)</f></c>')).toBe('<c r="B1"><f>IF(A1=1,"",A1)</f><v>2</v></c>');
});

test("shared formulas keep their text, also where one hands it on", () => {
  const shared = (b: string, c: string): string =>
    row(ONE, '<c r="B1"><f t="shared" ref="B1:C1" si="0">$A1+1</f>' + b, `<c r="C1"><f t="shared" si="0"/>${c}`);
  const edits = [edit("A1", 2, { before: 1 })];
  expect(rowsAfter(shared("<v>2</v></c>", "<v>2</v></c>"), edits)).toBe(shared("<v>3</v></c>", "<v>3</v></c>").replace(ONE, TWO));
  expect(rowsAfter(shared("<v>2</v></c>", "<v>2</v></c>"), [...edits, edit("B1", 9, { before: 2 })])).toBe(
    row(TWO, '<c r="B1"><v>9</v></c>', '<c r="C1"><f t="shared" si="0" ref="C1">$A1+1</f><v>3</v></c>'),
  );
});

test("a result that is not the formula's stays, and an array formula of several values", () => {
  const stale = '<c r="B1"><f>A1*2</f><v>7</v></c>';
  expect(turned(stale)).toBe(stale);
  const array = '<c r="B1"><f t="array" ref="B1:C1">A1:B1*2</f><v>2</v></c><c r="C1"><v>4</v></c>';
  expect(turned(array)).toBe(array);
});

test("what is told of an old value goes with it, what is told of a formula stays", () => {
  expect(turned('<c r="B1" t="e" vm="1" cm="1"><f>1/(A1-1)</f><v>#DIV/0!</v></c>')).toBe('<c r="B1" cm="1"><f>1/(A1-1)</f><v>1</v></c>');
});

test("a workbook that calculates with what its cells show is left to Excel", () => {
  const cell = '<c r="B1"><f>A1*2</f><v>2</v></c>';
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><calcPr fullPrecision="0"/></workbook>`;
  expect(turned(cell, { "xl/workbook.xml": book })).toBe(cell);
});

test("names for a fixed area are followed, a sheet's own before the workbook's", () => {
  const names = (inside: string): { "xl/workbook.xml": string } => ({
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><definedNames>${inside}</definedNames></workbook>`,
  });
  const cell = '<c r="B1"><f>得分*2</f><v>2</v></c>';
  const followed = '<c r="B1"><f>得分*2</f><v>4</v></c>';
  expect(turned(cell, names('<definedName name="得分">表!$A$1</definedName>'))).toBe(followed);
  expect(
    turned(cell, names('<definedName name="得分">表!$Z$9</definedName><definedName name="得分" localSheetId="0">表!$A$1</definedName>')),
  ).toBe(followed);
  expect(turned(cell, names('<definedName name="得分">表!A1</definedName>'))).toBe(cell);
  expect(turned(cell, names('<definedName name="得分">OFFSET(表!$A$1,0,0)</definedName>'))).toBe(cell);
});

describe("a second sheet", () => {
  const book = (second: string, protection = ""): Uint8Array =>
    xlsx({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="汇总" sheetId="2" r:id="r4"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["r1", "worksheet", "worksheets/sheet1.xml"],
        ["r4", "worksheet", "worksheets/sheet2.xml"],
      ),
      [SHEET_PART]: worksheet(row(ONE)),
      [OTHER_PART]: worksheet(second, protection),
    });
  const looking = row('<c r="A1"><f>表!A1*2</f><v>2</v></c>');
  const edits = [edit("A1", 2, { before: 1 })];

  test("that looks at an edited cell gets its result, though it is protected: nobody types there", () => {
    for (const protection of ["", '<sheetProtection sheet="1"/>']) {
      const out = patched(book(looking, protection), { edits });
      expect(textOf(out, OTHER_PART)).toBe(worksheet(row('<c r="A1"><f>表!A1*2</f><v>4</v></c>'), protection));
      expect(readXlsx(out).ok).toBe(true);
    }
  });

  test("without such a formula is not touched", () => {
    const before = book(row('<c r="A1"><f>B1*2</f><v>0</v></c>'));
    expect(differingParts(before, patched(before, { edits }))).toEqual(["xl/workbook.xml", SHEET_PART]);
  });

  test("that cannot be read keeps nothing from being written", () => {
    const before = book(`${looking}<row r="0"/>`);
    expect(differingParts(before, patched(before, { edits }))).toEqual(["xl/workbook.xml", SHEET_PART]);
  });
});

import { edit, rowsAfter, sheetAfter } from "../../support/patching";
import { cellsOf, sharedStrings, styleSheet, worksheet } from "../../support/packages";

const row = (cells: string, number = 1): string => `<row r="${number}">${cells}</row>`;

test("a cell keeps its address, style and what else its tag says; type, old value and metadata of it go", () => {
  const before = row(`<c r='A1' ph="1" s = "0" t="s" vm="2" cm="1" ><v>0</v></c>`);
  const strings = { "xl/sharedStrings.xml": sharedStrings("<si><r><t>甲</t></r></si>") };
  const after = rowsAfter(before, [edit("A1", 5, { before: "甲" })], strings);
  expect(after).toBe(row(`<c r='A1' ph="1" s = "0"><v>5</v></c>`));
});

test("extensions of a cell stay behind its value", () => {
  const ext = '<extLst><ext uri="x"><v>1</v></ext></extLst>';
  expect(rowsAfter(row(`<c r="A1"><v>1</v>${ext}</c>`), [edit("A1", null, { before: 1 })])).toBe(row(`<c r="A1">${ext}</c>`));
});

test("numbers, texts, truth values, errors, formulas and blanks are written by their kind", () => {
  const cells = [
    edit("A1", -0.1),
    edit("B1", "甲 & <乙>"),
    edit("C1", true),
    edit("D1", "#N/A"),
    edit("E1", 7.5, { formula: '=IF(A1<1,"是",7.5)' }),
    edit("F1", "是", { formula: "=A1&B1" }),
    edit("G1", 1e-7),
    edit("H1", ""),
    edit("I1", null, { formula: "=H1" }),
  ];
  expect(rowsAfter("", cells)).toBe(
    row(
      '<c r="A1"><v>-0.1</v></c><c r="B1" t="inlineStr"><is><t>甲 &amp; &lt;乙&gt;</t></is></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="e"><v>#N/A</v></c><c r="E1"><f>IF(A1&lt;1,"是",7.5)</f><v>7.5</v></c><c r="F1" t="str"><f>A1&amp;B1</f><v>是</v></c>' +
        '<c r="G1"><v>1e-7</v></c><c r="I1"><f>H1</f></c>',
    ),
  );
});

test.each(["=1+1", "+8 台", "-", "@甲", "'007", "3/4", "TRUE", "1E5"])("the text %s is written as text", (text) => {
  expect(rowsAfter("", [edit("A1", text)])).toBe(row(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));
});

test.each([
  [" 甲", '<t xml:space="preserve"> 甲</t>'],
  ["甲\n乙", '<t xml:space="preserve">甲\n乙</t>'],
  ["甲\r\n乙", '<t xml:space="preserve">甲_x000D_\n乙</t>'],
  ["\u0007\u0000", "<t>_x0007__x0000_</t>"],
  ["\ud83d甲\ude00", "<t>_xD83D_甲_xDE00_</t>"],
  ["😀", "<t>😀</t>"],
  ["_x0041_x0042_", "<t>_x005F_x0041_x005F_x0042_</t>"],
  ["\uffff", "<t>_xFFFF_</t>"],
])("the text %j is written so that it reads back the same", (text, written) => {
  const after = rowsAfter("", [edit("A1", text)]);
  expect(after).toBe(row(`<c r="A1" t="inlineStr"><is>${written}</is></c>`));
  expect(cellsOf(after)[0]?.value).toBe(text);
});

test("new cells and rows stand in order, in self-closing rows and sheet data too", () => {
  expect(
    rowsAfter('<row r="2"/><row r="5"><c r="C5"/></row>', [edit("B2", 1), edit("A5", 2), edit("D5", 3), edit("A3", 4), edit("A9", 5)]),
  ).toBe(
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>' +
      '<row r="5"><c r="A5"><v>2</v></c><c r="C5"/><c r="D5"><v>3</v></c></row><row r="9"><c r="A9"><v>5</v></c></row>',
  );
  expect(sheetAfter('<worksheet xmlns="m"><sheetData/></worksheet>', [edit("A1", 1)])).toBe(
    '<worksheet xmlns="m"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  );
  expect(sheetAfter('<worksheet xmlns="m"><sheetPr/><pageMargins/></worksheet>', [edit("A1", 1)])).toBe(
    '<worksheet xmlns="m"><sheetPr/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/></worksheet>',
  );
  expect(sheetAfter('<worksheet xmlns="m"/>', [edit("A1", 1)])).toBe(
    '<worksheet xmlns="m"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  );
});

test("cells and rows without an address are found where they stand", () => {
  expect(
    rowsAfter("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>", [edit("B1", 7, { before: 1 }), edit("A2", 8, { before: 2 })]),
  ).toBe("<row><c/><c><v>7</v></c></row><row><c><v>8</v></c></row>");
  expect(rowsAfter("<row><c><v>1</v></c></row><row><c/></row>", [edit("C1", 7), edit("A4", 8)])).toBe(
    '<row><c><v>1</v></c><c r="C1"><v>7</v></c></row><row><c/></row><row r="4"><c r="A4"><v>8</v></c></row>',
  );
});

test("rows and cells out of order are found; of two cells at one place the last is written", () => {
  const before =
    '<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>';
  expect(rowsAfter(before, [edit("A3", 7, { before: 2 }), edit("A1", 8, { before: 4 }), edit("A2", 9)])).toBe(
    '<row r="2"><c r="A2"><v>9</v></c></row><row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>7</v></c></row>' +
      '<row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>8</v></c></row>',
  );
});

test("spans and dimension are widened where a new cell lies outside", () => {
  const sheet = worksheet('<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row>', "", '<dimension ref="B2:C2"/>');
  expect(sheetAfter(sheet, [edit("C2", 1)])).toContain('<dimension ref="B2:C2"/><sheetData><row r="2" spans="2:3">');
  expect(sheetAfter(sheet, [edit("E2", 1), edit("A9", 1)])).toContain('<dimension ref="A2:E9"/><sheetData><row r="2" spans="2:5">');
});

test("a new cell looks as its row or its column does", () => {
  const sheet = worksheet('<row r="2" s="2" customFormat="1"/><row r="3" s="2"/>', "", '<cols><col min="2" max="3" style="1"/></cols>');
  const styles = { "xl/styles.xml": styleSheet("<xf/><xf/><xf/>") };
  const after = sheetAfter(sheet, [edit("B1", 1), edit("B2", 1), edit("B3", 1), edit("D3", 1)], styles);
  expect(after).toContain(
    '<row r="1"><c r="B1" s="1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="B2" s="2"><v>1</v></c></row>',
  );
  expect(after).toContain('<row r="3" s="2"><c r="B3" s="1"><v>1</v></c><c r="D3"><v>1</v></c></row>');
});

test("what a cell holds already is not written: rich text stays rich", () => {
  const strings = { "xl/sharedStrings.xml": sharedStrings("<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si>") };
  const before = row('<c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c>');
  const same = [edit("A1", "甲乙", { before: "甲乙" }), edit("B1", 2, { before: 2, formula: "=1+1" })];
  expect(rowsAfter(before, same, strings)).toBe(before);
  expect(rowsAfter(before, [edit("B1", 2, { before: 2 })], strings)).toBe(row('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c>'));
});

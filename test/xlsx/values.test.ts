import { cellsOf, firstSheet, sharedStrings, styleSheet, worksheet } from "../support/packages";

const valuesOf = (...args: Parameters<typeof cellsOf>) => cellsOf(...args).map(({ value }) => value);

test("numbers, texts, booleans and errors are read by their type", () => {
  const row =
    '<c r="A1"><v>94.8</v></c><c r="B1" t="n"><v>-1E-2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#REF!</v></c>' +
    '<c r="F1" t="str"><v>甲</v></c><c r="G1" t="inlineStr"><is><t>乙</t></is></c>';
  expect(valuesOf(`<row r="1">${row}</row>`)).toEqual([94.8, -0.01, true, false, "#REF!", "甲", "乙"]);
});

test("shared strings: rich text is joined, phonetic text left out, a number beyond the list is blank", () => {
  const strings = sharedStrings(
    "<si><t>甲</t></si><si><r><t>数量</t></r><r><rPr><b/></rPr><t>指标</t></r><rPh sb='0' eb='1'><t>shuliang</t></rPh></si><si><t/></si>",
  );
  const row = '<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c><c t="s"><v/></c><c><v>1</v></c>';
  expect(cellsOf(`<row>${row}</row>`, { "xl/sharedStrings.xml": strings })).toEqual([
    { row: 0, column: 0, value: "数量指标" },
    { row: 0, column: 1, value: "甲" },
    { row: 0, column: 5, value: 1 },
  ]);
});

test("white space at the ends counts only where the file says so; escaped characters are decoded", () => {
  const text = (inner: string) => `<c t="inlineStr"><is>${inner}</is></c>`;
  const row =
    text("<t> 甲 </t>") + text('<t xml:space="preserve"> 甲 </t>') + text("<t>a_x000A_b &lt;&#20013;&gt;</t>") + text("<t>一\r\n二</t>");
  expect(valuesOf(`<row>${row}</row>`)).toEqual(["甲", " 甲 ", "a\nb <中>", "一\n二"]);
});

test("an inline text in a cell of another type, and what stands in a cell's extensions, is nobody's value", () => {
  const cells = '<c r="A1" t="shared"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c><c r="C1" t="inlineStr"/>';
  const extended = '<c r="D1"><v>1</v><extLst><ext><v>2</v><f>3</f></ext></extLst></c>';
  expect(cellsOf(`<row r="1">${cells}${extended}</row>`)).toEqual([
    { row: 0, column: 1, value: "乙" },
    { row: 0, column: 3, value: 1 },
  ]);
});

test("dates in ISO 8601 become serial numbers of the workbook's date system", () => {
  const row = '<c t="d"><v>2024-12-31</v></c><c t="d"><v>2024-12-31T12:00:00</v></c><c t="d"><v>06:00:00</v></c>';
  expect(valuesOf(`<row>${row}</row>`)).toEqual([45657, 45657.5, 0.25]);
});

test("cells and rows without an address follow each other; those out of order are sorted; of two at one place the last stands", () => {
  const rows =
    '<row r="3"><c r="B3"><v>5</v></c><c><v>6</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>' +
    "<row><c><v>3</v></c></row><row r='2'><c r='A2'><v>4</v></c></row>";
  expect(cellsOf(rows).map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [1, 0, 4],
    [2, 1, 5],
    [2, 2, 6],
  ]);
});

test("a blank cell is listed where it has a format and lies inside the bounds of the others", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1"/></row><row r="2"><c r="B2" s="1"/><c r="C2"><v>2</v></c><c r="D2" s="1"/></row>' +
    '<row r="9"><c r="A9" s="1"/></row>';
  const cells = cellsOf(rows, { "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="2"/>') });
  expect(cells).toEqual([
    { row: 0, column: 0, value: 1 },
    { row: 0, column: 1, value: null, format: "0.00" },
    { row: 1, column: 1, value: null, format: "0.00" },
    { row: 1, column: 2, value: 2 },
  ]);
});

test("a blank cell without an entry has the format of its row, else of its column; its own entry comes first", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2"><v>1</v></c><c r="C2" s="0"/></row>';
  const sheet = firstSheet({
    "xl/worksheets/sheet1.xml": worksheet(rows, "", '<cols><col min="2" max="2" style="1"/></cols>'),
    "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="9"/>'),
  });
  expect(sheet.cells.filter(({ value }) => value === null).map(({ row, column, format }) => [row, column, format])).toEqual([
    [0, 1, "0.00%"],
    [1, 1, "0%"],
    [1, 3, "0%"],
  ]);
});

test("formats: built-in, Chinese dates, custom; General in any spelling is none", () => {
  const ids = [0, 9, 14, 31, 57, 58, 176, 177, 999];
  const styles = styleSheet(
    ids.map((id) => `<xf numFmtId="${id}"/>`).join(""),
    '<numFmt numFmtId="176" formatCode="0.0%"/><numFmt numFmtId="177" formatCode="G/通用格式"/>',
    '<cellStyleXfs><xf numFmtId="4"/></cellStyleXfs>',
  );
  const row = ids.map((_, style) => `<c s="${style}"><v>1</v></c>`).join("");
  expect(cellsOf(`<row>${row}</row>`, { "xl/styles.xml": styles }).map(({ format }) => format)).toEqual([
    undefined,
    "0%",
    "yyyy/m/d",
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"',
    'm"月"d"日"',
    "0.0%",
    undefined,
    undefined,
  ]);
});

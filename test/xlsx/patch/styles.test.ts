import { textOf } from "../../support/parts";
import { firstSheet, styleSheet, worksheet, xlsx } from "../../support/packages";
import { edit, patched, problemOf, SHEET_PART } from "../../support/patching";

const ROWS = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1" s="9"><v>1</v></c></row>';

/** Style of a cell and the style sheet after a number format was set. */
function formatted(cell: string, numberFormat: string, styles: string, rows = ROWS): { style: string | undefined; styles: string } {
  const bytes = patched(xlsx({ "xl/styles.xml": styles, [SHEET_PART]: worksheet(rows) }), {
    edits: [edit(cell, 0.5, { before: 1, numberFormat })],
  });
  const style = new RegExp(`<c r="${cell}" s="(\\d+)">`).exec(textOf(bytes, SHEET_PART))?.[1];
  return { style, styles: textOf(bytes, "xl/styles.xml") };
}

const OWN = '<xf numFmtId="2" fontId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf>';

test("a number format is set by a style like the cell's own", () => {
  const derived = '<xf fontId="3" numFmtId="10" applyNumberFormat="1"><alignment wrapText="1"/></xf>';
  const { style, styles } = formatted(
    "A1",
    "0.00%",
    styleSheet(`<xf/>${OWN.replace('numFmtId="2" fontId="3"', 'fontId="3" numFmtId="2"')}`),
  );
  expect([style, styles]).toEqual([
    "2",
    styleSheet(`<xf/>${derived.replace("10", "2")}${derived}`).replace("<cellXfs>", '<cellXfs count="3">'),
  ]);
});

test("a style that is there already is used again, and the cell's own where it has the format", () => {
  const both = styleSheet(`<xf/>${OWN}<xf numFmtId="10" fontId="3"><alignment wrapText="1"/></xf>`);
  expect(formatted("A1", "0.00%", both)).toEqual({ style: "2", styles: both });
  expect(formatted("A1", "0.00", both)).toEqual({ style: "1", styles: both });
  expect(formatted("B1", "General", both)).toEqual({ style: undefined, styles: both });
});

test("a format without a number of its own is defined, once, under a free number", () => {
  const formats = '<numFmt numFmtId="164" formatCode="0.0"/>';
  const { style, styles } = formatted("A1", '0"%"', styleSheet(`<xf/>${OWN}`, formats));
  expect(style).toBe("2");
  expect(styles).toContain(`<numFmts count="2">${formats}<numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>`);
  expect(formatted("A1", "0.0", styleSheet(`<xf/>${OWN}`, formats)).styles).toContain('<xf numFmtId="164" fontId="3"');
});

test("lists that are missing get what the format asks for", () => {
  const [style, plain] = [
    '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ];
  const cells = '<row r="1"><c r="B1"><v>1</v></c></row>';
  expect(formatted("B1", "0.00%", '<styleSheet xmlns="m"/>', cells)).toEqual({
    style: "1",
    styles: `<styleSheet xmlns="m"><cellXfs count="2">${plain}${style}</cellXfs></styleSheet>`,
  });
  const bytes = patched(xlsx({ "xl/styles.xml": null, [SHEET_PART]: worksheet(cells) }), {
    edits: [edit("B1", 0.5, { before: 1, numberFormat: "yyyy-mm-dd" })],
  });
  expect(textOf(bytes, "xl/styles.xml")).toContain('formatCode="yyyy-mm-dd"');
});

test("a style that is not in the list counts as plain; where a new one would take its number nothing is written", () => {
  const cell = '<row r="1"><c r="C1" s="9"><v>1</v></c></row>';
  expect(formatted("C1", "0.00%", styleSheet("<xf/>"), cell).style).toBe("1");
  const file = xlsx({ "xl/styles.xml": styleSheet("<xf/>"), [SHEET_PART]: worksheet(ROWS) });
  expect(problemOf(file, { edits: [edit("C1", 0.5, { before: 1, numberFormat: "0.00%" })] })).toBe("not-verified");
});

test("the format of a new cell is put on top of its column's look", () => {
  const sheet = worksheet("", "", '<cols><col min="1" max="1" style="1"/></cols>');
  const parts = { "xl/styles.xml": styleSheet(`<xf/>${OWN}`), [SHEET_PART]: sheet };
  const bytes = patched(xlsx(parts), { edits: [edit("A1", 0.5, { numberFormat: "0.00%" })] });
  expect(textOf(bytes, "xl/styles.xml")).toContain('<xf numFmtId="10" fontId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf>');
  expect(firstSheet(parts).cells).toEqual([]);
});

import { strFromU8, unzipSync } from "fflate";
import { patchXlsx } from "../../../src/xlsx/patch/patch-xlsx";
import { edit, patched, problemOf, rowsAfter, SHEET_PART } from "../../support/patching";
import { cellsOf, relationships, worksheet, xlsx } from "../../support/packages";

/** Rows of single cells in a column. */
const column = (letter: string, ...cells: readonly string[]): string =>
  cells.map((inner, i) => `<row r="${i + 1}"><c r="${letter}${i + 1}">${inner}</c></row>`).join("");

const MASTER = '<f t="shared" ref="C1:C3" si="0">A1*$B$1&amp;""</f><v>1</v>';
const FOLLOWER = '<f t="shared" si="0"/><v>2</v>';

test("the next cell inherits the text of a shared formula whose first cell is overwritten", () => {
  expect(rowsAfter(column("C", MASTER, FOLLOWER, FOLLOWER), [edit("C1", 9, { before: 1 })])).toBe(
    column("C", "<v>9</v>", '<f t="shared" si="0" ref="C2:C3">A2*$B$1&amp;""</f><v>2</v>', FOLLOWER),
  );
});

test("cells that are overwritten too inherit nothing; the last one is alone", () => {
  const edits = [edit("C1", 9, { before: 1 }), edit("C2", 8, { before: 2 })];
  expect(rowsAfter(column("C", MASTER, FOLLOWER, FOLLOWER), edits)).toBe(
    column("C", "<v>9</v>", "<v>8</v>", '<f t="shared" si="0" ref="C3">A3*$B$1&amp;""</f><v>2</v>'),
  );
  expect(rowsAfter(column("C", MASTER, FOLLOWER, FOLLOWER), [edit("C2", 8, { before: 2 })])).toBe(
    column("C", MASTER, "<v>8</v>", FOLLOWER),
  );
});

test("where no cell stands at the top left of the others each gets the text of its own", () => {
  const rows = (a: string, b: string, c: string, d: string): string =>
    `<row r="1"><c r="C1">${a}</c><c r="D1">${b}</c></row><row r="2"><c r="C2">${c}</c><c r="D2">${d}</c></row>`;
  const before = rows(
    '<f t="shared" ref="C1:D2" si="7">A1+1</f><v>1</v>',
    '<f t="shared" si="7"/>',
    '<f t="shared" si="7"/>',
    '<f t="shared" si="7" ca="1"></f>',
  );
  expect(rowsAfter(before, [edit("C1", 9, { before: 1 })])).toBe(rows("<v>9</v>", "<f>B1+1</f>", "<f>A2+1</f>", '<f ca="1">B2+1</f>'));
});

test("a number that is used again for another group concerns that group only", () => {
  const other = '<f t="shared" ref="C3" si="0">B3</f><v>2</v>';
  expect(rowsAfter(column("C", MASTER, FOLLOWER, other, FOLLOWER), [edit("C3", 9, { before: 2 })])).toBe(
    column("C", MASTER, FOLLOWER, "<v>9</v>", '<f t="shared" si="0" ref="C4">B4</f><v>2</v>'),
  );
});

test("other formulas read the same after the first cell of a shared formula is gone", () => {
  const before = column("C", MASTER, FOLLOWER, FOLLOWER, '<f t="shared" si="0"/>');
  const formulas = (rows: string) => cellsOf(rows).map(({ formula }) => formula);
  expect(formulas(rowsAfter(before, [edit("C1", 9, { before: 1 })]))).toEqual([undefined, ...formulas(before).slice(1)]);
});

test("part of an array formula or a data table is not overwritten, an array formula of one cell is", () => {
  const array = (ref: string): string => column("A", `<f t="array" ref="${ref}">B1:B2*2</f><v>2</v>`, "<v>4</v>");
  const file = (rows: string) => xlsx({ [SHEET_PART]: worksheet(rows) });
  expect(problemOf(file(array("A1:A2")), { edits: [edit("A2", 1, { before: 4 })] })).toBe("array-formula");
  expect(problemOf(file(array("A1:A2")), { edits: [edit("A1", 1, { before: 2 })] })).toBe("array-formula");
  const table = column("A", '<f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>2</v>', "<v>4</v>");
  expect(problemOf(file(table), { edits: [edit("A2", 1, { before: 4 })] })).toBe("array-formula");
  expect(rowsAfter(array("A1"), [edit("A1", 1, { before: 2 })])).toBe(column("A", "<v>1</v>", "<v>4</v>"));
});

describe("the calculation chain", () => {
  const ROWS = column("A", "<f>1</f><v>1</v>", "<f>2</f><v>2</v>", "<f>3</f><v>3</v>");
  const file = (chain: string) =>
    xlsx({
      [SHEET_PART]: worksheet(ROWS),
      "xl/calcChain.xml": `<calcChain xmlns="m">${chain}</calcChain>`,
      "xl/_rels/workbook.xml.rels": relationships(["r1", "worksheet", "worksheets/sheet1.xml"], ["r9", "calcChain", "calcChain.xml"]),
      "[Content_Types].xml":
        '<Types xmlns="t"><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
    });
  const after = (chain: string, ...cells: readonly (readonly [string, number])[]): string | undefined => {
    const edits = cells.map(([cell, before]) => edit(cell, 9, { before }));
    const part = unzipSync(patched(file(chain), { edits }))["xl/calcChain.xml"];
    return part && strFromU8(part).replace(/<\/?calcChain[^>]*>/g, "");
  };

  test("loses the cells that hold no formula any more, and hands their sheet number on", () => {
    expect(after('<c r="A1" i="1"/><c r="A2"/><c r="A3" l="1"/>', ["A1", 1])).toBe('<c r="A2" i="1"/><c r="A3" l="1"/>');
    expect(after('<c r="A1" i="1"/><c r="A1" i="2"/><c r="A2"/><c r="A2" i="1"></c>', ["A2", 2])).toBe(
      '<c r="A1" i="1"/><c r="A1" i="2"/><c r="A2"/>',
    );
    expect(after('<c r="A1" i="2"/><c r="A2" i="1"/><c r="A3"/>', ["A2", 2])).toBe('<c r="A1" i="2"/><c r="A3" i="1"/>');
  });

  test("stays as it is where a formula stands in for another", () => {
    const edits = [edit("A1", 1, { before: 1, formula: "=2-1" })];
    const chain = '<c r="A1" i="1"/>';
    expect(strFromU8(unzipSync(patched(file(chain), { edits }))["xl/calcChain.xml"]!)).toContain(chain);
  });

  test("goes with its link and its type when nothing is left", () => {
    const result = patchXlsx(file('<c r="A1" i="1"/>'), { edits: [edit("A1", 9, { before: 1 })], marks: null });
    const parts = unzipSync(result.ok ? result.value : new Uint8Array());
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).toBe(relationships(["r1", "worksheet", "worksheets/sheet1.xml"]));
    expect(strFromU8(parts["[Content_Types].xml"]!)).toBe(
      '<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
    );
  });
});

test("Excel is asked to calculate everything on load when a cell was edited, and only then", () => {
  const workbook = (calc: string): string =>
    `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><definedNames/>${calc}<extLst/></workbook>`;
  const after = (calc: string) => {
    const bytes = patched(xlsx({ "xl/workbook.xml": workbook(calc) }), { edits: [edit("A1", 1)] });
    return strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
  };
  expect(after("")).toBe(workbook('<calcPr fullCalcOnLoad="1"/>'));
  expect(after('<calcPr calcId="191029"/>')).toBe(workbook('<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
  expect(after('<calcPr fullCalcOnLoad="0" iterate="1"></calcPr>')).toBe(workbook('<calcPr fullCalcOnLoad="1" iterate="1"></calcPr>'));
  expect(after('<calcPr fullCalcOnLoad="true"/>')).toBe(workbook('<calcPr fullCalcOnLoad="true"/>'));
  const marked = patched(xlsx({ "xl/workbook.xml": workbook("") }), {
    marks: [{ sheet: "表", cell: "A1", code: "deviation-missing", compareWith: [] }],
  });
  expect(strFromU8(unzipSync(marked)["xl/workbook.xml"]!)).toBe(workbook(""));
});

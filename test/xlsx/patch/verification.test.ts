import type { CellPatch } from "../../../src/xlsx/patch/patch";
import type { PatchedSheet } from "../../../src/xlsx/patch/sheet-patch";
import { Verification } from "../../../src/xlsx/patch/verification";
import { pack } from "../../../src/xlsx/patch/zip-writer";
import { WorkbookFile } from "../../../src/xlsx/workbook-file";
import { relationships, styleSheet, worksheet, xlsx } from "../../support/packages";
import { edit, patched, problemOf, SHEET_PART } from "../../support/patching";

const STYLES = { "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="2"/>') };

/** A sheet in order, one in no order, and one whose columns have a format that cells without an entry inherit. */
const SHEETS: Readonly<Record<string, (rest?: string) => string>> = {
  "in order": (rest = "") =>
    worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1"><f>2-1</f><v>1</v></c></row><row r="3"><c r="C3"/></row>', rest),
  "in no order": (rest = "") =>
    worksheet('<row r="3"><c r="C3"/></row><row r="1"><c r="C1"><f>2-1</f><v>1</v></c><c r="B1" s="1"/><c r="A1"><v>1</v></c></row>', rest),
  inheriting: (rest = "") =>
    worksheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>2-1</f><v>1</v></c></row>',
      rest,
      '<cols><col min="2" max="2" style="1"/></cols>',
    ),
};

/** Verifies a file against another one, as if nothing, or the given edits, had been written to that. */
function verified(before: string, after: Uint8Array, edits: readonly CellPatch[] = []): string {
  const file = new WorkbookFile(xlsx({ ...STYLES, [SHEET_PART]: before }));
  const sheets = file.parts.sheets.map((sheet): PatchedSheet => {
    const written = edits.map((patch) => ({ cell: patch.cell, row: 0, column: 0, value: patch.after, formula: null }));
    return { sheet, written, formulasGone: [], results: [] };
  });
  try {
    new Verification(file).finish(after, sheets);
    return "as it was";
  } catch (error) {
    return String(error);
  }
}

describe.each(Object.entries(SHEETS))("a sheet %s", (_, sheet) => {
  const bytes = xlsx({ ...STYLES, [SHEET_PART]: sheet() });

  test("that stays as it is, and one with just the edits that were meant", () => {
    expect(verified(sheet(), bytes)).toBe("as it was");
    const edits = [edit("A1", 2, { before: 1 })];
    expect(verified(sheet(), patched(bytes, { edits }), edits)).toBe("as it was");
  });

  test.each([
    ["another value", edit("A1", 2, { before: 1 })],
    ["a value less", edit("A1", null, { before: 1 })],
    ["a value more", edit("C3", 2)],
    ["a value behind the last cell", edit("D4", 2)],
    ["a constant for a formula", edit("C1", 1, { before: 1 })],
    ["another format", edit("A1", 1, { before: 1, numberFormat: "0.00" })],
  ])("with %s is noticed", (_, change) => {
    expect(verified(sheet(), patched(bytes, { edits: [change] }))).toContain(`表!${change.cell}`);
  });

  test("without an edit that was meant is noticed", () => {
    expect(verified(sheet(), bytes, [edit("A1", 2, { before: 1 })])).toContain("表!A1");
  });

  test("that became protected or got merged areas is noticed", () => {
    const withRest = (rest: string): Uint8Array => xlsx({ ...STYLES, [SHEET_PART]: sheet(rest) });
    expect(verified(sheet(), withRest('<sheetProtection sheet="1"/>'))).toContain("表!protection");
    expect(verified(sheet(), withRest('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))).toContain("表!merges");
  });
});

test("a format that blank cells inherit from their column, and do no more, is noticed", () => {
  const other = SHEETS.inheriting?.().replace('style="1"', 'style="2"') ?? "";
  expect(verified(SHEETS.inheriting?.() ?? "", xlsx({ ...STYLES, [SHEET_PART]: other }))).toContain("表!B1");
});

describe("a sheet that is compared before the others are done", () => {
  const text = worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>');
  const edits = [edit("A1", 2, { before: 1 })];
  const source = xlsx({ ...STYLES, [SHEET_PART]: text });
  const result = patched(source, { edits });

  /** Compares the sheet as it lies in one file, and then the whole of another. */
  function comparedEarly(lying: Uint8Array, whole: Uint8Array): string {
    const file = new WorkbookFile(source);
    const [sheet] = file.parts.sheets;
    if (!sheet) throw new Error("no sheet");
    const written = edits.map((patch) => ({ cell: patch.cell, row: 0, column: 0, value: patch.after, formula: null }));
    const verification = new Verification(file);
    try {
      const packed = pack(new WorkbookFile(lying).pkg.read(SHEET_PART), file.pkg.codec);
      verification.sheet({ sheet, written, formulasGone: [], results: [] }, text, packed, file.context.formats);
      verification.finish(whole, []);
      return "as it is to be";
    } catch (error) {
      return String(error);
    }
  }

  test("and lies in the file like that, with styles that mean the same", () => {
    expect(comparedEarly(result, result)).toBe("as it is to be");
  });

  test("and is not as it was to become is noticed at once", () => {
    expect(comparedEarly(source, result)).toContain("表!A1");
  });

  test("and lies otherwise in the file is noticed in the end", () => {
    expect(comparedEarly(result, patched(result, { edits: [edit("C1", 1)] }))).toContain(`not-verified: ${SHEET_PART}`);
  });

  test("and whose styles mean something else in the end is noticed", () => {
    const other = xlsx({ "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="2"/>'), [SHEET_PART]: text });
    expect(comparedEarly(result, patched(other, { edits }))).toContain("not-verified: style 1");
  });
});

const rowOf = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe("a style that cells name before it is there", () => {
  const percent = (more: Partial<CellPatch> = {}): CellPatch => edit("A1", 0.5, { before: 1, numberFormat: "0.0%", ...more });
  const naming = (style: number): string => worksheet(rowOf(1, '<c r="A1"><v>1</v></c>') + rowOf(2, `<c r="A2" s="${style}"><v>2</v></c>`));

  test.each([
    ["without the style", { "xl/styles.xml": styleSheet('<xf numFmtId="0"/>') }],
    ["without a style sheet", {}],
  ])("is noticed in a row that stays as it was: a file %s", (_, styles) => {
    expect(problemOf(xlsx({ ...styles, [SHEET_PART]: naming(1) }), { edits: [percent()] })).toBe("not-verified");
  });

  test("gets no number format of another's", () => {
    const styles = { "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="164"/>') };
    const bytes = patched(xlsx({ ...styles, [SHEET_PART]: naming(1) }), { edits: [percent()] });
    expect(new WorkbookFile(bytes).context.formats).toEqual([undefined, undefined, "0.0%"]);
  });

  test("is noticed on a sheet that was written before", () => {
    const book = {
      "xl/workbook.xml":
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="二" sheetId="2" r:id="r2"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": relationships(
        ["r1", "worksheet", "worksheets/sheet1.xml"],
        ["r2", "worksheet", "worksheets/sheet2.xml"],
        ["r3", "styles", "styles.xml"],
      ),
      "xl/styles.xml": styleSheet('<xf numFmtId="0"/>'),
      "xl/worksheets/sheet2.xml": worksheet(rowOf(1, '<c r="A1"><v>1</v></c>')),
    };
    const edits = [edit("A1", 5, { before: 1 }), percent({ sheet: "二" })];
    expect(problemOf(xlsx({ ...book, [SHEET_PART]: naming(1) }), { edits })).toBe("not-verified");
    expect(problemOf(xlsx({ ...book, [SHEET_PART]: naming(0) }), { edits })).toBe("none");
  });
});

describe("rows that are not what they seem", () => {
  test("a cell that stands in another row's element as well is not taken for cleared", () => {
    const text = worksheet(rowOf(1, '<c r="A1"><v>1</v></c>') + rowOf(3, '<c r="A1"><v>7</v></c><c r="B3"><v>9</v></c>'));
    expect(problemOf(xlsx({ [SHEET_PART]: text }), { edits: [edit("A1", null, { before: 7 })] })).toBe("not-verified");
  });

  test.each([
    ["cells in another row's element", rowOf(1, '<c r="A1"><v>1</v></c><c r="A5"><v>2</v></c>') + rowOf(6, '<c r="B6"><v>3</v></c>'), ""],
    ["a space in a closing tag", `<row r="1"><c r="A1"><v>1</v></c></row >${rowOf(2, '<c r="A2"><v>2</v></c>')}${rowOf(3, "")}`, ""],
    ["a sign that could end a tag", `${rowOf(1, '<c r="A1"><v>1</v></c>')}<row r="2" foo="a>b"/>${rowOf(3, '<c r="A3"><v>2</v></c>')}`, ""],
    ["rows in a comment", rowOf(1, '<c r="A1"><v>1</v></c>'), '<!-- <sheetData><row r="1"></row></sheetData> -->'],
  ])("%s do not keep a sheet from being written", (_, rows, before) => {
    const bytes = xlsx({ [SHEET_PART]: before + worksheet(rows) });
    const mark = { sheet: "表", cell: "C1", code: "deviation-missing", compareWith: ["A1"] } as const;
    expect(problemOf(bytes, { edits: [edit("A1", 5, { before: 1 })], marks: [mark] })).toBe("none");
  });
});

test("tens of thousands of marks are read back", () => {
  const marks = Array.from({ length: 40_000 }, (_, i) => ({
    ...{ sheet: "表", cell: `C${i + 1}`, code: "deviation-missing" as const },
    compareWith: Array.from({ length: 6 }, (_, k) => `${"ABDEFG".charAt(k)}${i + 1}`),
  }));
  const source = xlsx({ [SHEET_PART]: worksheet(rowOf(1, '<c r="A1"><v>1</v></c>')) });
  expect(problemOf(source, { edits: [edit("A1", 2, { before: 1 })], marks })).toBe("none");
});

test("that a sheet is missing is said before anything else", () => {
  const source = xlsx({ [SHEET_PART]: worksheet(rowOf(1, '<c r="A1"><v>1</v></c>')) });
  expect(problemOf(source, { edits: [edit("A1", 2, { before: 9 }), edit("A1", 2, { sheet: "无" })] })).toBe("sheet-missing");
});

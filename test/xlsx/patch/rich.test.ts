import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1 } from "../../../src/core/a1";
import type { CellPatch } from "../../../src/xlsx/patch/patch";
import { patchXlsx } from "../../../src/xlsx/patch/patch-xlsx";
import { openpyxlCells, throughLibreOffice, whereLibreOffice, whereOpenpyxl } from "../../support/independent-readers";
import { differingParts, pieces, textOf, withoutCells } from "../../support/parts";
import { expectOnlyEdits, snapshotOf } from "../../support/written";

/** Charts, a chart sheet, images, comments and threads, validation, x14 formats, tables, sparklines …: see test/files/make-rich.py. */
const RICH = readFileSync(join(__dirname, "../../files/rich.xlsx"));
const FORM = "项目自评";
const WORK = "甲's 计算";
const FORM_PART = "xl/worksheets/sheet1.xml";
const WORK_PART = "xl/worksheets/sheet2.xml";
const ADDED = ["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml"];

const scores = [7.67, 6, 7.84, 6, 8, 6, 7.6, 10, 10, 5, 3, 10];
const edits: readonly CellPatch[] = [
  { sheet: FORM, cell: "H5", before: null, after: 0.9357, numberFormat: "0.00%" },
  { sheet: FORM, cell: "I5", before: null, after: 9.36 },
  ...scores.map((after, i) => ({ sheet: FORM, cell: `H${12 + i}`, before: null, after })),
  { sheet: FORM, cell: "I13", before: null, after: "=超出计划:+8 台" },
  { sheet: FORM, cell: "H24", before: null, after: 96.47, formula: "=SUM(I5,H12:H23)" },
  { sheet: WORK, cell: "A2", before: 0, after: 1 },
  { sheet: WORK, cell: "B4", before: 12, after: 99 },
  { sheet: WORK, cell: "B7", before: 18, after: 98 },
  { sheet: WORK, cell: "E8", before: '  前后有空格 & <尖括号> "引号"  ', after: " 空格\u0007_x0041_" },
  { sheet: WORK, cell: "F30", before: null, after: true },
];
/** =SUM(项目自评!H12:H23) */
const RESULT = { sheet: WORK, cell: "A1", value: Number(scores.reduce((sum, score) => sum + score, 0).toPrecision(15)) };
const marks = ["I12", "I18"].map((cell) => ({ sheet: FORM, cell, code: "deviation-missing" as const, compareWith: [] }));
const PATCH = { edits, marks, userData: '<ziping xmlns="urn:ziping:user-data" version="1">{}</ziping>' };

function patched(bytes: Uint8Array, patch: Parameters<typeof patchXlsx>[1]): Uint8Array {
  const result = patchXlsx(bytes, patch);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.details ?? ""}`);
  return result.value;
}

const out = patched(RICH, PATCH);
const editedCells = (sheet: string): string[] => edits.filter((edit) => edit.sheet === sheet).map(({ cell }) => cell);

test("every part but those concerned is byte-identical, times and compressed bytes included", () => {
  const concerned = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/styles.xml", "xl/workbook.xml"];
  expect(differingParts(RICH, out)).toEqual([...concerned, FORM_PART, WORK_PART, ...ADDED].sort());
});

test("in the form's sheet nothing differs but the edited cells and the marks", () => {
  const [before, after] = [textOf(RICH, FORM_PART), textOf(out, FORM_PART)];
  const mark =
    /<conditionalFormatting sqref="I1[28]"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>AND\(N\("ziping"\)=0,.*?<\/conditionalFormatting>/g;
  expect(after.match(mark)).toHaveLength(2);
  const cells = editedCells(FORM);
  expect(withoutCells(after.replace(mark, ""), cells)).toBe(withoutCells(before, cells));
  expect(after.indexOf('<conditionalFormatting sqref="I12">')).toBeGreaterThan(after.lastIndexOf("</mergeCells>"));
  expect(after.lastIndexOf("</conditionalFormatting>")).toBeLessThan(after.indexOf("<dataValidations"));
});

test("in the other sheet nothing differs but the edited cells, the sum of them, the heir of the shared formula, and the dimension", () => {
  const [before, after] = [textOf(RICH, WORK_PART), textOf(out, WORK_PART)];
  expect(after).toContain(`<c r="A1"><f>SUM(项目自评!H12:H23)</f><v>${RESULT.value}</v></c>`);
  expect(after).toContain('<c r="B5"><f t="shared" si="0" ref="B5:B13">A5*2+$A$4</f><v>14</v></c>');
  expect(after).toContain('<row r="30"><c r="F30" t="b"><v>1</v></c></row></sheetData>');
  expect(after).toContain('<dimension ref="A1:F30"/>');
  const rest = (xml: string): string =>
    withoutCells(xml, [...editedCells(WORK), "A1", "B5"])
      .replace(/<dimension[^>]*>/, "")
      .replace('<row r="30"></row>', "");
  expect(rest(after)).toBe(rest(before));
});

test("styles are added behind the others, the calculation chain loses what is overwritten, and Excel is asked to calculate", () => {
  const added = (part: string): string[] => {
    const before = pieces(textOf(RICH, part));
    return pieces(textOf(out, part)).filter((piece) => !before.includes(piece));
  };
  expect(added("xl/workbook.xml")).toEqual(['<calcPr calcId="124519" fullCalcOnLoad="1"/>']);
  const styles = textOf(out, "xl/styles.xml");
  const withoutAdded = styles
    .replace(/<xf numFmtId="10"[^>]*applyNumberFormat="1">.*?<\/xf>(?=<\/cellXfs>)/, "")
    .replace(/<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"\/>.*?<\/dxf>(?=<\/dxfs>)/, "");
  const counts = (xml: string): string => xml.replace(/<(cellXfs|dxfs) count="\d+"/g, "<$1");
  expect(counts(withoutAdded)).toBe(counts(textOf(RICH, "xl/styles.xml")));
  const chain = (bytes: Uint8Array): string => textOf(bytes, "xl/calcChain.xml");
  const expected = chain(RICH).replace('<c r="A2" l="1"/><c r="B4"/>', "").replace('<c r="B7"/>', "");
  expect(chain(out)).toBe(expected);
});

test("the written file reads as asked for and otherwise as before; patching again changes nothing", () => {
  const sum = { ...RESULT, after: RESULT.value, formula: "=SUM(项目自评!H12:H23)" };
  expectOnlyEdits(snapshotOf(RICH), snapshotOf(out), [...edits, sum]);
  expect(patched(out, { ...PATCH, edits: edits.map((edit) => ({ ...edit, before: edit.after })) })).toBe(out);
});

whereOpenpyxl("openpyxl reads the edited values and the sum of them, and of all other cells the same values and formulas", () => {
  for (const what of ["values", "formulas"] as const) {
    const [before, after] = [openpyxlCells(RICH, what), openpyxlCells(out, what)];
    const expected = structuredClone(before) as Record<string, Record<string, unknown>>;
    for (const { sheet, cell, after: value, formula } of edits) {
      // openpyxl does not decode _x0041_.
      const text = typeof value === "string" ? value.replace("\u0007", "_x0007_").replace("_x0041_", "_x005F_x0041_") : value;
      expected[sheet]![cell] = what === "formulas" && formula ? formula : text;
    }
    if (what === "values") expected[RESULT.sheet]![RESULT.cell] = RESULT.value;
    expect(after).toEqual(expected);
  }
});

whereLibreOffice("LibreOffice opens it, shows the scores, and calculates what depends on them", () => {
  const read = throughLibreOffice({ before: RICH, after: out });
  const valueAt = (sheet: string, cell: string) => {
    const at = parseA1(cell)!;
    const found = read.after!.sheets.find(({ name }) => name === sheet)!.cells;
    return found.find(({ row, column }) => row === at.row && column === at.column)?.value;
  };
  expect(scores.map((_, i) => valueAt(FORM, `H${12 + i}`))).toEqual(scores);
  expect(valueAt(WORK, "A1")).toBeCloseTo(
    scores.reduce((sum, score) => sum + score, 0),
    9,
  );
  // The sum has moved; LibreOffice writes a truth value as a formula.
  expectOnlyEdits(read.before!, read.after!, edits, [`${WORK}!A1`, `${WORK}!F30`]);
});

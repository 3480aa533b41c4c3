import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReport, ScoreReport } from "../../src/cli/score-report";
import { markFormula } from "../../src/core/marks";
import { openpyxlCells, throughLibreOffice, whereLibreOffice, whereOpenpyxl } from "../support/independent-readers";
import { differingParts, textOf, withoutCells } from "../support/parts";
import { sheetNamed, valuesOf } from "../support/read-sheets";
import { expectOnlyEdits, gainedPieces, snapshotOf } from "../support/written";
import { SAMPLE_EDITS } from "../support/sample-edits";
import { zipingBuilt } from "./cli-run";

/** Charts, a chart sheet, images, comments and threads, validation, x14 formats, tables, sparklines …: see test/files/make-rich.py. */
const RICH = readFileSync(join(__dirname, "../files/rich.xlsx"));
const FORM = "项目自评";
const FORM_PART = "xl/worksheets/sheet1.xml";
/** Adds up the form's scores. */
const SUM = "甲's 计算!A1";
const SUM_PART = "xl/worksheets/sheet2.xml";
/** What looks at the scores, with what it comes to. */
const RESULTS = [
  { sheet: "甲's 计算", cell: "A1", after: 69.13, formula: "=SUM(项目自评!H12:H23)" },
  { sheet: "甲's 计算", cell: "A2", after: 138.26, formula: "=A1*2" },
];

let folder: string;
/** The copy that the built program wrote, and what it said of it. */
let written: Uint8Array;
let report: FileReport;

const reportOf = (out: string): FileReport => (JSON.parse(out) as ScoreReport).files[0]!;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  writeFileSync(join(folder, "自评.xlsx"), RICH);
  const { status, out, err } = zipingBuilt(["score", "自评.xlsx", "--write", "--json"], folder);
  expect([status, err]).toEqual([1, ""]);
  report = reportOf(out);
  written = readFileSync(join(folder, "自评.scored.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the file stays as it is, and nothing but the copy joins it", () => {
  expect(readdirSync(folder).sort()).toEqual(["自评.scored.xlsx", "自评.xlsx"]);
  expect(Buffer.compare(readFileSync(join(folder, "自评.xlsx")), RICH)).toBe(0);
});

test("the scores are in the copy's cells, their sum holds them, and no other cell differs", () => {
  expect(report.edits.map(({ cell, after }) => [cell, after])).toEqual(SAMPLE_EDITS);
  expectOnlyEdits(snapshotOf(RICH), snapshotOf(written), [...report.edits, ...RESULTS]);
});

test("every part but the form's sheet, the sum's, the styles and the workbook is byte-identical, times and compressed bytes included", () => {
  expect(differingParts(RICH, written)).toEqual(["xl/styles.xml", "xl/workbook.xml", FORM_PART, SUM_PART]);
});

test("in the form's sheet no element differs but the edited cells and the marks", () => {
  const cells = report.edits.map(({ cell }) => cell);
  const [before, after] = [RICH, written].map((bytes) => withoutCells(textOf(bytes, FORM_PART), cells)) as [string, string];
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const gained = gainedPieces(before, after).join("");
  expect(report.marks.map(({ cell }) => cell)).toEqual(["I12", "I18", "I22"]);
  const blocks = report.marks.map(
    (mark, i) =>
      `<conditionalFormatting sqref="${mark.cell}"><cfRule type="expression" dxfId="1" priority="${6 + i}">` +
      `<formula>${escaped(markFormula(mark).slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  expect(gained).toBe(blocks.join(""));
});

test("the styles gain one cell format and one look of marks; the workbook asks for a calculation and is otherwise the same", () => {
  const gained = gainedPieces(textOf(RICH, "xl/styles.xml"), textOf(written, "xl/styles.xml"));
  const opened = gained.flatMap((piece) => /^<(xf|dxf|font|fill|border|numFmt)[ >]/.exec(piece)?.[1] ?? []);
  expect(opened).toEqual(["xf", "dxf", "fill", "border"]);
  const asked = textOf(written, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "");
  expect(asked).toBe(textOf(RICH, "xl/workbook.xml"));
});

test("writing again gives the same bytes; what was written has nothing left to be written, and its copy is itself", () => {
  expect(zipingBuilt(["score", "自评.xlsx", "--write", "--force"], folder).status).toBe(1);
  expect(Buffer.compare(readFileSync(join(folder, "自评.scored.xlsx")), written)).toBe(0);
  writeFileSync(join(folder, "再评.xlsx"), written);
  const again = reportOf(zipingBuilt(["score", "再评.xlsx", "--write", "--json"], folder).out);
  expect(again.edits).toEqual([]);
  expect(again.marks).toEqual(report.marks);
  expect(Buffer.compare(readFileSync(join(folder, "再评.scored.xlsx")), written)).toBe(0);
});

whereOpenpyxl("openpyxl reads the scores and their sum, and of all other cells the same values and formulas", () => {
  for (const what of ["values", "formulas"] as const) {
    const expected = structuredClone(openpyxlCells(RICH, what)) as Record<string, Record<string, unknown>>;
    for (const { sheet, cell, after } of report.edits) expected[sheet]![cell] = after;
    for (const { sheet, cell, after } of what === "values" ? RESULTS : []) expected[sheet]![cell] = after;
    expect(openpyxlCells(written, what)).toEqual(expected);
  }
});

whereLibreOffice("LibreOffice opens it, shows the scores, and calculates what depends on them", () => {
  const { before, after } = throughLibreOffice({ before: RICH, after: written });
  const values = valuesOf(sheetNamed(after!, FORM));
  for (const { cell, after: score } of report.edits) expect(values[cell]).toBe(score);
  expect(valuesOf(sheetNamed(after!, "甲's 计算"))["A1"]).toBeCloseTo(69.13, 9);
  expectOnlyEdits(before!, after!, report.edits, [SUM, SUM.replace("A1", "A2")]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toA1 } from "../../src/core/a1";
import { summarySheet } from "../../src/core/report/summary-sheet";
import { review } from "../../src/core/review";
import { TEMPLATES } from "../../src/core/templates";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import { patchFile } from "../../src/xlsx/patch/patch-xlsx";
import { readXlsx } from "../../src/xlsx/reader";
import { WorkbookFile } from "../../src/xlsx/workbook-file";
import { throughLibreOffice, whereLibreOffice } from "../support/independent-readers";
import { patched } from "../support/patching";

const OPTIONS = { year: 2026, unitName: "市路灯所", projectName: "路灯改造", budget: "94.8", rowsPerLevel2: 2, scheme: "auto" };

function read(bytes: Uint8Array): WorkbookSnapshot {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.problem.details);
  return result.value.snapshot;
}

/** The file scored with formulas, as `score --write --formulas` does. */
function scored(bytes: Uint8Array): Uint8Array {
  const { edits, marks } = review(read(bytes), { formulas: true, confirmProposed: true });
  return patched(bytes, { edits, marks });
}

/** A number typed into every blank cell below a head of amounts or scores: whatever the formulas look at. */
function filled(bytes: Uint8Array): Uint8Array {
  const { sheets } = read(bytes);
  const edits = sheets.flatMap(({ name, cells }) => {
    const held = new Set(
      cells.filter(({ value, formula }) => value !== null || formula !== undefined).map(({ row, column }) => toA1(row, column)),
    );
    const formulas = cells.flatMap(({ formula }) => formula ?? []).join(" ");
    const looked = [...formulas.matchAll(/\$?([A-Z])\$?(\d+)(?::\$?([A-Z])\$?(\d+))?/g)].flatMap(
      ([, left = "", top, right = left, bottom = top]) =>
        Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) =>
          [left, right].map((column) => `${column}${Number(top) + i}`),
        ).flat(),
    );
    return [...new Set(looked)]
      .filter((cell) => !held.has(cell))
      .map((cell, i) => ({ sheet: name, cell, before: null, after: 3.1 + i / 7 }));
  });
  return patched(bytes, { edits });
}

/** Results of all formulas. */
function resultsIn({ sheets }: WorkbookSnapshot): Record<string, CellValue> {
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, value, formula }) =>
        // LARGE is left to Excel
        formula === undefined || formula.includes("LARGE(") ? [] : [[`${name}!${toA1(row, column)} ${formula}`, rounded(value)]],
      ),
    ),
  );
}

const rounded = (value: CellValue): CellValue => (typeof value === "number" ? Number(value.toPrecision(12)) : value);

const sample = readFileSync(join(__dirname, "../../assets/sample.xlsx"));
const totals = readFileSync(join(__dirname, "../files/totals.xlsx"));

const blank = TEMPLATES.map((template) => [template.kind, newWorkbook([template.plan(OPTIONS)])] as const);
const FILES: Readonly<Record<string, Uint8Array>> = Object.fromEntries([
  ...blank,
  ...blank.map(([kind, bytes]) => [`${kind}-filled`, filled(bytes)] as const),
  ...blank.map(([kind, bytes]) => [`${kind}-scored`, scored(filled(bytes))] as const),
  ["sample", scored(sample)],
  ["summary", newWorkbook([summarySheet([{ review: review(read(sample)) }])])],
  ["totals", scored(totals)],
]);

whereLibreOffice("every formula that is written holds the result to which LibreOffice comes", () => {
  const calculated = throughLibreOffice(FILES);
  const numbers = Object.values(FILES).flatMap((bytes) =>
    Object.values(resultsIn(read(bytes))).filter((result) => typeof result === "number"),
  );
  expect(numbers.length).toBeGreaterThan(100);
  for (const [name, bytes] of Object.entries(FILES)) {
    expect([name, resultsIn(read(bytes))]).toEqual([name, resultsIn(calculated[name]!)]);
  }
});

/** Data that is changed, with what is left to Excel. The workbook was made by test/files/make-formulas.py. */
function changed(numbers: readonly number[]): { bytes: Uint8Array; left: ReadonlySet<string> } {
  const file = new WorkbookFile(readFileSync(join(__dirname, "../files/formulas.xlsx")));
  const data = file.snapshot().sheets[0]!;
  const edits = numbers.map((after, i) => {
    const cell = toA1(i % 10, i % 3);
    const before = data.cells.find(({ row, column }) => row === i % 10 && column === i % 3)?.value ?? null;
    return { sheet: data.name, cell, before, after };
  });
  const { bytes, notCalculated } = patchFile(file, { edits, marks: null });
  return { bytes, left: new Set(notCalculated.map(({ sheet, row, column }) => `${sheet}!${toA1(row, column)}`)) };
}

whereLibreOffice("hundreds of formulas come to what LibreOffice comes to after their data has changed", () => {
  const books = [
    [50, 0.25, -7],
    [0, 0, 0, 0, 0, 0, 0],
    [1e6, 3, 12.345, 0.005],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ].map(changed);
  const calculated = throughLibreOffice(Object.fromEntries(books.map(({ bytes }, i) => [`book${i}`, bytes])));
  for (const [i, { bytes, left }] of books.entries()) {
    const settled = (workbook: WorkbookSnapshot) =>
      Object.entries(resultsIn(workbook)).filter(([cell]) => !left.has(cell.slice(0, cell.indexOf(" "))));
    const own = settled(read(bytes));
    expect(own.length).toBeGreaterThan(850);
    expect(own).toEqual(settled(calculated[`book${i}`]!));
  }
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import type { Edit } from "../../src/core/edits";
import { newWorkbook } from "../../src/xlsx/insert/new-workbook";
import { planOf } from "../bench/plan-of";
import { throughLibreOffice, whereLibreOffice } from "../support/independent-readers";
import { sheetNamed, valuesOf } from "../support/read-sheets";
import { formSheet } from "../support/small-form";
import { snapshotOf } from "../support/written";
import { ziping } from "./cli-run";

/** Weights, targets and actual values whose scores end in all sorts of digits, ties (4.675) among them; amounts likewise. */
const NUMBERS = [
  [94.8, 89.8, 5, 200, 187],
  [126.5, 118.36, 7, 16, 15],
  [3, 1, 10, 7, 3],
  [1000, 935, 15, 800, 749],
  [0.3, 0.1, 6, 1.2, 1.15],
  [80, 92, 12, 24, 26],
  [250000, 249987.5, 8, 96, 11],
] as const;

let folder: string;
let written: Uint8Array;
let edits: readonly Edit[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  const sheets = NUMBERS.map(([budget, executed, weight, target, actual], i) =>
    formSheet(
      {
        ...{ D5: budget, E5: budget, F5: executed, D6: budget, E6: budget, F6: executed, H5: null, I5: null },
        ...{ E12: target, F12: actual, G12: weight, H12: null, E13: target, F13: actual, G13: 30 - weight, H13: null, H19: null },
      },
      { name: `表${i + 1}` },
    ),
  );
  writeFileSync(join(folder, "自评.xlsx"), newWorkbook(sheets.map(planOf)));
  const { out } = await ziping(["score", join(folder, "自评.xlsx"), "--write", "--formulas", "--json"]);
  edits = (JSON.parse(out) as ScoreReport).files[0]!.edits.filter(({ formula }) => formula !== undefined);
  written = readFileSync(join(folder, "自评.scored.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("rate, its score, scores and total of every form are written as formulas with the numbers that were announced", () => {
  expect(edits.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(
    NUMBERS.flatMap((_, i) => ["H5", "I5", "H12", "H13", "H19"].map((cell) => `表${i + 1} ${cell}`)),
  );
  expect(valuesAt(written)).toEqual(edits.map(({ after }) => after));
});

whereLibreOffice("LibreOffice calculates the same numbers", () => {
  const { book } = throughLibreOffice({ book: written });
  const found = edits.map(({ sheet, cell }) => valuesOf(sheetNamed(book!, sheet))[cell]);
  // A sum of marks may differ in the last digit of a double.
  expect(found).toEqual(edits.map(({ after }) => expect.closeTo(Number(after), 12) as number));
});

function valuesAt(bytes: Uint8Array): unknown[] {
  const book = snapshotOf(bytes);
  return edits.map(({ sheet, cell }) => valuesOf(sheetNamed(book, sheet))[cell]);
}

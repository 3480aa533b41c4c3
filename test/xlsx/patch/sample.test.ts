import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toA1 } from "../../../src/core/a1";
import { markFormula } from "../../../src/core/marks";
import { readMarks } from "../../../src/xlsx/marks";
import type { CellPatch } from "../../../src/xlsx/patch/patch";
import { patchXlsx } from "../../../src/xlsx/patch/patch-xlsx";
import { readXlsx } from "../../../src/xlsx/reader";
import { readUserData } from "../../../src/xlsx/user-data";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/sample.xlsx"));
const DATA = '<ziping xmlns="urn:ziping:user-data" version="1">{}</ziping>';

function snapshotOf(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.problem.details);
  return result.value.snapshot;
}

function patched(...args: Parameters<typeof patchXlsx>): Uint8Array {
  const result = patchXlsx(...args);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.details ?? ""}`);
  return result.value;
}

const sheet = snapshotOf(SAMPLE).sheets[3]!;
const numbers = sheet.cells.filter(({ value, formula }) => typeof value === "number" && formula === undefined);
const edits: readonly CellPatch[] = [
  ...numbers.slice(0, 20).map(({ row, column, value }, i) => ({
    sheet: sheet.name,
    cell: toA1(row, column),
    before: value,
    after: i % 2 === 0 ? 5.5 : "=x & <y>",
    ...(i % 3 === 0 && { numberFormat: "0.00%" }),
  })),
  { sheet: sheet.name, cell: "Z99", before: null, after: 7 },
];
const marks = [{ sheet: sheet.name, cell: "I14", code: "deviation-missing" as const, compareWith: ["C14"] }];
const PATCH = { edits, marks, userData: DATA };

test("edits, marks and data are written; the file that was handed over is not touched", () => {
  const copy = Uint8Array.from(SAMPLE);
  const now = snapshotOf(patched(SAMPLE, PATCH)).sheets[3]!;
  for (const { cell, after } of edits) {
    expect(now.cells.find(({ row, column }) => toA1(row, column) === cell)).toMatchObject({ value: after });
  }
  expect(now.cells.length).toBe(sheet.cells.length + 1);
  expect(readUserData(patched(SAMPLE, PATCH))).toEqual({ ok: true, value: DATA });
  const formula = markFormula(marks[0]!);
  expect(readMarks(patched(SAMPLE, PATCH))).toEqual({ ok: true, value: [{ sheet: sheet.name, cell: "I14", formula }] });
  expect(Uint8Array.from(SAMPLE)).toEqual(copy);
});

test("the same patch gives the same bytes; a patch that changes nothing gives the very bytes", () => {
  const once = patched(SAMPLE, PATCH);
  expect(Buffer.compare(patched(SAMPLE, PATCH), once)).toBe(0);
  expect(patched(once, { ...PATCH, edits: edits.map((edit) => ({ ...edit, before: edit.after })) })).toBe(once);
  expect(patched(SAMPLE, { edits: [], marks: [] })).toBe(SAMPLE);
});

test("marks and data are taken away again", () => {
  const cleared = patched(patched(SAMPLE, PATCH), { edits: [], marks: [], userData: null });
  expect(readUserData(cleared)).toEqual({ ok: true, value: null });
  expect(readMarks(cleared)).toEqual({ ok: true, value: [] });
  expect(Buffer.from(cleared).includes("customXml")).toBe(false);
  expect(patched(cleared, { edits: [], marks: [] })).toBe(cleared);
});

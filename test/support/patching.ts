import type { CellPatch, XlsxPatch } from "../../src/xlsx/patch/patch";
import { patchXlsx } from "../../src/xlsx/patch/patch-xlsx";
import { textOf } from "./parts";
import { worksheet, xlsx, type Parts } from "./packages";

export const SHEET_PART = "xl/worksheets/sheet1.xml";

/** The file after a patch that is known to succeed. */
export function patched(bytes: Uint8Array, patch: Partial<XlsxPatch>): Uint8Array {
  const result = patchXlsx(bytes, { edits: [], marks: null, ...patch });
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.details ?? ""}`);
  return result.value;
}

/** Code of the problem, and that it says what happened and what to do; "none" without one. */
export function problemOf(bytes: Uint8Array, patch: Partial<XlsxPatch>): string {
  const result = patchXlsx(bytes, { edits: [], marks: null, ...patch });
  if (result.ok) return "none";
  expect(result.problem.message).toMatch(/^[^\n]+。$/);
  expect(result.problem.remedy).toMatch(/^请[^\n]+。$/);
  return result.problem.code;
}

/** An edit of the sheet 表 of support/packages.ts; the cell was blank unless told otherwise. */
export const edit = (cell: string, after: CellPatch["after"], more: Partial<CellPatch> = {}): CellPatch => ({
  ...{ sheet: "表", cell, before: null, after },
  ...more,
});

/** The worksheet of such a file after edits. */
export function sheetAfter(sheet: string, edits: readonly CellPatch[], parts: Parts = {}): string {
  return textOf(patched(xlsx({ ...parts, [SHEET_PART]: sheet }), { edits }), SHEET_PART);
}

/** Only the rows of a worksheet that has these before. */
export function rowsAfter(rows: string, edits: readonly CellPatch[], parts: Parts = {}): string {
  const text = sheetAfter(worksheet(rows), edits, parts);
  const [start, end] = worksheet("|").split("|") as [string, string];
  if (!text.startsWith(start) || !text.endsWith(end)) throw new Error(`more than the rows has changed: ${text}`);
  return text.slice(start.length, text.length - end.length);
}

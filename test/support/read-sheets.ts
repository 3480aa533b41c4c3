import { readFileSync } from "node:fs";
import { toA1 } from "../../src/core/a1";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";
import { readXlsx } from "../../src/xlsx/reader";

/** The content of an .xlsx file that is known to be readable. */
export function readWorkbook(path: string): WorkbookSnapshot {
  const result = readXlsx(readFileSync(path));
  if (!result.ok) throw new Error(`${path}: ${result.problem.code} ${result.problem.details ?? ""}`);
  return result.value.snapshot;
}

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Values by A1 address, blank cells left out. */
export function valuesOf(sheet: SheetSnapshot): Record<string, CellValue> {
  return Object.fromEntries(sheet.cells.filter(({ value }) => value !== null).map(({ row, column, value }) => [toA1(row, column), value]));
}

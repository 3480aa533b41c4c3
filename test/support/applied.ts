import { parseA1, toA1 } from "../../src/core/a1";
import type { CellState, Edit, JournalEntry } from "../../src/core/edits";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";
import { inReadingOrder } from "./small-form";

/** The workbook with the edits written into it, and the journal's entry of doing so, as a shell would do it. */
export function applied(workbook: WorkbookSnapshot, edits: readonly Edit[], id = "1"): { workbook: WorkbookSnapshot; entry: JournalEntry } {
  const cells = edits.map(({ key, sheet, cell, before, after, formula = null, numberFormat }) => {
    const was = stateAt(workbook, sheet, cell);
    if ((was.value === "" ? null : was.value) !== before) throw new Error(`${sheet}!${cell} does not hold what the edit saw`);
    return { key, sheet, cell, before: was, after: { value: after, formula, numberFormat: numberFormat ?? was.numberFormat } };
  });
  const states = new Map(cells.map(({ sheet, cell, after }) => [`${sheet}!${cell}`, after]));
  const entry: JournalEntry = { id, time: "2025-03-01T08:00:00Z", cells };
  return { workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => written(sheet, states)) }, entry };
}

export function stateAt(workbook: WorkbookSnapshot, sheet: string, address: string): CellState {
  const cell = workbook.sheets.find(({ name }) => name === sheet)?.cells.find(({ row, column }) => toA1(row, column) === address);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat: cell?.format ?? "General" };
}

function written(sheet: SheetSnapshot, states: ReadonlyMap<string, CellState>): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [toA1(cell.row, cell.column), cell]));
  for (const [place, { value, formula, numberFormat }] of states) {
    const address = place.slice(place.lastIndexOf("!") + 1);
    const at = parseA1(address);
    if (!at || !place.startsWith(`${sheet.name}!`)) continue;
    const cell: Cell = {
      ...at,
      value,
      ...(formula === null ? {} : { formula }),
      ...(numberFormat === "General" ? {} : { format: numberFormat }),
    };
    cells.set(address, cell);
  }
  return { ...sheet, cells: [...cells.values()].sort(inReadingOrder) };
}

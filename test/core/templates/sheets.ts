import { parseA1, toA1 } from "../../../src/core/a1";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import type { Cell, CellValue, SheetSnapshot } from "../../../src/core/workbook";
import { startHeadless } from "../../../src/workbench/engine/headless";
import { snapshotToUniver } from "../../../src/workbench/engine/load-workbook";

/** The sheet that a shell makes from a plan, as it reads it back. */
export function sheetFrom({ cells, merges, looks }: SheetPlan, name = "表"): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    protected: false,
    merges,
    cells: cells.flatMap(({ row, column, value, formula, look }): Cell[] => {
      const { format } = looks[look]!;
      if (value === null && format === undefined) return [];
      return [{ row, column, value, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) }];
    }),
  };
}

/** Two plans on one sheet. */
export function together(one: SheetSnapshot, other: SheetSnapshot): SheetSnapshot {
  const cells = [...one.cells, ...other.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...one, cells, merges: [...one.merges, ...other.merges] };
}

/** What a person types into cells (by A1 address; null clears), and the formulas calculated by a real spreadsheet engine. */
export async function filledIn(sheet: SheetSnapshot, typed: Readonly<Record<string, CellValue>>): Promise<SheetSnapshot> {
  const cells = new Map(sheet.cells.map((cell) => [toA1(cell.row, cell.column), cell]));
  for (const [address, value] of Object.entries(typed)) {
    const format = cells.get(address)?.format;
    cells.set(address, { ...parseA1(address)!, value, ...(format === undefined ? {} : { format }) });
  }
  const typedIn = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells: await calculated({ ...sheet, cells: typedIn }) };
}

async function calculated(sheet: SheetSnapshot): Promise<Cell[]> {
  const { engine, dispose } = startHeadless(snapshotToUniver({ sheets: [sheet] }));
  engine.recalculate();
  await engine.settle();
  const id = engine.sheets()[0]!.id;
  const resultAt = ({ row, column }: Cell): CellValue => engine.read(id, { row, column, rows: 1, columns: 1 })[0]![0]!.value;
  const cells = sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: resultAt(cell) ?? "" }));
  dispose();
  return cells;
}

/** A text of a sheet's cell, for finding where something stands: "A3" of the first cell that holds it. */
export function addressOf(sheet: SheetSnapshot, text: string): string {
  const found = sheet.cells.find(({ value }) => typeof value === "string" && value.replace(/\s/g, "") === text);
  if (!found) throw new Error(`no cell says ${text}`);
  return toA1(found.row, found.column);
}

/** The address so many rows and columns from another. */
export function beside(address: string, rows: number, columns: number): string {
  const { row, column } = parseA1(address)!;
  return toA1(row + rows, column + columns);
}

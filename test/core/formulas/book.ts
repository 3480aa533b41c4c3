import { parseA1 } from "../../../src/core/a1";
import { evaluate } from "../../../src/core/formulas/evaluate";
import { parseFormula } from "../../../src/core/formulas/parse";
import { SheetValues } from "../../../src/core/formulas/sheet-values";
import { ExcelError, Unsupported } from "../../../src/core/formulas/values";
import type { Cell, CellValue } from "../../../src/core/workbook";

/** Cells by address. A text that begins with "=" is a formula, with its result: ["=A1", 5]. */
export type Cells = Readonly<Record<string, CellValue | readonly [formula: string, result: CellValue]>>;

export function cellsOf(cells: Cells): Cell[] {
  return Object.entries(cells)
    .map(([address, held]): Cell => {
      const at = parseA1(address);
      if (!at) throw new Error(`no address: ${address}`);
      return typeof held === "object" && held !== null ? { ...at, value: held[1], formula: held[0] } : { ...at, value: held };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a formula comes to on a sheet with these cells; errors as their texts, "unsupported" where it is left to Excel. */
export function result(formula: string, cells: Cells = {}): CellValue {
  const expression = parseFormula(`=${formula}`);
  if (!expression) return "not understood";
  const values = new SheetValues(cellsOf(cells));
  try {
    const found = evaluate(expression, { cells: ({ range }) => values.within(range), name: () => null });
    return found instanceof ExcelError ? found.code : found;
  } catch (error) {
    if (error instanceof Unsupported) return "unsupported";
    throw error;
  }
}

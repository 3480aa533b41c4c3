import { parseRange } from "../../src/core/a1";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";

/** A table as it is transcribed: every cell as text, merged areas as A1 ranges. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly string[];
}

export interface TableOptions {
  /** Default "Sheet1". */
  readonly name?: string;
  /** 0-based position of the table's top-left cell. */
  readonly at?: readonly [row: number, column: number];
  /** Keep every cell text, as in a sheet whose numbers are stored as text. */
  readonly asText?: boolean;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const PERCENTAGE = /^-?\d+(?:\.(\d+))?%$/;

/** What Excel keeps when a person types the text: plain numbers become numbers, "95%" a percentage, everything else stays text. */
export function typed(text: string): Pick<Cell, "value" | "format"> {
  if (NUMBER.test(text)) return { value: Number(text) };
  const percentage = PERCENTAGE.exec(text);
  if (!percentage) return { value: text };
  const decimals = percentage[1]?.length ?? 0;
  // Moving the point in the text, because 98.6 / 100 is not the double that Excel keeps for 98.6%.
  return { value: Number(`${text.slice(0, -1)}e-2`), format: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
}

/** One sheet holding the table. Empty texts are blank cells. */
export function sheetOf(table: Table, { name = "Sheet1", at: [top, left] = [0, 0], asText = false }: TableOptions = {}): SheetSnapshot {
  const cells = table.rows.flatMap((row, r) =>
    row.flatMap((text, c): Cell[] => {
      if (text === "") return [];
      return [{ row: r + top, column: c + left, ...(asText ? { value: text } : typed(text)) }];
    }),
  );
  const merges = (table.merges ?? []).map((text) => {
    const range = parseRange(text);
    if (!range) throw new Error(`Not a range: ${text}`);
    return { top: range.top + top, bottom: range.bottom + top, left: range.left + left, right: range.right + left };
  });
  return { name, visibility: "visible", protected: false, cells, merges };
}

/** A workbook of one sheet a table: `workbookOf({ 自评表: table })`. */
export function workbookOf(tables: Readonly<Record<string, Table>>, options: Omit<TableOptions, "name"> = {}): WorkbookSnapshot {
  return { sheets: Object.entries(tables).map(([name, table]) => sheetOf(table, { ...options, name })) };
}

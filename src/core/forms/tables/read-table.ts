import { fold } from "../../quantity/text";
import type { Sourced } from "../../workbook";
import type { FormCells } from "../cells";
import type { Span } from "../grid";
import { readAmount } from "../field";
import type { TableEntry } from "../form";
import { readLabel } from "../labels";

/** A column of a data table: its role, head as written, and columns on the sheet. */
export interface TableColumn extends Span {
  readonly role: string;
  readonly label: string;
}

/** Words of a table: role and pattern of the label without white space, brackets and marks; the first that matches decides. */
export type TableVocabulary = readonly (readonly [role: string, pattern: RegExp])[];

export function roleIn(vocabulary: TableVocabulary, label: string): string | null {
  return vocabulary.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Longest text that can be a column's head. */
const LONGEST_HEAD = 40;

/** Heads in a row that a vocabulary knows, left to right. */
export function columnsIn(cells: FormCells, row: number, span: Span, roleOf: (label: string) => string | null): TableColumn[] {
  return cells.inRow(row, span).flatMap((cell) => {
    if (typeof cell.value !== "string" || cell.value.length > LONGEST_HEAD) return [];
    // 其中:基本支出 heads a column as 基本支出 does
    const role = roleOf(readLabel(cell.value.replace(/^\s*其中\s*[:：]/, "")).text);
    if (role === null) return [];
    const { left, right } = cells.grid.areaAt(row, cell.column);
    return [{ role, label: fold(cell.value), left, right }];
  });
}

/** The columns of a span: from the first of them to the last. */
export function spanOf(columns: readonly Span[]): Span {
  return { left: Math.min(...columns.map(({ left }) => left)), right: Math.max(...columns.map(({ right }) => right)) };
}

/** Columns of tables that stand beside each other: another table begins behind any other text, and where a role comes again. */
export function besideEachOther(cells: FormCells, row: number, columns: readonly TableColumn[]): TableColumn[][] {
  const tables: TableColumn[][] = [];
  for (const column of columns) {
    const current = tables.at(-1);
    const last = current?.at(-1);
    const goesOn =
      current !== undefined &&
      last !== undefined &&
      !current.some(({ role }) => role === column.role) &&
      cells.inRow(row, { left: last.right + 1, right: column.left - 1 }).length === 0;
    if (goesOn) current.push(column);
    else tables.push([column]);
  }
  return tables;
}

/** The cells of a row under known columns. */
export function entriesIn(cells: FormCells, row: number, columns: readonly TableColumn[]): TableEntry[] {
  return columns.flatMap((column) => {
    const field = cells.field(row, column, readAmount);
    return field?.own ? [{ column: column.role, label: column.label, field }] : [];
  });
}

/** The first text of a row inside a span: the row's name. */
export function nameIn(cells: FormCells, row: number, span: Span): Sourced<string> | null {
  const cell = cells.inRow(row, span).find(({ value }) => typeof value === "string");
  return cell ? { value: fold(String(cell.value)), cell: cells.address(row, cell.column) } : null;
}

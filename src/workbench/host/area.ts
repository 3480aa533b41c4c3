import { columnName, toA1 } from "../../core/a1";

/** A block of cells, 0-based, with its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const cellCount = (area: Area): number => area.rows * area.columns;

export function isInsideSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}

/** What two areas share; null when they do not touch. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area without a part of it: up to four areas. */
export function subtract(area: Area, part: Area): Area[] {
  const shared = intersection(area, part);
  if (!shared) return [area];
  const [bottom, right] = [shared.row + shared.rows, shared.column + shared.columns];
  const pieces: Area[] = [
    { ...area, rows: shared.row - area.row },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** "A1:B2" without the sheet; whole columns as "B:C", whole rows as "2:3". */
export function areaToA1(area: Area): string {
  const { row, column, rows, columns } = area;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const from = toA1(row, column);
  return cellCount(area) === 1 ? from : `${from}:${toA1(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as it stands in an address: in quotes unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:B2" → sheet (null when none is named) and the address itself. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: address };
  const name = address.slice(0, bang);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : name, cells: address.slice(bang + 1) };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function span(first: number, second: number): { start: number; length: number } {
  return { start: Math.min(first, second), length: Math.abs(second - first) + 1 };
}

/** "A1", "A1:B2", "B:C" or "2:3" (dollar signs accepted) → the area; null when it is none of them. */
export function parseArea(cells: string): Area | null {
  const text = cells.replaceAll("$", "").trim();
  const block = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/i.exec(text);
  if (block) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = block;
    const rows = span(Number(row1) - 1, Number(row2) - 1);
    const columns = span(columnIndex(column1), columnIndex(column2));
    return { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
  }
  const wholeColumns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (wholeColumns) {
    const { start, length } = span(columnIndex(wholeColumns[1] ?? ""), columnIndex(wholeColumns[2] ?? ""));
    return { row: 0, column: start, rows: MAX_ROWS, columns: length };
  }
  const wholeRows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(text);
  if (wholeRows) {
    const { start, length } = span(Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1);
    return { row: start, column: 0, rows: length, columns: MAX_COLUMNS };
  }
  return null;
}

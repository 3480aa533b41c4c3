import { parseRange } from "./a1";
import type { CellRange } from "./workbook";

/** The areas of a list of references as the format writes it (`sqref`): "A1:B3 D5". */
export function areasOf(references: string): CellRange[] {
  return references.split(/\s+/).flatMap((reference) => parseRange(reference) ?? []);
}

/** The area of one cell. */
export function cellRange({ row, column }: { readonly row: number; readonly column: number }): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether a cell lies in an area. */
export function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Whether two areas have a cell in common. */
export function touches(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether the second area lies in the first one. */
export function contains(outer: CellRange, { top, left, bottom, right }: CellRange): boolean {
  return top >= outer.top && bottom <= outer.bottom && left >= outer.left && right <= outer.right;
}

/** All cells of an area, in row-major order. */
export function cellsIn({ top, left, bottom, right }: CellRange): { row: number; column: number }[] {
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i).flatMap((row) => columns.map((column) => ({ row, column })));
}

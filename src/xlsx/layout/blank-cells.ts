import { cellKey, parseRange, rangeToA1 } from "../../core/a1";
import type { CellRange } from "../../core/workbook";
import { CellMap, type RowAt } from "../patch/cell-map";
import { CellSet } from "../patch/cell-set";
import { cellSplices, type CellWrite } from "../patch/cell-splices";
import { Outline, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import { Cursor } from "../sheet-cells";
import { parsePositions } from "../xml-positions";

/** A cell that holds nothing, and the style that it is to have; null: that of its row or column, so that it needs no element. */
export interface BlankCell {
  readonly row: number;
  readonly column: number;
  readonly style: string | null;
}

/** A worksheet's text in which blank cells have other styles, or no element any more; rows that then say nothing at all go too. */
export function withBlanks(original: string, part: string, blanks: readonly BlankCell[]): string {
  if (blanks.length === 0) return original;
  const { text } = outlineOf(original, part);
  const [outline, map, extent] = [new Outline(), new CellMap(new CellSet(blanks)), new Extent()];
  parsePositions(text, part, [outline, map]);
  parsePositions(text, part, [extent]);
  const wanted = new Map(blanks.map((blank) => [cellKey(blank.row, blank.column), blank.style]));
  const isGone = (row: number, column: number): boolean => wanted.get(cellKey(row, column)) === null;

  const bare = [...map.rows].filter(([row, { cells }]) => cells.length > 0 && cells.every(({ column }) => isGone(row, column)));
  const emptied = new Set(bare.map(([row]) => row));
  const splices: Splice[] = bare.map(([, row]) => bareRow(text, row));
  const missing: CellWrite[] = [];
  for (const { row, column, style } of blanks) {
    const cell = map.cells.get(cellKey(row, column));
    if (!cell && style !== null) missing.push({ row, column, value: null, formula: null, style });
    if (!cell || emptied.has(row)) continue;
    const { start, end } = cell.open;
    splices.push(
      style === null
        ? { start, end: cell.close.end, text: "" }
        : { start, end, text: withAttributes(text.slice(start, end), { s: style }) },
    );
  }
  // Cells that are put into a row stand between others; the two kinds of change do not meet.
  const changed = spliced(text, [...splices, ...dimension(text, outline, extent, isGone)]);
  return missing.length === 0 ? changed : withNew(changed, part, missing);
}

function withNew(text: string, part: string, cells: readonly CellWrite[]): string {
  const [outline, map] = [new Outline(), new CellMap(new CellSet(cells))];
  parsePositions(text, part, [outline, map]);
  return spliced(text, cellSplices(text, outline, map, cells));
}

/** A row without cells; one that only ever had a number goes. */
function bareRow(text: string, { attributes, open, close }: RowAt): Splice {
  const isNothing = Object.keys(attributes).every((name) => name === "r");
  const tag = text.slice(open.start, open.end);
  return { start: open.start, end: close.end, text: isNothing ? "" : open.selfClosing ? tag : `${tag.slice(0, -1).trimEnd()}/>` };
}

/** Where the file told exactly which area its cells take up, it goes on doing so. */
function dimension(text: string, outline: Outline, extent: Extent, isGone: (row: number, column: number) => boolean): Splice[] {
  const element = outline.child("dimension");
  const told = parseRange(element?.attributes.ref ?? "");
  const [before, after] = [extent.of(() => true), extent.of((row, column) => !isGone(row, column))];
  if (!element || !told || !before || rangeToA1(told) !== rangeToA1(before)) return [];
  const { start, end } = element.open;
  const ref = after ? rangeToA1(after) : "A1";
  return [{ start, end, text: withAttributes(text.slice(start, end), { ref }) }];
}

/** Where cells have elements. */
class Extent {
  private readonly cells: { row: number; column: number }[] = [];
  private readonly cursor = new Cursor();

  open(name: string, { r }: Readonly<Record<string, string>>, parent: string | undefined): void {
    if (name === "row" && parent === "sheetData") this.cursor.startRow(r);
    if (name !== "c" || parent !== "row") return;
    this.cursor.startCell(r);
    this.cells.push({ row: this.cursor.row, column: this.cursor.column });
  }

  of(counts: (row: number, column: number) => boolean): CellRange | null {
    const [first, ...others] = this.cells.filter(({ row, column }) => counts(row, column));
    if (!first) return null;
    const range = { top: first.row, left: first.column, bottom: first.row, right: first.column };
    for (const { row, column } of others) {
      range.top = Math.min(range.top, row);
      range.left = Math.min(range.left, column);
      range.bottom = Math.max(range.bottom, row);
      range.right = Math.max(range.right, column);
    }
    return range;
  }
}

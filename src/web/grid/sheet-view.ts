import type { Cell, CellRange, SheetSnapshot } from "../../core/workbook";
import type { CellStyle, SheetPresentation, WorkbookPresentation } from "../../xlsx/presentation/presentation";

/** One cell as it is drawn. */
export interface DrawnCell {
  /** Of a merged area its first row and column, which may be hidden: what the area holds stands there. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell: Cell | undefined;
  readonly style: CellStyle | undefined;
  /** Pixels that the cell may be high; what does not fit is cut off, as in Excel. */
  readonly mostHeight: number;
  /** Pixels of the blank cells to its right over which its text runs; 0 where it does not. */
  readonly runsOver: number;
}

export interface DrawnRow {
  readonly row: number;
  /** Pixels; absent: as high as its text. */
  readonly height: number | undefined;
  readonly cells: readonly DrawnCell[];
}

const FEWEST_COLUMNS = 12;
/** Blank rows and columns behind everything: the place for a form that is put on the sheet. */
const ROOM = { rows: 40, columns: 3 };
/** The last row and column that can be shown, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 199;
/** Pixels: the most that Excel makes a row high for its text (409 points), and how far a row may grow here that Excel fitted to its text. */
const MOST_HEIGHT = 545;
const MOST_FITTED = 160;

/** A sheet laid out for drawing: hidden rows and columns left out, merged cells joined. Rows are made when asked for. */
export class SheetView {
  readonly columns: readonly { readonly column: number; readonly width: number }[];
  /** Last row that can be reached, 0-based: some way below everything. */
  readonly lastRow: number;
  private readonly cells = new Map<number, Map<number, Cell>>();
  private readonly styles = new Map<number, Map<number, number>>();
  /** By the cell at which they are drawn. */
  private readonly merged = new Map<string, Merged>();
  private readonly covered = new Set<string>();
  private readonly rows: ReadonlyMap<number, SheetPresentation["rows"][number]>;
  private readonly shown: ReadonlySet<number>;
  /** Pixels of all columns together. */
  readonly width: number;

  constructor(
    readonly sheet: SheetSnapshot,
    layout: SheetPresentation,
    private readonly book: WorkbookPresentation,
  ) {
    let lastColumn = 0;
    let lastRow = -1;
    for (const cell of sheet.cells) {
      put(this.cells, cell.row, cell.column, cell);
      lastColumn = Math.max(lastColumn, cell.column);
      lastRow = Math.max(lastRow, cell.row);
    }
    for (const { row, column, style } of layout.cells) put(this.styles, row, column, style);
    for (const range of sheet.merges) {
      lastColumn = Math.max(lastColumn, range.right);
      lastRow = Math.max(lastRow, range.bottom);
    }
    this.lastRow = Math.min(lastRow + ROOM.rows, LAST_ROW);
    this.rows = new Map(layout.rows.map((row) => [row.row, row]));
    this.columns = columnsOf(layout, Math.min(Math.max(lastColumn + ROOM.columns, FEWEST_COLUMNS - 1), LAST_COLUMN));
    this.width = this.columns.reduce((sum, { width }) => sum + width, 0);
    this.shown = new Set(this.columns.map(({ column }) => column));
    for (const range of sheet.merges) {
      const shown = this.shownPart(range);
      if (!shown) continue;
      this.merged.set(`${shown.top}:${shown.left}`, { range, shown });
      this.cover(shown);
    }
  }

  /** Rows first … last that are not hidden. */
  rowsBetween(first: number, last: number): DrawnRow[] {
    const drawn: DrawnRow[] = [];
    for (let row = first; row <= last; row += 1) if (!this.isHidden(row)) drawn.push(this.row(row));
    return drawn;
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }

  /** The merged area that begins at the cell or hides it; null for a cell of its own. */
  areaAt(row: number, column: number): CellRange | null {
    for (const range of this.sheet.merges)
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) return range;
    return null;
  }

  /** What is left of an area without the hidden rows and columns at its beginning; null where all of it is hidden. */
  shownPart({ top, left, bottom, right }: CellRange): CellRange | null {
    const row = this.shownRow(top, 1);
    const column = this.shownColumn(left, 1);
    if (row === null || column === null || row > bottom || column > right) return null;
    return { top: row, left: column, bottom, right };
  }

  /** The row itself, or the next one down (1) or up (-1) that is not hidden; null where there is none. */
  shownRow(from: number, step: 1 | -1): number | null {
    for (let row = from; row >= 0 && row <= this.lastRow; row += step) if (!this.isHidden(row)) return row;
    return null;
  }

  /** The column itself, or the next one to the right (1) or left (-1) that is not hidden; null where there is none. */
  shownColumn(from: number, step: 1 | -1): number | null {
    const last = this.columns.at(-1)?.column ?? 0;
    for (let column = from; column >= 0 && column <= last; column += step) if (this.shown.has(column)) return column;
    return null;
  }

  private row(row: number): DrawnRow {
    const cells = this.columns.flatMap(({ column }, i): DrawnCell[] => {
      if (this.covered.has(`${row}:${column}`)) return [];
      const { range, shown } = this.merged.get(`${row}:${column}`) ?? {};
      const at = range ? { row: range.top, column: range.left } : { row, column };
      const number = this.styles.get(at.row)?.get(at.column);
      const style = number === undefined ? undefined : this.book.styles[number];
      const cell = this.cellAt(at.row, at.column);
      return [
        {
          ...at,
          rowSpan: shown ? this.shownRows(shown) : 1,
          columnSpan: shown ? this.shownColumns(shown) : 1,
          cell,
          style,
          mostHeight: shown ? this.heightOf(shown) : this.mostHeight(row),
          runsOver: !shown && runs(cell, style) ? this.blankAfter(row, i) : 0,
        },
      ];
    });
    return { row, height: this.rows.get(row)?.height, cells };
  }

  /** A height that was set by hand stays; one that Excel fitted to the text follows it for a while, because letters here are not Excel's. */
  private mostHeight(row: number): number {
    const { height, fixed } = this.rows.get(row) ?? {};
    if (height === undefined) return MOST_HEIGHT;
    return fixed ? height : Math.max(height, MOST_FITTED);
  }

  /** Excel never fits rows to a merged area. */
  private heightOf({ top, bottom }: CellRange): number {
    let sum = 0;
    for (let row = top; row <= Math.min(bottom, top + MOST_MERGED_ROWS); row += 1) {
      const { height, hidden } = this.rows.get(row) ?? {};
      if (hidden) continue;
      if (height === undefined) return MOST_HEIGHT;
      sum += height;
    }
    return sum;
  }

  /** Pixels of the blank cells behind a column, up to the first that is not. */
  private blankAfter(row: number, at: number): number {
    let width = 0;
    for (const next of this.columns.slice(at + 1)) {
      if ((this.cellAt(row, next.column)?.value ?? null) !== null || this.areaAt(row, next.column)) break;
      width += next.width;
    }
    return width;
  }

  private isHidden(row: number): boolean {
    return this.rows.get(row)?.hidden ?? false;
  }

  private cover({ top, left, bottom, right }: CellRange): void {
    // A form's merges are small; one over a million blank rows is not walked through.
    for (let row = top; row <= Math.min(bottom, top + MOST_MERGED_ROWS); row += 1)
      for (let column = left; column <= right; column += 1)
        if ((row !== top || column !== left) && this.shown.has(column)) this.covered.add(`${row}:${column}`);
  }

  private shownRows({ top, bottom }: CellRange): number {
    let count = 0;
    for (let row = top; row <= Math.min(bottom, top + MOST_MERGED_ROWS); row += 1) if (!this.isHidden(row)) count += 1;
    return Math.max(1, count);
  }

  private shownColumns({ left, right }: CellRange): number {
    return Math.max(1, this.columns.filter(({ column }) => column >= left && column <= right).length);
  }
}

const MOST_MERGED_ROWS = 2000;

interface Merged {
  readonly range: CellRange;
  /** From its first row and column that are not hidden on. */
  readonly shown: CellRange;
}

/** Whether a text runs on over blank cells: one that begins at the left and is not wrapped. */
function runs(cell: Cell | undefined, style: CellStyle | undefined): boolean {
  return typeof cell?.value === "string" && !style?.wrap && (style?.horizontal ?? "left") === "left";
}

function columnsOf(layout: SheetPresentation, last: number): { column: number; width: number }[] {
  return Array.from({ length: last + 1 }, (_, column) => column).flatMap((column) => {
    const own = layout.columns.find(({ from, to }) => column >= from && column <= to);
    return own?.hidden ? [] : [{ column, width: own?.width ?? layout.defaultColumnWidth }];
  });
}

function put<T>(map: Map<number, Map<number, T>>, row: number, column: number, value: T): void {
  const line = map.get(row);
  if (line) line.set(column, value);
  else map.set(row, new Map([[column, value]]));
}

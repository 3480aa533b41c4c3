import type { Cell, CellRange, SheetSnapshot } from "../workbook";

/** Columns, both inclusive. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Merged areas taller than this are kept apart, so that indexing them by row stays linear. */
const TALL = 256;

/** Columns of an Excel sheet. */
const COLUMNS = 16_384;

/** A sheet, indexed once: cells by row, merged areas by row. Costs one pass over the cells and merges. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  private readonly cellsByRow = new Map<number, Cell[]>();
  private readonly byAddress = new Map<number, Cell>();
  private readonly mergesByRow = new Map<number, CellRange[]>();
  private readonly tallMerges: CellRange[] = [];

  constructor(readonly sheet: SheetSnapshot) {
    for (const cell of sheet.cells) {
      this.byAddress.set(cell.row * COLUMNS + cell.column, cell);
      if (cell.value === null || cell.value === "") continue;
      const row = this.cellsByRow.get(cell.row);
      if (row) row.push(cell);
      else this.cellsByRow.set(cell.row, [cell]);
    }
    this.rows = [...this.cellsByRow.keys()].sort((a, b) => a - b);
    for (const merge of sheet.merges) this.addMerge(merge);
  }

  /** Rows that hold something from one row to another, both included; as many of them as the caller asks for. */
  *rowsBetween(top: number, bottom: number): Generator<number, void> {
    for (let index = this.firstFrom(top); index < this.rows.length; index++) {
      const row = this.rows[index];
      if (row === undefined || row > bottom) return;
      yield row;
    }
  }

  /** Index of the first such row at or below a row. */
  private firstFrom(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Cells of a row that hold something, left to right. */
  row(row: number): readonly Cell[] {
    return this.cellsByRow.get(row) ?? [];
  }

  at(row: number, column: number): Cell | undefined {
    return this.byAddress.get(row * COLUMNS + column);
  }

  /** The merged area over a position, or the position itself. */
  areaAt(row: number, column: number): CellRange {
    const covers = (area: CellRange): boolean => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
    return (
      this.mergesByRow.get(row)?.find(covers) ?? this.tallMerges.find(covers) ?? { top: row, left: column, bottom: row, right: column }
    );
  }

  private addMerge(merge: CellRange): void {
    if (merge.bottom - merge.top > TALL) {
      this.tallMerges.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = this.mergesByRow.get(row);
      if (list) list.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }
}

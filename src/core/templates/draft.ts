import { rangeToA1, toA1 } from "../a1";
import type { PlannedCell, PlannedRowHeight, PlannedValidation, SheetPlan } from "../sheet-plan";
import type { CellRange, CellValue } from "../workbook";
import type { Formula } from "./formulas";
import { LOOK_LIST, lookIndex, type LookName } from "./looks";
import type { Origin } from "./template";

/** Rows and columns of a block besides its first. */
interface Extent {
  readonly rows?: number;
  readonly columns?: number;
}

interface Finish extends Pick<SheetPlan, "name" | "columnWidths"> {
  readonly landscape?: boolean;
  /** Rows repeated on each page, and kept in view where `freeze`; relative like all rows. */
  readonly titleRow?: number;
  readonly freeze?: boolean;
}

/** Of a line of body text, and above and below it. */
const POINTS_PER_LINE = 15;
const PADDING = 3;

/** A sheet being planned. Rows and columns are counted from the plan's own top-left cell; only addresses speak of the sheet. */
export class Draft {
  private readonly cells: PlannedCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly validations: PlannedValidation[] = [];
  private readonly rowHeights: PlannedRowHeight[] = [];
  private bottom = 0;
  private right = 0;

  constructor(private readonly origin: Origin = { row: 0, column: 0 }) {}

  /** Puts a cell, or a merged block whose first cell holds the content; all of it has the look. */
  put(row: number, column: number, look: LookName, content: CellValue | Formula = null, { rows = 1, columns = 1 }: Extent = {}): void {
    const area = this.area(row, column, { rows, columns });
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const first = r === area.top && c === area.left;
        const held = typeof content === "object" && content !== null ? content : { value: content };
        this.cells.push({ row: r, column: c, look: lookIndex(look), ...(first ? held : { value: null }) });
      }
    }
    if (rows > 1 || columns > 1) this.merges.push(area);
    this.bottom = Math.max(this.bottom, area.bottom);
    this.right = Math.max(this.right, area.right);
  }

  /** A row of single cells from a column on. */
  putRow(row: number, column: number, look: LookName, contents: readonly (CellValue | Formula)[]): void {
    for (const [index, content] of contents.entries()) this.put(row, column + index, look, content);
  }

  /** Address of a cell, for formulas. */
  at(row: number, column: number): string {
    return toA1(this.origin.row + row, this.origin.column + column);
  }

  /** Address of a block. */
  block(row: number, column: number, extent: Extent): string {
    return rangeToA1(this.area(row, column, extent));
  }

  height(row: number, points: number): void {
    this.rowHeights.push({ row: this.origin.row + row, points });
  }

  /** The row fits its texts; as it stands that takes so many lines. */
  lines(row: number, count: number): void {
    this.rowHeights.push({ row: this.origin.row + row, points: count * POINTS_PER_LINE + PADDING, estimate: true });
  }

  validate(row: number, column: number, extent: Extent, { rule, message }: Omit<PlannedValidation, "range">): void {
    this.validations.push({ range: this.area(row, column, extent), rule, message });
  }

  plan({ name, columnWidths, landscape = false, titleRow, freeze = false }: Finish): SheetPlan {
    const repeated = titleRow === undefined ? null : this.origin.row + titleRow;
    return {
      name,
      range: { top: this.origin.row, left: this.origin.column, bottom: this.bottom, right: this.right },
      cells: this.cells.sort((one, other) => one.row - other.row || one.column - other.column),
      merges: this.merges,
      looks: LOOK_LIST,
      columnWidths,
      rowHeights: this.rowHeights,
      validations: this.validations,
      page: { landscape, ...(repeated === null ? {} : { titleRows: { top: repeated, bottom: repeated } }) },
      ...(repeated !== null && freeze ? { freeze: { rows: repeated + 1, columns: 0 } } : {}),
    };
  }

  private area(row: number, column: number, { rows = 1, columns = 1 }: Extent): CellRange {
    const [top, left] = [this.origin.row + row, this.origin.column + column];
    return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  }
}

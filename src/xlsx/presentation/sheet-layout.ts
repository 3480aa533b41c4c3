import type { XlsxLimits } from "../limits";
import type { SheetObserver } from "../sheet";
import { flag, type Attributes } from "../xml";
import type { ColumnLayout, RowLayout, SheetPresentation } from "./presentation";

/** Width in pixels of the widest digit in Excel's default font; column widths are counted in it. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** Column width in characters → pixels (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

const rowPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** Gathers sizes and styles while a sheet is read. What exceeds the limit is not drawn, rather than the file being refused. */
export class SheetLayout implements SheetObserver {
  private defaultColumnWidth = columnPixels(DEFAULT_WIDTH);
  private defaultRowHeight = rowPixels(DEFAULT_HEIGHT);
  private gridLines = true;
  private frozen = { rows: 0, columns: 0 };
  private readonly columns: ColumnLayout[] = [];
  private readonly rows: RowLayout[] = [];
  private readonly cells: { row: number; column: number; style: number }[] = [];

  constructor(
    private readonly name: string,
    private readonly limits: XlsxLimits,
  ) {}

  element(name: string, attributes: Attributes, parent: string | undefined): void {
    if (name === "sheetFormatPr" && parent === "worksheet") this.defaults(attributes);
    else if (name === "col" && parent === "cols") this.column(attributes);
    else if (name === "sheetView" && parent === "sheetViews") this.gridLines = flag(attributes.showGridLines, true);
    else if (name === "pane" && parent === "sheetView" && attributes.state?.startsWith("frozen")) {
      this.frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
    }
  }

  row(row: number, { ht, customHeight, hidden, s, customFormat }: Attributes): void {
    const style = flag(customFormat) ? Number(s ?? 0) : 0;
    if ((ht === undefined && hidden === undefined && style === 0) || this.rows.length >= this.limits.cells) return;
    this.rows.push({
      row,
      hidden: flag(hidden),
      ...(ht !== undefined && { height: rowPixels(Number(ht)) }),
      ...(ht !== undefined && flag(customHeight) && { fixed: true }),
      ...(style > 0 && { style }),
    });
  }

  cell(row: number, column: number, style: number): void {
    if (style > 0 && this.cells.length < this.limits.cells) this.cells.push({ row, column, style });
  }

  result(): SheetPresentation {
    const { name, defaultColumnWidth, defaultRowHeight, columns, rows, cells, gridLines, frozen } = this;
    return { name, defaultColumnWidth, defaultRowHeight, columns, rows, cells, gridLines, frozen };
  }

  private defaults({ defaultColWidth, defaultRowHeight }: Attributes): void {
    if (defaultColWidth !== undefined) this.defaultColumnWidth = columnPixels(Number(defaultColWidth));
    if (defaultRowHeight !== undefined) this.defaultRowHeight = rowPixels(Number(defaultRowHeight));
  }

  private column({ min, max, width, hidden, style }: Attributes): void {
    this.columns.push({
      from: Number(min) - 1,
      to: Number(max) - 1,
      hidden: flag(hidden),
      ...(width !== undefined && { width: columnPixels(Number(width)) }),
      ...(Number(style ?? 0) > 0 && { style: Number(style) }),
    });
  }
}

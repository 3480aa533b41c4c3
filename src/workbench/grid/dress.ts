import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { INDENT } from "../engine/univer-styles";
import type { CellStyle, SheetPresentation, WorkbookPresentation } from "../../xlsx/presentation/presentation";

const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;

export const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
} as const;

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Gives a workbook's contents the looks of the file they were read from: styles, sizes, hidden rows and columns, frozen panes. */
export function dress(workbook: IWorkbookData, presentation: WorkbookPresentation): IWorkbookData {
  const styles = { ...workbook.styles };
  presentation.styles.forEach((style, index) => (styles[styleId(index)] = toUniver(style)));
  const sheets = { ...workbook.sheets };
  workbook.sheetOrder.forEach((id, index) => {
    const sheet = sheets[id];
    const look = presentation.sheets[index];
    if (sheet && look) sheets[id] = dressSheet(sheet, look);
  });
  return { ...workbook, styles, sheets, defaultStyle: styleId(0) };
}

const styleId = (index: number): string => `look-${index}`;

function dressSheet(sheet: Partial<IWorksheetData>, look: SheetPresentation): Partial<IWorksheetData> {
  const cellData = { ...sheet.cellData };
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, column, style } of look.cells) {
    cellData[row] = { ...cellData[row], [column]: { ...cellData[row]?.[column], s: styleId(style) } };
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const rowCount = Math.max(sheet.rowCount ?? 0, lastRow + 1);
  const columnCount = Math.max(sheet.columnCount ?? 0, lastColumn + 1);
  const { rows, columns } = look.frozen;
  return {
    ...sheet,
    cellData,
    rowCount,
    columnCount,
    rowData: rowsOf(look),
    columnData: columnsOf(look, columnCount),
    defaultColumnWidth: look.defaultColumnWidth,
    defaultRowHeight: look.defaultRowHeight,
    showGridlines: flag(look.gridLines),
    ...((rows > 0 || columns > 0) && {
      freeze: { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 },
    }),
  };
}

function rowsOf(look: SheetPresentation): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const { row, height, hidden, style } of look.rows) {
    rows[row] = {
      hd: flag(hidden),
      // A height that the file gives is kept; the others follow their text.
      ...(height !== undefined && { h: height, ia: BooleanNumber.FALSE }),
      ...(style !== undefined && { s: styleId(style) }),
    };
  }
  return rows;
}

/** A file may style columns up to the last of Excel's 16,384; the grid has fewer. */
function columnsOf(look: SheetPresentation, columnCount: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, hidden, style } of look.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column += 1) {
      columns[column] = {
        hd: flag(hidden),
        ...(width !== undefined && { w: width }),
        ...(style !== undefined && { s: styleId(style) }),
      };
    }
  }
  return columns;
}

function toUniver(style: CellStyle): IStyleData {
  const { font, fill, horizontal, vertical, indent, format } = style;
  const result: IStyleData = {
    bl: flag(font.bold),
    it: flag(font.italic),
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    vt: VERTICAL[vertical ?? "bottom"],
  };
  if (font.name !== undefined) result.ff = font.name;
  if (font.size !== undefined) result.fs = font.size;
  if (font.underline) result.ul = { s: BooleanNumber.TRUE };
  if (font.strike) result.st = { s: BooleanNumber.TRUE };
  if (font.color !== undefined) result.cl = { rgb: font.color };
  if (fill !== undefined) result.bg = { rgb: fill };
  if (horizontal !== undefined) result.ht = HORIZONTAL[horizontal];
  if (indent !== undefined) result.pd = { l: indent * INDENT };
  if (format !== undefined) result.n = { pattern: format };
  const borders = bordersOf(style);
  if (borders) result.bd = borders;
  return result;
}

function bordersOf(style: CellStyle): IBorderData | null {
  const borders: IBorderData = {};
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const line = style.borders[side];
    if (line) borders[SIDES[side]] = { s: LINES[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color ?? "#000000" } };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { Sizes } from "../host/engine";
import { fittingHeight, fittingWidth } from "./fit-text";
import { styleFromUniver } from "./univer-styles";
import { UniverContents } from "./univer-contents";

/** Widths and heights, and what is hidden. */
export class UniverSizes extends UniverContents implements Sizes {
  columnWidth(sheet: string, column: number): number {
    return this.document.sheet(sheet).getSheet().getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    const area = this.document.placed(sheet, { row: 0, column, rows: 1, columns });
    this.document.program(() => this.document.sheet(sheet).setColumnWidths(column, area.columns, pixels));
  }

  rowHeight(sheet: string, row: number): number {
    return this.document.sheet(sheet).getSheet().getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    const area = this.document.placed(sheet, { row, column: 0, rows, columns: 1 });
    this.document.program(() => this.document.sheet(sheet).setRowHeightsForced(row, area.rows, pixels));
  }

  fitColumns(sheet: string, column: number, columns: number): void {
    const used = this.usedArea(sheet, true);
    if (!used) return;
    for (let index = column; index < Math.min(column + columns, used.column + used.columns); index++) {
      const merges = this.merges(sheet).filter((area) => area.columns > 1);
      const widths = this.texts(sheet, { ...used, column: index, columns: 1 }).map(([text = ""], line) => {
        const row = used.row + line;
        const isMerged = merges.some(
          (area) => row >= area.row && row < area.row + area.rows && index >= area.column && index < area.column + area.columns,
        );
        return isMerged || text === "" ? 0 : fittingWidth(text, styleFromUniver(this.document.styleAt(sheet, row, index)));
      });
      const widest = Math.max(...widths);
      if (widest > 0) this.setColumnWidth(sheet, index, 1, widest);
    }
  }

  fitRows(sheet: string, row: number, rows: number): void {
    const used = this.usedArea(sheet, true);
    const last = used ? Math.min(row + rows, used.row + used.rows) : row;
    if (!used || last <= row) return;
    this.document.program(() => this.document.sheet(sheet).setRowAutoHeight(row, last - row));
    const manager = this.document.sheet(sheet).getSheet().getRowManager();
    // Without a page Univer cannot measure texts; then it is estimated.
    const unmeasured = Array.from({ length: last - row }, (_, index) => row + index).filter(
      (index) => manager.getRow(index)?.ah === undefined,
    );
    const rowsAutoHeightInfo = unmeasured.map((index) => ({ row: index, autoHeight: this.estimatedHeight(sheet, index) }));
    this.document.command(SetWorksheetRowAutoHeightMutation.id, { unitId: this.document.unitId, subUnitId: sheet, rowsAutoHeightInfo });
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.document.sheet(sheet).getSheet().getRowVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.document.sheet(sheet).getSheet().getColVisible(column);
  }

  setRowsHidden(sheet: string, row: number, rows: number, hidden: boolean): void {
    const area = this.document.placed(sheet, { row, column: 0, rows, columns: 1 });
    const target = this.document.sheet(sheet);
    this.document.program(() => (hidden ? target.hideRows(row, area.rows) : target.showRows(row, area.rows)));
  }

  setColumnsHidden(sheet: string, column: number, columns: number, hidden: boolean): void {
    const area = this.document.placed(sheet, { row: 0, column, rows: 1, columns });
    const target = this.document.sheet(sheet);
    this.document.program(() => (hidden ? target.hideColumns(column, area.columns) : target.showColumns(column, area.columns)));
  }

  private estimatedHeight(sheet: string, row: number): number {
    const used = this.usedArea(sheet, true);
    if (!used) return fittingHeight("", 0, styleFromUniver(null));
    const [texts = []] = this.texts(sheet, { ...used, row, rows: 1 });
    const merges = this.merges(sheet);
    const heights = texts.map((text, index) => {
      const column = used.column + index;
      const merged = merges.find(
        (area) => area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns,
      );
      // As in Excel: merged cells do not make their row higher.
      return merged ? 0 : fittingHeight(text, this.columnWidth(sheet, column), styleFromUniver(this.document.styleAt(sheet, row, column)));
    });
    return Math.max(fittingHeight("", 0, styleFromUniver(null)), ...heights);
  }
}

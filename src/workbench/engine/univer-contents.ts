import type { ICellData } from "@univerjs/core";
import { ReorderRangeCommand } from "@univerjs/sheets";
import { bounding, intersection } from "../host/area";
import type { Area } from "../host/area";
import type { CellStyle } from "../host/cell-style";
import type { CellLink, Cells, CellWrite, EngineCell } from "../host/engine";
import { offsetFormula } from "../host/formula-references";
import type { Axis } from "../host/shift";
import { changeOf, linkOf, LINK_KEY, numberFormatOf, valueOf } from "./univer-cells";
import type { UniverDocument } from "./univer-document";
import { areaOf, rangeOf } from "./univer-ranges";
import { UniverSheets } from "./univer-sheets";
import type { UniverShifts } from "./univer-shifts";
import { styleFromUniver, styleToUniver } from "./univer-styles";

const BLANK: EngineCell = { value: null, formula: null, numberFormat: "General" };

/** Cells: what they hold, how they look, where they stand. */
export class UniverContents extends UniverSheets implements Cells {
  constructor(
    document: UniverDocument,
    private readonly shifts: UniverShifts,
  ) {
    super(document);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.document
      .sheet(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const isFilled = valueOf(cell) !== null || cell?.f || cell?.si || (!valuesOnly && cell?.s);
        if (!isFilled) return;
        const here = { row, column, rows: 1, columns: 1 };
        used = used ? bounding(used, here) : here;
      });
    return used;
  }

  read(sheet: string, { row, column, rows, columns }: Area): EngineCell[][] {
    const worksheet = this.document.sheet(sheet);
    const matrix = worksheet.getSheet().getCellMatrix();
    const styles = this.document.workbook.getWorkbook().getStyles();
    const cellAt = (r: number, c: number): EngineCell => {
      const cell = matrix.getValue(r, c);
      if (!cell) return BLANK;
      const formula = cell.f || (cell.si ? worksheet.getRange(r, c).getFormula() : "") || null;
      return { value: valueOf(cell), formula, numberFormat: numberFormatOf(styles.getStyleByCell(cell)) };
    };
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)));
  }

  texts(sheet: string, area: Area): string[][] {
    const texts: readonly (readonly (string | null | undefined)[])[] = this.document.range(sheet, area).getDisplayValues();
    return texts.map((row) => row.map((text) => text ?? ""));
  }

  write(sheet: string, writes: readonly CellWrite[]): void {
    this.document.change(
      sheet,
      writes.map((write) => ({ row: write.row, column: write.column, change: changeOf(write) })),
    );
  }

  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
    const used = this.usedArea(sheet, false);
    const cleared = used && intersection(used, area);
    if (!cleared) return;
    const content: ICellData = { v: null, f: null, si: null, p: null };
    const change: ICellData = { ...(what === "formats" ? {} : content), ...(what === "contents" ? {} : { s: null }) };
    this.document.change(
      sheet,
      placesOf(cleared).map((place) => ({ ...place, change })),
    );
  }

  insert(sheet: string, area: Area, axis: Axis): void {
    this.shifts.shift(sheet, area, axis, "insert");
  }

  delete(sheet: string, area: Area, axis: Axis): void {
    this.shifts.shift(sheet, area, axis, "delete");
  }

  reorder(sheet: string, area: Area, order: readonly number[]): void {
    const before = this.read(sheet, area);
    const rows = Object.fromEntries(order.map((from, to) => [area.row + to, area.row + from]));
    const params = { unitId: this.document.unitId, subUnitId: sheet, range: rangeOf(area), order: rows };
    this.document.command(ReorderRangeCommand.id, params);
    // As if copied to its new row, each formula points to the cells beside it; Univer leaves it pointing to the old ones.
    const writes = order.flatMap((from, to) =>
      (before[from] ?? []).flatMap(({ formula }, index): CellWrite[] =>
        formula === null
          ? []
          : [{ row: area.row + to, column: area.column + index, content: { formula: offsetFormula(formula, to - from, 0) } }],
      ),
    );
    if (writes.length > 0) this.document.quietly(() => this.write(sheet, writes));
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return styleFromUniver(this.document.styleAt(sheet, row, column));
  }

  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void {
    const changes = placesOf(this.document.bounded(sheet, area)).map(({ row, column }) => ({
      row,
      column,
      change: { s: styleToUniver(style, this.document.styleAt(sheet, row, column)) },
    }));
    this.document.change(sheet, changes);
  }

  link(sheet: string, row: number, column: number): CellLink | null {
    return linkOf(this.document.rawAt(sheet, row, column));
  }

  setLink(sheet: string, area: Area, link: CellLink | null): void {
    const changes = placesOf(this.document.bounded(sheet, area)).flatMap(({ row, column }) => {
      const custom = this.document.rawAt(sheet, row, column)?.custom;
      return link || custom ? [{ row, column, change: { custom: { ...custom, [LINK_KEY]: link } } }] : [];
    });
    this.document.change(sheet, changes);
  }

  merges(sheet: string): Area[] {
    return this.document
      .sheet(sheet)
      .getMergedRanges()
      .map((range) => areaOf(range.getRange()));
  }

  merge(sheet: string, area: Area): void {
    this.document.program(() => this.document.range(sheet, area).merge({ isForceMerge: true }));
  }

  unmerge(sheet: string, area: Area): void {
    this.document.program(() => this.document.range(sheet, area).breakApart());
  }
}

function placesOf({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

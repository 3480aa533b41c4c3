import { ICommandService } from "@univerjs/core";
import type { ICellData, Injector, IStyleData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import { bounding } from "../host/area";
import type { Area } from "../host/area";
import { FLAGS_KEY } from "./load-workbook";
import type { SheetFlags } from "./load-workbook";

/** A cell's change as Univer takes it, with its place. */
export interface PlacedChange {
  readonly row: number;
  readonly column: number;
  readonly change: ICellData;
}

/** The workbook that is open in Univer: finding sheets and ranges in it, and changing cells. */
export class UniverDocument {
  readonly injector: Injector;
  private programs = 0;

  constructor(private readonly api: FUniver) {
    // The facade is silent on conditional formats' results and on a command's origin: the services below it are not.
    this.injector = api["_injector"];
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  range(sheet: string, area: Area): FRange {
    this.makeRoom(sheet, area);
    const { row, column, rows, columns } = this.bounded(sheet, area);
    return this.sheet(sheet).getRange(row, column, rows, columns);
  }

  /** Univer's sheets have an end and grow on demand; Excel's have not. */
  makeRoom(sheet: string, area: Area): void {
    const target = this.sheet(sheet);
    const { row, column, rows, columns } = this.bounded(sheet, area);
    if (row + rows > target.getMaxRows()) target.setRowCount(row + rows + 100);
    if (column + columns > target.getMaxColumns()) target.setColumnCount(column + columns + 6);
  }

  /** Whole columns and rows end where the grid ends. */
  bounded(sheet: string, area: Area): Area {
    const target = this.sheet(sheet);
    return {
      ...area,
      rows: area.rows > 100_000 ? Math.max(1, target.getMaxRows() - area.row) : area.rows,
      columns: area.columns > 10_000 ? Math.max(1, target.getMaxColumns() - area.column) : area.columns,
    };
  }

  styleAt(sheet: string, row: number, column: number): Nullable<IStyleData> {
    const cell = this.sheet(sheet).getSheet().getCellMatrix().getValue(row, column);
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell);
  }

  /** Changes cells by one command, so that the grid's own undo takes them back together. */
  change(sheet: string, changes: readonly PlacedChange[]): void {
    const value: Record<number, Record<number, ICellData>> = {};
    let touched: Area | null = null;
    const present = this.sheet(sheet).getSheet().getCellMatrix();
    for (const { row, column, change } of changes) {
      // A change of format alone would make Univer guess the type anew (the text "12" would become a number) and forget the formula.
      const cell = present.getValue(row, column);
      const type = "v" in change ? change.t : cell?.t;
      const formula = "v" in change || "f" in change || !(cell?.f || cell?.si) ? {} : { f: cell.f, si: cell.si };
      (value[row] ??= {})[column] = { ...change, ...formula, ...(type ? { t: type } : {}) };
      const here = { row, column, rows: 1, columns: 1 };
      touched = touched ? bounding(touched, here) : here;
    }
    if (!touched) return;
    const range = this.range(sheet, touched).getRange();
    const params = { unitId: this.workbook.getId(), subUnitId: sheet, range, value };
    this.program(() => this.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params));
  }

  flags(sheet: FWorksheet): SheetFlags {
    const stored: unknown = sheet.getCustomMetadata()?.[FLAGS_KEY];
    const has = (name: string): boolean =>
      typeof stored === "object" && stored !== null && (stored as Record<string, unknown>)[name] === true;
    return { protected: has("protected"), veryHidden: has("veryHidden") };
  }

  setFlags(sheet: FWorksheet, flags: Partial<SheetFlags>): void {
    sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [FLAGS_KEY]: { ...this.flags(sheet), ...flags } });
  }

  /** What changes during `work` is a program's doing, not a person's. */
  program<T>(work: () => T): T {
    this.programs++;
    try {
      return work();
    } finally {
      this.programs--;
    }
  }

  get isProgramRunning(): boolean {
    return this.programs > 0;
  }
}

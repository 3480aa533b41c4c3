import { ICommandService } from "@univerjs/core";
import type { ICellData, Injector, IStyleData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import { bounding } from "../host/area";
import type { Area } from "../host/area";
import type { Origin } from "../host/engine";
import { EXTRAS_KEY, extrasOf } from "./sheet-extras";
import type { SheetExtras } from "./sheet-extras";

/** A cell's change as Univer takes it, with its place. */
export interface PlacedChange {
  readonly row: number;
  readonly column: number;
  readonly change: ICellData;
}

/** The workbook that is open in Univer: finding sheets and ranges in it, and changing cells. */
export class UniverDocument {
  readonly injector: Injector;
  private readonly origins: Origin[] = [];
  private quiet = 0;
  /** The sheet that is to be in front when others have come there in passing. */
  private staying: string | null = null;
  /** While rows or columns are put in or taken out: formulas are rewritten then, which is nobody's edit. */
  isShifting = false;

  constructor(private readonly api: FUniver) {
    // The facade is silent on conditional formats' results and on a command's origin: the services below it are not.
    this.injector = api["_injector"];
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getId();
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

  /** The area as the grid can hold it, which is made large enough first. */
  placed(sheet: string, area: Area): Area {
    this.makeRoom(sheet, area);
    return this.bounded(sheet, area);
  }

  rawAt(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.sheet(sheet).getSheet().getCellMatrix().getValue(row, column);
  }

  styleAt(sheet: string, row: number, column: number): Nullable<IStyleData> {
    return this.workbook
      .getWorkbook()
      .getStyles()
      .getStyleByCell(this.rawAt(sheet, row, column));
  }

  /** Runs one of Univer's commands or mutations as a program's doing. */
  command(id: string, params: object): void {
    this.program(() => this.injector.get(ICommandService).syncExecuteCommand(id, params));
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
    this.command(SetRangeValuesCommand.id, { unitId: this.unitId, subUnitId: sheet, range, value });
  }

  /** What Univer has no word for. */
  extras(sheet: string, target = this.sheet(sheet)): SheetExtras {
    return extrasOf(target.getSheet().getCustomMetadata());
  }

  setExtras(sheet: string, extras: Partial<SheetExtras>): void {
    const target = this.sheet(sheet);
    target.setCustomMetadata({ ...target.getCustomMetadata(), [EXTRAS_KEY]: { ...this.extras(sheet), ...extras } });
  }

  /** What changes during `work` is a program's doing, not a person's; or somebody else's who has the workbook open. */
  program<T>(work: () => T, origin: Origin = "program"): T {
    // A co-author's change is made by the same calls as a program's.
    this.origins.push(this.origins.at(-1) === "coauthor" ? "coauthor" : origin);
    try {
      return work();
    } finally {
      this.origins.pop();
    }
  }

  /** What changes during `work` is reported by its author, as one. */
  quietly(work: () => void): void {
    this.quiet++;
    try {
      this.program(work);
    } finally {
      this.quiet--;
    }
  }

  /** Univer brings a new, shown or moved sheet to the front, at once and once more later; Excel's API leaves the active one where it is. */
  withoutLeaving<T>(work: () => T): T {
    const front = this.staying ?? this.workbook.getActiveSheet().getSheetId();
    this.stayOn(front);
    return this.program(() => {
      const result = work();
      this.workbook.getSheetBySheetId(front)?.activate();
      return result;
    });
  }

  bringToFront(sheet: string): void {
    const others = this.staying !== null;
    this.staying = null;
    this.program(() => this.sheet(sheet).activate());
    if (others) this.stayOn(sheet);
  }

  /** Whether sheets come to the front only in passing. */
  get isStaying(): boolean {
    return this.staying !== null;
  }

  private stayOn(sheet: string): void {
    this.staying = sheet;
    // Univer's own switch comes with the promises that are pending now.
    setTimeout(() => {
      if (this.staying !== sheet) return;
      if (this.api.getActiveWorkbook()?.getActiveSheet().getSheetId() !== sheet) {
        this.program(() => this.api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.activate());
      }
      this.staying = null;
    });
  }

  get isQuiet(): boolean {
    return this.quiet > 0;
  }

  get origin(): Origin {
    return this.origins.at(-1) ?? "user";
  }
}

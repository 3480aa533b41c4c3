import { ICommandService } from "@univerjs/core";
import type { ICellData, ICommandInfo, IRange, Nullable } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveColCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
} from "@univerjs/sheets";
import { bounding, intersection, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import type { Area } from "../host/area";
import type { EngineEvent } from "../host/engine";
import { shiftFormula } from "../host/formula-references";
import { shiftArea, shiftOf } from "../host/shift";
import type { Axis, Shift } from "../host/shift";
import type { UniverDocument } from "./univer-document";
import type { Overlay, UniverOverlays } from "./univer-overlays";
import { areaOf, rangeOf } from "./univer-ranges";

type Kind = "insert" | "delete";

/** Commands of the grid's own menus, and of the facade. */
const COMMANDS: Readonly<Record<string, { readonly axis: Axis; readonly kind: Kind; readonly entire: boolean }>> = {
  // Univer's types leave this one out.
  "sheet.command.insert-row": { axis: "rows", kind: "insert", entire: true },
  [InsertRowByRangeCommand.id]: { axis: "rows", kind: "insert", entire: true },
  [RemoveRowCommand.id]: { axis: "rows", kind: "delete", entire: true },
  [RemoveRowByRangeCommand.id]: { axis: "rows", kind: "delete", entire: true },
  [InsertColCommand.id]: { axis: "columns", kind: "insert", entire: true },
  [InsertColByRangeCommand.id]: { axis: "columns", kind: "insert", entire: true },
  [RemoveColCommand.id]: { axis: "columns", kind: "delete", entire: true },
  [RemoveColByRangeCommand.id]: { axis: "columns", kind: "delete", entire: true },
  [InsertRangeMoveDownCommand.id]: { axis: "rows", kind: "insert", entire: false },
  [InsertRangeMoveRightCommand.id]: { axis: "columns", kind: "insert", entire: false },
  [DeleteRangeMoveUpCommand.id]: { axis: "rows", kind: "delete", entire: false },
  [DeleteRangeMoveLeftCommand.id]: { axis: "columns", kind: "delete", entire: false },
};

interface Parameters {
  readonly subUnitId?: string;
  readonly range?: IRange;
}

/**
 * Puts cells in and takes them out, with everything that then moves: formulas, merges, names, links, conditional formats, validation, print set-up.
 *
 * Univer moves cells, formulas, merges and names with entire rows and columns. It moves conditional formats and validation only in part (not
 * the fixed references in their formulas, and not all without a page), and splits them; so what lies over the cells is put right here, also after
 * the user's own insertions in the grid.
 */
export class UniverShifts {
  private running: { readonly id: string; readonly before: Overlay } | null = null;

  constructor(
    private readonly document: UniverDocument,
    private readonly overlays: UniverOverlays,
    private readonly report: (event: EngineEvent) => void,
  ) {
    const commands = document.injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id }: Readonly<ICommandInfo>) => {
      if (!COMMANDS[id] || this.running) return;
      this.running = { id, before: overlays.read() };
      document.isShifting = true;
    });
    commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo<Parameters>>) => {
      if (this.running?.id !== id) return;
      const { before } = this.running;
      this.running = null;
      document.isShifting = false;
      const command = COMMANDS[id];
      const sheet = params?.subUnitId ?? document.workbook.getActiveSheet().getSheetId();
      if (command && params?.range) {
        overlays.shift(before, shiftOf(sheet, placeOf(areaOf(params.range), command.axis, command.entire), command.axis, command.kind));
      }
    });
  }

  shift(sheet: string, area: Area, axis: Axis, kind: Kind): void {
    const isEntire = axis === "rows" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
    if (isEntire) this.shiftEntire(sheet, area, axis, kind);
    else this.shiftCells(shiftOf(sheet, area, axis, kind), area, kind);
  }

  private shiftEntire(sheet: string, area: Area, axis: Axis, kind: Kind): void {
    this.document.makeRoom(sheet, { row: area.row, column: area.column, rows: 1, columns: 1 });
    const target = this.document.sheet(sheet);
    this.document.program(() => {
      if (axis === "rows") return kind === "insert" ? target.insertRows(area.row, area.rows) : target.deleteRows(area.row, area.rows);
      return kind === "insert" ? target.insertColumns(area.column, area.columns) : target.deleteColumns(area.column, area.columns);
    });
  }

  /** Univer's own commands for parts of rows work on the active sheet only, and later. */
  private shiftCells(shift: Shift, area: Area, kind: Kind): void {
    const before = this.overlays.read();
    this.document.quietly(() => {
      this.moveCells(shift, area);
      this.moveMerges(shift);
      this.moveFormulas(shift);
    });
    this.overlays.shift(before, shift);
    this.overlays.shiftNames(shift);
    const { sheet } = shift;
    this.report({
      kind: kind === "insert" ? "cells-inserted" : "cells-deleted",
      sheet,
      area,
      axis: shift.axis,
      origin: this.document.origin === "coauthor" ? "coauthor" : "program",
    });
  }

  /** Everything in the band from the shift on, cell by cell. */
  private moveCells(shift: Shift, area: Area): void {
    const { sheet, axis } = shift;
    const from: Record<number, Record<number, null>> = {};
    const to: Record<number, Record<number, Nullable<ICellData>>> = {};
    let touched: Area = area;
    const tail = axis === "rows" ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
    this.document
      .sheet(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const here = { row, column, rows: 1, columns: 1 };
        if (!intersection(here, tail)) return;
        (from[row] ??= {})[column] = null;
        const place = shiftArea(here, shift);
        if (place) (to[place.row] ??= {})[place.column] = cell;
        touched = bounding(touched, place ? bounding(here, place) : here);
      });
    const range = rangeOf(this.document.placed(sheet, touched));
    this.document.command(MoveRangeMutation.id, {
      unitId: this.document.unitId,
      fromRange: range,
      toRange: range,
      from: { subUnitId: sheet, value: from },
      to: { subUnitId: sheet, value: to },
    });
  }

  private moveMerges(shift: Shift): void {
    const target = this.document.sheet(shift.sheet);
    for (const range of target.getMergedRanges()) {
      const area = areaOf(range.getRange());
      const moved = shiftArea(area, shift);
      if (moved === area) continue;
      range.breakApart();
      if (moved && moved.rows * moved.columns > 1) this.document.range(shift.sheet, moved).merge({ isForceMerge: true });
    }
  }

  private moveFormulas(shift: Shift): void {
    for (const worksheet of this.document.workbook.getSheets()) {
      const sheet = worksheet.getSheetId();
      const isOnSheet = this.overlays.isMeant(shift.sheet, sheet);
      const changes: { row: number; column: number; change: ICellData }[] = [];
      worksheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (!cell) return;
          const formula = cell.f || (cell.si ? worksheet.getRange(row, column).getFormula() : "");
          const moved = formula && shiftFormula(formula, shift, isOnSheet);
          if (moved && (moved !== formula || cell.si)) changes.push({ row, column, change: { f: moved, si: null, v: null } });
        });
      this.document.change(sheet, changes);
    }
  }
}

/** A row command names the columns that the grid has; it means all. */
function placeOf(area: Area, axis: Axis, entire: boolean): Area {
  if (!entire) return area;
  return axis === "rows" ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
}

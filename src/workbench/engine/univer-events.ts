import { ICommandService } from "@univerjs/core";
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { bounding } from "../host/area";
import type { Area } from "../host/area";
import type { CellValue } from "../../core/workbook";
import type { EngineEvent, Origin } from "../host/engine";
import { valueOf } from "./univer-cells";
import type { UniverDocument } from "./univer-document";
import { areaOf } from "./univer-ranges";

type Matrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

/** The cells of a set-values mutation whose content changes; null when it only formats. */
function contentArea(matrix: Matrix): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell)) continue;
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? bounding(area, here) : here;
    }
  }
  return area;
}

const STRUCTURE: Readonly<Record<string, "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted">> = {
  [InsertRowMutation.id]: "rows-inserted",
  [RemoveRowMutation.id]: "rows-deleted",
  [InsertColMutation.id]: "columns-inserted",
  [RemoveColMutation.id]: "columns-deleted",
};

/** Parameters of the mutations and operations above, as far as they are read here. */
interface Parameters {
  readonly subUnitId?: string;
  readonly cellValue?: Matrix;
  readonly range?: IRange;
  readonly type?: number;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly name?: string;
  readonly from?: { readonly subUnitId: string; readonly value: Matrix };
  readonly to?: { readonly subUnitId: string; readonly value: Matrix };
}

function eventsOf(id: string, params: Parameters, options: IExecutionOptions | undefined, origin: Origin): EngineEvent[] {
  const sheet = params.subUnitId ?? "";
  if (id === SetRangeValuesMutation.id) {
    // Results of formulas arrive by the same mutation; Excel reports only what somebody entered.
    if (options?.fromFormula || options?.["applyFormulaCalculationResult"]) return [];
    const area = contentArea(params.cellValue ?? {});
    return area ? [{ kind: "edited", sheet, area, origin }] : [];
  }
  if (id === MoveRangeMutation.id) {
    return [params.from, params.to].flatMap((part) => {
      const area = part && contentArea(part.value);
      return area ? [{ kind: "edited" as const, sheet: part.subUnitId, area, origin }] : [];
    });
  }
  if (id === ReorderRangeMutation.id && params.range) return [{ kind: "rows-sorted", sheet, area: areaOf(params.range), origin }];
  const structure = STRUCTURE[id];
  if (structure && params.range) return [{ kind: structure, sheet, area: areaOf(params.range), origin }];
  if (id === SetSelectionsOperation.id) {
    const range = params.selections?.[0]?.range;
    const isMoving = params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING;
    return range && !isMoving ? [{ kind: "selected", sheet, area: areaOf(range) }] : [];
  }
  if (id === SetWorksheetActiveOperation.id) return [{ kind: "activated", sheet }];
  if (id === SetWorksheetNameMutation.id) return [{ kind: "renamed", sheet, before: "", after: "" }];
  if (id === InsertSheetMutation.id && params.sheet) return [{ kind: "added", sheet: params.sheet.id }];
  if (id === RemoveSheetMutation.id) return [{ kind: "deleted", sheet }];
  return [];
}

/** What is known before a change, and gone after it. */
interface Before {
  readonly value: CellValue;
  readonly sheetName: string;
  readonly activeSheet: string;
}

/** @returns the way to stop */
export function listenToUniver(document: UniverDocument, listener: (event: EngineEvent) => void): () => void {
  const commands = document.injector.get(ICommandService);
  let before: Before = { value: null, sheetName: "", activeSheet: "" };

  const remember = ({ id, params }: Readonly<ICommandInfo<Parameters>>): void => {
    if (id !== SetRangeValuesMutation.id && id !== SetWorksheetNameMutation.id && id !== SetWorksheetActiveOperation.id) return;
    const sheet = params?.subUnitId ?? "";
    const area = id === SetRangeValuesMutation.id ? contentArea(params?.cellValue ?? {}) : null;
    before = {
      value: area ? valueOf(document.rawAt(sheet, area.row, area.column)) : null,
      sheetName: document.sheet(sheet).getSheetName(),
      activeSheet: document.workbook.getActiveSheet().getSheetId(),
    };
  };

  const complete = (event: EngineEvent, { name = "" }: Parameters): EngineEvent[] => {
    if (event.kind === "edited" && document.isShifting) return [];
    if (event.kind === "edited" && event.area.rows * event.area.columns === 1) {
      const { row, column } = event.area;
      return [{ ...event, values: { before: before.value, after: valueOf(document.rawAt(event.sheet, row, column)) } }];
    }
    if (event.kind === "renamed") return [{ ...event, before: before.sheetName, after: name }];
    if (event.kind !== "activated") return [event];
    if (document.isStaying) return [];
    const { activeSheet } = before;
    if (activeSheet === event.sheet) return [];
    return activeSheet === "" ? [event] : [{ kind: "deactivated", sheet: activeSheet }, event];
  };

  const started = commands.beforeCommandExecuted(remember);
  const ended = commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo<Parameters>>, options?: IExecutionOptions) => {
    if (document.isQuiet) return;
    for (const event of eventsOf(id, params ?? {}, options, document.origin)) {
      for (const full of complete(event, params ?? {})) listener(full);
    }
  });
  return () => {
    started.dispose();
    ended.dispose();
  };
}

import { ICommandService } from "@univerjs/core";
import type { ICellData, ICommandInfo, IExecutionOptions, Injector, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { bounding } from "../host/area";
import type { Area } from "../host/area";
import type { EngineEvent } from "../host/engine";
import { areaOf } from "./univer-ranges";

type Origin = "user" | "program";
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
  const structure = STRUCTURE[id];
  if (structure && params.range) return [{ kind: structure, sheet, area: areaOf(params.range), origin }];
  if (id === SetSelectionsOperation.id) {
    const range = params.selections?.[0]?.range;
    const isMoving = params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING;
    return range && !isMoving ? [{ kind: "selected", sheet, area: areaOf(range) }] : [];
  }
  if (id === SetWorksheetActiveOperation.id) return [{ kind: "activated", sheet }];
  if (id === InsertSheetMutation.id && params.sheet) return [{ kind: "added", sheet: params.sheet.id }];
  if (id === RemoveSheetMutation.id) return [{ kind: "deleted", sheet }];
  return [];
}

/** @returns the way to stop */
export function listenToUniver(injector: Injector, origin: () => Origin, listener: (event: EngineEvent) => void): () => void {
  const subscription = injector
    .get(ICommandService)
    .onCommandExecuted(({ id, params }: Readonly<ICommandInfo<Parameters>>, options?: IExecutionOptions) => {
      for (const event of eventsOf(id, params ?? {}, options, origin())) listener(event);
    });
  return () => subscription.dispose();
}

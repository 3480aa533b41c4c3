import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { EngineEvent } from "./engine";
import type { HostObject } from "./objects";
import { shiftArea, shiftOf } from "./shift";
import type { Shift } from "./shift";

/** What an event says about cells that moved; null when none did. */
export function shiftReported(event: EngineEvent): Shift | null {
  switch (event.kind) {
    case "rows-inserted":
    case "rows-deleted":
      return shiftOf(
        event.sheet,
        { ...event.area, column: 0, columns: MAX_COLUMNS },
        "rows",
        event.kind === "rows-inserted" ? "insert" : "delete",
      );
    case "columns-inserted":
    case "columns-deleted":
      return shiftOf(
        event.sheet,
        { ...event.area, row: 0, rows: MAX_ROWS },
        "columns",
        event.kind === "columns-inserted" ? "insert" : "delete",
      );
    case "cells-inserted":
    case "cells-deleted":
      return shiftOf(event.sheet, event.area, event.axis, event.kind === "cells-inserted" ? "insert" : "delete");
    default:
      return null;
  }
}

/** A range that a program holds follows its cells, as in Excel; null when all of them are gone. */
export function shiftObject(object: HostObject, shift: Shift): HostObject | null {
  if (!("sheet" in object) || object.sheet !== shift.sheet) return object;
  if ("area" in object) {
    const area = shiftArea(object.area, shift);
    return area === object.area ? object : area && { ...object, area };
  }
  if (!("areas" in object)) return object;
  const areas = object.areas.flatMap((area) => shiftArea(area, shift) ?? []);
  const isSame = areas.length === object.areas.length && areas.every((area, index) => area === object.areas[index]);
  return isSame ? object : areas.length > 0 ? { ...object, areas } : null;
}

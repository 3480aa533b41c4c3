import type { ApiShape } from "./api-shape";
import { areaToA1 } from "./area";
import type { EngineEvent, Origin } from "./engine";
import { notImplemented } from "./errors";
import type { HostObject } from "./objects";
import { valueType } from "./value-type";
import type { HostEvent } from "./wire";

/** The client's numbers for the events that the host raises. */
const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, rowsSorted: 19, renamed: 25 } as const;

const CHANGE_TYPES = {
  "rows-sorted": "RangeEdited",
  edited: "RangeEdited",
  "rows-inserted": "RowInserted",
  "rows-deleted": "RowDeleted",
  "columns-inserted": "ColumnInserted",
  "columns-deleted": "ColumnDeleted",
  "cells-inserted": "CellInserted",
  "cells-deleted": "CellDeleted",
} as const;

type Change = Exclude<EngineEvent, { kind: "selected" | "activated" | "deactivated" | "added" | "deleted" | "renamed" }>;

function shiftDirection(event: Change): string {
  if (event.kind === "cells-inserted") return event.axis === "rows" ? "Down" : "Right";
  if (event.kind === "cells-deleted") return event.axis === "rows" ? "Up" : "Left";
  return "None";
}

const sourceOf = (origin: Origin): string => (origin === "coauthor" ? "Remote" : "Local");

/** Of a single cell, as Excel reports it: what it held and holds. */
function detailsOf(event: Change): Readonly<Record<string, unknown>> {
  if (event.kind !== "edited" || !event.values) return {};
  const { before, after } = event.values;
  return { valueBefore: before ?? "", valueAfter: after ?? "", valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
}

/** Registered handlers, by event and by what they listen to; turns what happens in the grid into Excel's events. */
export class Events {
  private readonly registered = new Set<string>();

  constructor(
    private readonly shape: ApiShape,
    private readonly isEnabled: () => boolean,
    private readonly emit: (event: HostEvent) => unknown,
  ) {}

  /** Handles `_RegisterDataChangedEvent` and the like; false when the method is no such thing. */
  register(object: HostObject, method: string): boolean {
    const match = /^_(Un)?register(\w+)$/i.exec(method);
    if (!match) return false;
    const type = this.shape.get(object.type)?.events.get(`_Register${match[2] ?? ""}`);
    if (type === undefined) throw notImplemented(object.type, method);
    const key = `${type} ${object.type === "Worksheet" ? object.sheet : "Workbook"}`;
    if (match[1]) this.registered.delete(key);
    else this.registered.add(key);
    return true;
  }

  report(event: EngineEvent): void {
    switch (event.kind) {
      case "selected":
        this.send(EVENT.selected, event.sheet, { address: areaToA1(event.area), worksheetId: event.sheet });
        return;
      case "activated":
        this.send(EVENT.activated, event.sheet, { worksheetId: event.sheet });
        return;
      case "added":
      case "deleted":
        this.send(EVENT[event.kind], event.sheet, { worksheetId: event.sheet, source: "Local" });
        return;
      case "deactivated":
        this.send(EVENT.deactivated, event.sheet, { worksheetId: event.sheet });
        return;
      case "renamed":
        this.send(EVENT.renamed, event.sheet, {
          nameBefore: event.before,
          nameAfter: event.after,
          worksheetId: event.sheet,
          source: "Local",
        });
        return;
      case "rows-sorted":
        this.send(EVENT.rowsSorted, event.sheet, {
          address: areaToA1(event.area),
          worksheetId: event.sheet,
          source: sourceOf(event.origin),
        });
        return;
      default:
        this.send(EVENT.changed, event.sheet, {
          address: areaToA1(event.area),
          changeType: CHANGE_TYPES[event.kind],
          ...detailsOf(event),
          source: sourceOf(event.origin),
          worksheetId: event.sheet,
          triggerSource: event.origin === "program" ? "ThisLocalAddin" : "Unknown",
          shiftDirection: shiftDirection(event),
          referenceId: "",
        });
    }
  }

  private send(type: number, sheet: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.isEnabled()) return;
    for (const target of [sheet, "Workbook"]) {
      if (this.registered.has(`${type} ${target}`)) this.emit({ type, target, message: JSON.stringify(args) });
    }
  }
}

import type { ApiShape } from "./api-shape";
import { areaToA1 } from "./area";
import type { EngineEvent } from "./engine";
import { notImplemented } from "./errors";
import type { HostObject } from "./objects";
import type { HostEvent } from "./wire";

/** The client's numbers for the events that the host raises. */
const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15 } as const;

const CHANGE_TYPES = {
  edited: "RangeEdited",
  "rows-inserted": "RowInserted",
  "rows-deleted": "RowDeleted",
  "columns-inserted": "ColumnInserted",
  "columns-deleted": "ColumnDeleted",
} as const;

/** Registered handlers, by event and by what they listen to; turns what happens in the grid into Excel's events. */
export class Events {
  private readonly registered = new Set<string>();

  constructor(
    private readonly shape: ApiShape,
    private readonly isEnabled: () => boolean,
    private readonly emit: (event: HostEvent) => void,
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
      case "added":
      case "deleted":
        this.send(EVENT[event.kind], event.sheet, { worksheetId: event.sheet, source: "Local" });
        return;
      default:
        this.send(EVENT.changed, event.sheet, {
          address: areaToA1(event.area),
          changeType: CHANGE_TYPES[event.kind],
          source: "Local",
          worksheetId: event.sheet,
          triggerSource: event.origin === "program" ? "ThisLocalAddin" : "Unknown",
          shiftDirection: "None",
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

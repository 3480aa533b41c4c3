import type { EngineEvent } from "../host/engine";

/** What undoes what. */
const OPPOSITES: Readonly<Partial<Record<EngineEvent["kind"], EngineEvent["kind"]>>> = {
  "rows-inserted": "rows-deleted",
  "rows-deleted": "rows-inserted",
  "columns-inserted": "columns-deleted",
  "columns-deleted": "columns-inserted",
  "cells-inserted": "cells-deleted",
  "cells-deleted": "cells-inserted",
};

/** Remembers on which sheets cells were put in or taken out and not put back: what stands there cannot be compared with the file cell by cell. */
export class ShiftLedger {
  private readonly shifts = new Map<string, { readonly kind: EngineEvent["kind"]; readonly place: string }[]>();

  report(event: EngineEvent): void {
    const opposite = OPPOSITES[event.kind];
    if (!opposite || !("area" in event)) return;
    const own = this.shifts.get(event.sheet) ?? [];
    const place = JSON.stringify([event.area, "axis" in event ? event.axis : null]);
    const last = own.at(-1);
    if (last?.kind === opposite && last.place === place) own.pop();
    else own.push({ kind: event.kind, place });
    this.shifts.set(event.sheet, own);
  }

  isShifted(sheet: string): boolean {
    return (this.shifts.get(sheet)?.length ?? 0) > 0;
  }
}

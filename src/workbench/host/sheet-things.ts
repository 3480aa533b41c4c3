/** What a sheet can hold beside cells that the simulated host only counts: it is there, it is copied with its sheet, and it goes with it. */
export const THINGS = ["charts", "shapes", "tables", "pivotTables", "comments", "slicers"] as const;

export type Thing = (typeof THINGS)[number];

/** How many of each there are, by the sheet's id. */
export class SheetThings {
  readonly #counts = new Map<string, Map<Thing, number>>();

  count(sheet: string, thing: Thing): number {
    return this.#counts.get(sheet)?.get(thing) ?? 0;
  }

  set(sheet: string, thing: Thing, count: number): void {
    this.#counts.set(sheet, new Map([...(this.#counts.get(sheet) ?? []), [thing, count]]));
  }

  copy(from: string, to: string): void {
    this.#counts.set(to, new Map(this.#counts.get(from)));
  }

  delete(sheet: string): void {
    this.#counts.delete(sheet);
  }
}

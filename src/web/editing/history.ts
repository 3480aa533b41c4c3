import type { CellState } from "../../core/edits";
import type { Result } from "../../core/host-port";
import { type CellChange, changeCells, type Changed } from "../host/change-cells";
import type { FileDocument } from "../host/file-document";
import { cellStates } from "../host/states";

/** What became of a step that was taken back or done again. */
export interface Stepped extends Changed {
  /** Cells that hold something else by now, and were left alone. */
  readonly left: readonly CellChange[];
}

/** What the user typed, deleted and pasted into the open file, step by step. Ziping's own write-backs are not in it: they have a journal. */
export class History {
  private done: (readonly CellChange[])[] = [];
  private undone: (readonly CellChange[])[] = [];

  constructor(private readonly document: FileDocument) {}

  add(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    this.done.push(changes);
    this.undone = [];
  }

  /** Takes the last step back; null where there is none. */
  undo(): Result<Stepped> | null {
    return this.step(this.done, this.undone, ({ before, after }) => ({ from: after, to: before }));
  }

  /** Does again what was taken back last. */
  redo(): Result<Stepped> | null {
    return this.step(this.undone, this.done, ({ before, after }) => ({ from: before, to: after }));
  }

  private step(
    source: (readonly CellChange[])[],
    target: (readonly CellChange[])[],
    way: (change: CellChange) => { readonly from: CellState; readonly to: CellState },
  ): Result<Stepped> | null {
    const changes = source.at(-1);
    if (!changes) return null;
    const { snapshot } = this.document.current;
    const stateAt = cellStates(snapshot);
    const sheets = new Set(snapshot.sheets.map(({ name }) => name));
    const holds = (change: CellChange): boolean => sheets.has(change.sheet) && isSame(stateAt(change.sheet, change.cell), way(change).from);
    const [standing, left] = [changes.filter(holds), changes.filter((change) => !holds(change))];
    const edits = standing.map((change) => {
      const { from, to } = way(change);
      const { sheet, cell } = change;
      return { sheet, cell, before: from.value, after: to.value, formula: to.formula, numberFormat: to.numberFormat };
    });
    const made = changeCells(this.document, edits);
    if (!made.ok) return made;
    source.pop();
    if (standing.length > 0) target.push(standing);
    return { ok: true, value: { ...made.value, left } };
  }
}

function isSame(a: CellState, b: CellState): boolean {
  return a.value === b.value && a.formula === b.formula && a.numberFormat === b.numberFormat;
}

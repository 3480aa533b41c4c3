import type { CellState } from "../../core/edits";
import type { Result } from "../../core/host-port";
import { type CellChange, changeCells, type Changed } from "../host/change-cells";
import type { FileDocument } from "../host/file-document";
import { cellStates } from "../host/states";

/** What became of a step that was taken back or done again. */
export interface Stepped extends Pick<Changed, "changes" | "notCalculated"> {
  /** Cells that hold something else by now, and were left alone. */
  readonly left: readonly CellChange[];
}

/** A file's states are kept as long as all of them together are no larger. */
const MOST_BYTES = 128e6;

interface Step {
  readonly changes: readonly CellChange[];
  /** Null where it was too much to keep. */
  readonly file: Changed["file"] | null;
}

/** A way through a step: forth or back. */
interface Way {
  readonly from: "before" | "after";
  readonly to: "before" | "after";
}

const BACK: Way = { from: "after", to: "before" };
const FORTH: Way = { from: "before", to: "after" };

/** What the user typed, deleted and pasted into the open file, step by step. Ziping's own write-backs are not in it: they have a journal. */
export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly document: FileDocument) {}

  add({ changes, file }: Changed): void {
    if (changes.length === 0) return;
    this.done.push({ changes, file });
    letFilesGo(this.done);
    this.undone = [];
  }

  /** Takes the last step back; null where there is none. */
  undo(): Result<Stepped> | null {
    return this.step(this.done, this.undone, BACK);
  }

  /** Does again what was taken back last. */
  redo(): Result<Stepped> | null {
    return this.step(this.undone, this.done, FORTH);
  }

  private step(source: Step[], target: Step[], way: Way): Result<Stepped> | null {
    const step = source.at(-1);
    if (!step) return null;
    const made = this.restored(step, way) ?? this.changedBack(step, way);
    if (!made.ok) return made;
    source.pop();
    const { left } = made.value;
    if (left.length === 0) target.push(step);
    else if (left.length < step.changes.length)
      target.push({ changes: step.changes.filter((change) => !left.includes(change)), file: null });
    return made;
  }

  /** The file as it was, formats within a text and formulas' results included, where nothing else has changed it since; otherwise null. */
  private restored({ changes, file }: Step, { from, to }: Way): Result<Stepped> | null {
    if (file?.[from] !== this.document.current.bytes) return null;
    const replaced = this.document.replace(file[to], true);
    return replaced.ok ? { ok: true, value: { changes, left: [], notCalculated: [] } } : replaced;
  }

  /** Cell by cell, where each still holds what the step left in it. */
  private changedBack({ changes }: Step, { from, to }: Way): Result<Stepped> {
    const { snapshot } = this.document.current;
    const stateAt = cellStates(snapshot);
    const sheets = new Set(snapshot.sheets.map(({ name }) => name));
    const holds = (change: CellChange): boolean => sheets.has(change.sheet) && isSame(stateAt(change.sheet, change.cell), change[from]);
    const left = changes.filter((change) => !holds(change));
    const edits = changes.filter(holds).map((change) => {
      const { value: after, formula, numberFormat } = change[to];
      return { sheet: change.sheet, cell: change.cell, before: change[from].value, after, formula, numberFormat };
    });
    const made = changeCells(this.document, edits);
    return made.ok ? { ok: true, value: { ...made.value, left } } : made;
  }
}

/** The oldest steps keep only their cells. */
function letFilesGo(steps: Step[]): void {
  let kept = steps.reduce((sum, { file }) => sum + sizeOf(file), 0);
  for (const [i, { changes, file }] of steps.entries()) {
    if (kept <= MOST_BYTES) return;
    kept -= sizeOf(file);
    steps[i] = { changes, file: null };
  }
}

const sizeOf = (file: Step["file"]): number => file?.before.length ?? 0;

function isSame(a: CellState, b: CellState): boolean {
  return a.value === b.value && a.formula === b.formula && a.numberFormat === b.numberFormat;
}

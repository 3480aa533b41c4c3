import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook";

/** A sheet as it was read last. Excel's id outlives renaming. */
export interface ReadSheet {
  readonly id: string;
  readonly snapshot: SheetSnapshot;
}

/**
 * Which sheets still stand as they were read last. It knows only while somebody listens to Excel's events; before and after that nothing is known,
 * and everything has to be read.
 */
export class Changes {
  #read = new Map<string, SheetSnapshot>();
  #changed = new Set<string>();
  #listeners = 0;

  /** Events are coming from now on; what was read before that counts as unknown. */
  listen(): void {
    if (this.#listeners === 0) this.#read.clear();
    this.#listeners += 1;
  }

  unlisten(): void {
    this.#listeners -= 1;
  }

  /** Excel reported it. */
  changedId(id: string): void {
    this.#changed.add(id);
  }

  /** Ziping wrote to these sheets: the events of that may come late. */
  changedNames(names: readonly string[]): void {
    for (const [id, { name }] of this.#read) if (names.includes(name)) this.#changed.add(id);
  }

  /** Everything may have changed. */
  forget(): void {
    this.#read.clear();
  }

  /**
   * What need not be read again; to be asked right before reading, since what changes from now on counts for the next time.
   *
   * @returns the sheet as it was read, by Excel's id; null where it has to be read
   */
  takeKnown(): (id: string) => SheetSnapshot | null {
    if (this.#listeners === 0) this.#read.clear();
    const changed = this.#changed;
    this.#changed = new Set();
    const known = new Map(this.#read);
    for (const [id, sheet] of known) if (changed.has(id) || (changed.size > 0 && !isSelfContained(sheet))) known.delete(id);
    this.#read = known;
    return (id) => known.get(id) ?? null;
  }

  /** Everything as it was just read. */
  keep(sheets: readonly ReadSheet[]): WorkbookSnapshot {
    this.#read = new Map(sheets.map(({ id, snapshot }) => [id, snapshot]));
    return { sheets: sheets.map(({ snapshot }) => snapshot) };
  }
}

const SELF_CONTAINED = new WeakMap<SheetSnapshot, boolean>();

/** Whether nothing in it changes by what is typed elsewhere, or by itself. Excel reports no results of formulas as changed. */
function isSelfContained(sheet: SheetSnapshot): boolean {
  const known = SELF_CONTAINED.get(sheet) ?? sheet.cells.every(({ formula }) => formula === undefined || !reachesOut(formula));
  SELF_CONTAINED.set(sheet, known);
  return known;
}

const WORD = /[\p{L}_\\$][\p{L}\p{N}_.$\\?]*\s*\(?/gu;
const CHANGING = /\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND\w*|CELL|INFO)\(/i;

/** Other sheets, other workbooks, tables and names, functions that look elsewhere or change with time. */
function reachesOut(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b/gi, "");
  if (/[![\]#@]/.test(bare) || CHANGING.test(bare)) return true;
  const words = bare.match(WORD) ?? [];
  return words.some((word) => !word.endsWith("(") && !/^(?:\$?[A-Z]{1,3}\$?\d{1,7}|TRUE|FALSE|E\d+)\s*$/i.test(word));
}

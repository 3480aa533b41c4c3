import { cellKey } from "../a1";
import type { CellRange } from "../workbook";

/** A formula with what it looks at. */
export interface Dependent {
  readonly row: number;
  readonly column: number;
  /** Places in the workbook's list of sheets. */
  readonly sheet: number;
  readonly looksAt: readonly { readonly sheet: number; readonly range: CellRange }[];
}

/** Finds the formulas that look at a cell. */
export class Dependents<T extends Dependent> {
  private readonly sheets = new Map<number, { readonly single: Map<number, T[]>; readonly areas: { range: CellRange; formula: T }[] }>();

  constructor(formulas: readonly T[]) {
    for (const formula of formulas) for (const { sheet, range } of formula.looksAt) this.add(sheet, range, formula);
  }

  /** One formula more than once where it looks at the cell in several ways. */
  *of({ sheet, row, column }: Pick<Dependent, "sheet" | "row" | "column">): Generator<T> {
    const known = this.sheets.get(sheet);
    if (!known) return;
    yield* known.single.get(cellKey(row, column)) ?? [];
    for (const { range, formula } of known.areas) {
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) yield formula;
    }
  }

  private add(sheet: number, range: CellRange, formula: T): void {
    const known = this.sheets.get(sheet) ?? { single: new Map<number, T[]>(), areas: [] };
    this.sheets.set(sheet, known);
    if (range.top !== range.bottom || range.left !== range.right) {
      known.areas.push({ range, formula });
      return;
    }
    const key = cellKey(range.top, range.left);
    const others = known.single.get(key);
    if (others) others.push(formula);
    else known.single.set(key, [formula]);
  }
}

/** More links than forms ever have between formulas; a chain of sums of everything above would have them by the million. */
const MOST_LINKS = 1_000_000;

/** The formulas to which a change comes. */
export interface Affected<T> {
  /** Each behind all of them that it depends on. */
  readonly inOrder: readonly T[];
  /** Those that depend on themselves, or on such, and all of them where there are too many to follow. */
  readonly tangled: readonly T[];
  /** Who looks at a formula's cell, among them. */
  readonly linked: ReadonlyMap<T, readonly T[]>;
}

/**
 * Follows a change through the formulas, from one to the next.
 *
 * @param changed cells that hold something else
 * @param first formulas that the change concerns in any case
 */
export function affectedBy<T extends Dependent>(
  changed: Iterable<Pick<Dependent, "sheet" | "row" | "column">>,
  first: readonly T[],
  dependents: Dependents<T>,
): Affected<T> {
  const linked = new Map<T, T[]>(first.map((formula) => [formula, []]));
  const reach = (formula: T): unknown => linked.has(formula) || linked.set(formula, []);
  for (const cell of changed) for (const formula of dependents.of(cell)) reach(formula);

  const waitsFor = new Map<T, number>();
  let links = 0;
  // A map is walked through to its end, also to what is put in on the way.
  for (const [formula, own] of linked) {
    for (const next of dependents.of(formula)) {
      own.push(next);
      waitsFor.set(next, (waitsFor.get(next) ?? 0) + 1);
      reach(next);
      if (++links > MOST_LINKS) return { inOrder: [], tangled: [...linked.keys()], linked };
    }
  }
  const inOrder = [...linked.keys()].filter((formula) => !waitsFor.has(formula));
  for (const formula of inOrder) {
    for (const next of linked.get(formula) ?? []) {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      if (left === 0) inOrder.push(next);
    }
  }
  const ordered = new Set(inOrder);
  return { inOrder, tangled: [...linked.keys()].filter((formula) => !ordered.has(formula)), linked };
}

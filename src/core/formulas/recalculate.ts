import { cellKey } from "../a1";
import type { Cell, CellAddress, CellValue, SheetSnapshot } from "../workbook";
import { affectedBy, Dependents, type Dependent } from "./dependents";
import { evaluate, type Surroundings } from "./evaluate";
import { parseFormula } from "./parse";
import { reachOf } from "./reach";
import { scalarOf, SheetValues } from "./sheet-values";
import type { Expression } from "./syntax";
import { ExcelError, MOST_CELLS, to15Digits, Unsupported, type Scalar } from "./values";

/** A workbook as formulas see it, with the results that its formulas had. */
export interface FormulaWorkbook {
  readonly sheets: readonly Pick<SheetSnapshot, "name" | "cells">[];
  /** What a defined name stands for on a sheet: a plain area or a constant; null for any other, and where there is none. */
  readonly nameOf: (name: string, sheet: string) => Expression | null;
}

/** A cell that holds something else now. Of a formula its result. */
export interface ChangedCell extends CellAddress {
  readonly value: CellValue;
}

export interface Recalculation {
  /** Formulas that come to something else now. A text without characters is "". */
  readonly results: readonly ChangedCell[];
  /** Formulas that may, and could not be worked out: they keep the results that they had. */
  readonly left: readonly CellAddress[];
}

/**
 * Works out again what depends on changed cells, from formula to formula and across sheets.
 *
 * A formula is trusted to this engine only where, given the values of before, it comes to the result that stands in the workbook: where Excel or
 * WPS came to something else, whatever the reason, theirs stays. So does that of a formula with anything unknown or circular in it or before it.
 *
 * @param changed every cell that is written, formulas with the results that they are written with
 */
export function recalculate(workbook: FormulaWorkbook, changed: readonly ChangedCell[]): Recalculation {
  const book = new Book(workbook);
  const { written, moved } = book.write(changed);
  if (moved.length === 0) return NOTHING;
  const formulas = book.formulas(written);
  const unknown = formulas.filter(({ isKnown }) => !isKnown);
  const { inOrder, tangled, linked } = affectedBy(moved, unknown, new Dependents(formulas));

  const results: ChangedCell[] = [];
  const left = new Set(tangled);
  for (const formula of inOrder) {
    const result = left.has(formula) ? null : book.resultOf(formula);
    if (result === null) {
      left.add(formula);
      for (const next of linked.get(formula) ?? []) left.add(next);
    } else if (!isSameResult(result, formula.cached, 0)) {
      results.push({ ...book.addressOf(formula), value: result instanceof ExcelError ? result.code : result });
    }
  }
  return { results, left: [...left].map((formula) => book.addressOf(formula)).sort(book.inOrder) };
}

const NOTHING: Recalculation = { results: [], left: [] };

interface Formula extends Dependent {
  readonly expression: Expression | null;
  /** The result that stands in the workbook. */
  readonly cached: CellValue;
  readonly isKnown: boolean;
}

type Place = Pick<Dependent, "sheet" | "row" | "column">;

/** Cells that all formulas together may look at, again and again: more than forms do, and no long wait. */
const MOST_LOOKED_AT = 20_000_000;

class Book {
  private lookedAt = 0;
  private readonly places: ReadonlyMap<string, number>;
  private readonly before = new Map<number, SheetValues>();
  private readonly after = new Map<number, SheetValues>();

  constructor(private readonly workbook: FormulaWorkbook) {
    this.places = new Map(workbook.sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  }

  /** @returns all cells that are written, by sheet, and those that hold another value now */
  write(changed: readonly ChangedCell[]): { written: ReadonlyMap<number, ReadonlySet<number>>; moved: Place[] } {
    const written = new Map<number, Set<number>>();
    const moved: Place[] = [];
    for (const { sheet: name, row, column, value } of changed) {
      const sheet = this.places.get(name.toLowerCase());
      if (sheet === undefined) continue;
      const cells = written.get(sheet) ?? new Set();
      written.set(sheet, cells.add(cellKey(row, column)));
      const now = scalarOf(value);
      if (this.valuesOf(sheet, this.before).at(row, column) === now) continue;
      this.valuesOf(sheet, this.after).set(row, column, now);
      moved.push({ sheet, row, column });
    }
    return { written, moved };
  }

  /** Every formula that is not written over. */
  formulas(written: ReadonlyMap<number, ReadonlySet<number>>): Formula[] {
    return this.workbook.sheets.flatMap(({ cells }, sheet) => {
      const over = written.get(sheet);
      return cells.flatMap((cell) =>
        cell.formula === undefined || over?.has(cellKey(cell.row, cell.column)) ? [] : [this.formula(cell, cell.formula, sheet)],
      );
    });
  }

  /** Null where it cannot be told. */
  resultOf(formula: Formula): Exclude<Scalar, null> | null {
    const { expression, isKnown, cached, sheet, row, column } = formula;
    if (!expression || !isKnown) return null;
    try {
      if (!isSameResult(evaluate(expression, this.surroundings(sheet, this.before)), cached, TRUSTED)) return null;
      const found = evaluate(expression, this.surroundings(sheet, this.after));
      const result = typeof found === "number" ? to15Digits(found) : found;
      this.valuesOf(sheet, this.after).set(row, column, result);
      return result;
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  addressOf({ sheet, row, column }: Place): CellAddress {
    return { sheet: this.workbook.sheets[sheet]?.name ?? "", row, column };
  }

  readonly inOrder = (a: CellAddress, b: CellAddress): number =>
    (this.places.get(a.sheet.toLowerCase()) ?? 0) - (this.places.get(b.sheet.toLowerCase()) ?? 0) || a.row - b.row || a.column - b.column;

  private formula({ row, column, value: cached }: Cell, text: string, sheet: number): Formula {
    const expression = parseFormula(text);
    const { areas, isKnown } = reachOf(expression, this.nameOn(sheet));
    const looksAt = areas.flatMap((area) => {
      const place = area.sheet === null ? sheet : this.places.get(area.sheet.toLowerCase());
      return place === undefined ? [] : [{ sheet: place, range: area.range }];
    });
    return { sheet, row, column, expression, cached, isKnown, looksAt };
  }

  private nameOn(sheet: number): (name: string) => Expression | null {
    return (name) => this.workbook.nameOf(name, this.workbook.sheets[sheet]?.name ?? "");
  }

  private surroundings(sheet: number, values: Map<number, SheetValues>): Surroundings {
    return {
      cells: ({ sheet: name, range }) => {
        const place = name === null ? sheet : this.places.get(name.toLowerCase());
        if (place === undefined) return null;
        const cells = this.valuesOf(place, values).within(range);
        this.lookedAt += Math.min(cells.rows * cells.columns, MOST_CELLS);
        if (this.lookedAt > MOST_LOOKED_AT) throw new Unsupported("more cells than can be waited for");
        return cells;
      },
      name: this.nameOn(sheet),
    };
  }

  private valuesOf(sheet: number, among: Map<number, SheetValues>): SheetValues {
    const known = among.get(sheet) ?? new SheetValues(this.workbook.sheets[sheet]?.cells ?? []);
    among.set(sheet, known);
    return known;
  }
}

/** Programs add up in different orders. */
const TRUSTED = 1e-9;
/** What binary fractions leave of nothing. */
const NOTHING_LEFT = 1e-12;

function isSameResult(result: Scalar, cached: CellValue, tolerance: number): boolean {
  const was = scalarOf(cached ?? "");
  if (typeof result !== "number" || typeof was !== "number") return result === was;
  if (tolerance === 0) return to15Digits(result) === to15Digits(was);
  return Math.abs(result - was) <= Math.max(NOTHING_LEFT, tolerance * Math.max(Math.abs(result), Math.abs(was)));
}

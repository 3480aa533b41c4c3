import { cellKey, toA1 } from "../../core/a1";
import type { Cell, CellValue } from "../../core/workbook";
import type { CellBudget, CellSink, InheritedFormat } from "../sheet-cells";
import { holds, type PlacedPatch } from "./planned-sheet";
import type { PatchedSheet } from "./sheet-patch";

/**
 * Compares the cells of a sheet that was written, as they come from the file, with what they held before and what was to be written. Nothing of
 * them is kept: a workbook may have hundreds of thousands.
 */
export class CellCheck implements CellSink {
  /** False as soon as cells come in another order than row by row from the left: then what was found means nothing. */
  isInOrder = true;
  private last = -1;
  /** The first of the cells before that has not been compared. */
  private next = 0;
  private difference: string | null = null;
  private readonly edits: Map<number, PlacedPatch>;
  private readonly results: Map<number, CellValue>;
  /** Blank cells with a format that have no entry in the file. */
  private readonly inheriting: Cell[] = [];

  /** @param before what the sheet held, or those of its rows that are looked at */
  constructor(
    private readonly before: readonly Cell[],
    { written, results }: PatchedSheet,
    private readonly budget: CellBudget,
  ) {
    this.edits = new Map(written.map((patch) => [cellKey(patch.row, patch.column), patch]));
    this.results = new Map(results.map(({ row, column, value }) => [cellKey(row, column), value]));
  }

  add(row: number, column: number, value: CellValue, formula: string | undefined, format: string | undefined): void {
    if (value !== null || formula !== undefined) this.budget.take();
    const key = cellKey(row, column);
    if (key <= this.last) this.isInOrder = false;
    this.last = key;
    if (this.difference !== null || !this.isInOrder) return;
    this.passUpTo(key);
    const was = this.before[this.next];
    const isListed = was?.row === row && was.column === column;
    if (isListed) this.next += 1;
    if (!this.isExpected(key, isListed ? was : undefined, value, formula, format)) {
      this.differs(isListed ? was : undefined, { row, column, value, formula, format });
    }
  }

  /**
   * To be called behind the last cell.
   *
   * @param inherited of the sheet as written; absent: formats of blank cells without an entry are not looked at
   * @returns the first cell that is not as it is to be; null: all are
   */
  finish(inherited?: InheritedFormat): string | null {
    this.passUpTo(Infinity);
    for (const patch of this.edits.values()) if (!isWritten(undefined, patch)) this.difference ??= patch.cell;
    for (const { row, column, format } of inherited === undefined ? [] : this.inheriting) {
      if (inherited?.(row, column) !== format) this.difference ??= `${toA1(row, column)}: ${format ?? ""}`;
    }
    return this.difference;
  }

  /** Cells before a place that are not in the file any more: they may only be blank. */
  private passUpTo(key: number): void {
    for (let was = this.before[this.next]; was && keyOf(was) < key; was = this.before[++this.next]) {
      const patch = this.editAt(keyOf(was));
      if (patch ? !isWritten(undefined, patch) : was.value !== null || was.formula !== undefined) this.differs(was, undefined);
      else if (!patch && was.format !== undefined) this.inheriting.push(was);
    }
  }

  private isExpected(
    key: number,
    was: Cell | undefined,
    value: CellValue,
    formula: string | undefined,
    format: string | undefined,
  ): boolean {
    const patch = this.editAt(key);
    if (patch) return isWritten({ row: patch.row, column: patch.column, value, formula, format }, patch);
    // Blank cells are listed only inside the bounds of the others, which an edit may widen.
    if (!was) return value === null && formula === undefined;
    return value === this.expectedValue(key, was) && formula === was.formula && format === was.format;
  }

  /** The edit of a place, which is then done with. */
  private editAt(key: number): PlacedPatch | undefined {
    const patch = this.edits.get(key);
    if (patch) this.edits.delete(key);
    return patch;
  }

  /** A formula's new result where it was to get one. */
  private expectedValue(key: number, was: Cell): CellValue {
    const result = this.results.size > 0 ? this.results.get(key) : undefined;
    return result === undefined ? was.value : result === "" ? null : result;
  }

  private differs(was: Cell | undefined, is: Cell | undefined): void {
    const { row, column } = was ?? is ?? { row: 0, column: 0 };
    const of = (cell: Cell | undefined): string => JSON.stringify([cell?.value, cell?.formula, cell?.format]);
    this.difference ??= `${toA1(row, column)}: ${of(was)} → ${of(is)}`;
  }
}

const keyOf = ({ row, column }: Cell): number => cellKey(row, column);

/** A blank cell outside the bounds of the others is not listed, whatever its format. */
function isWritten(cell: Cell | undefined, patch: PlacedPatch): boolean {
  return holds(cell, patch) || (cell === undefined && patch.value === null && patch.formula === null);
}

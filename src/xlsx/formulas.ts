import { parseRange } from "../core/a1";
import { covers } from "../core/areas";
import type { CellRange } from "../core/workbook";
import { shiftFormula } from "./shared-formula";
import type { Attributes } from "./xml";

interface ArrayFormula {
  readonly range: CellRange;
  readonly formula: string;
}

const TALL = 200;

/** The formulas of one sheet: what a cell's `f` element means, shared and array formulas included. */
export class Formulas {
  private readonly shared = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  /** Array formulas by the rows that they cover; those over very many rows are by themselves. */
  private readonly arraysByRow = new Map<number, ArrayFormula[]>();
  private readonly tallArrays: ArrayFormula[] = [];
  private hasArrays = false;

  /** The formula with its leading "=". A follower of a shared formula gets the master's text with its relative references moved along. */
  read({ t: type, si, ref }: Attributes, text: string, row: number, column: number): string {
    if (type === "shared" && si !== undefined) {
      if (text !== "") this.shared.set(si, { row, column, text });
      const master = this.shared.get(si);
      // A follower before its master: still no constant, and that is what counts.
      return `=${master ? shiftFormula(master.text, row - master.row, column - master.column) : ""}`;
    }
    const formula = type === "dataTable" ? "=TABLE()" : `=${text}`;
    const range = type === "array" || type === "dataTable" ? parseRange(ref ?? "") : null;
    if (range && (range.top < range.bottom || range.left < range.right)) this.add({ range, formula });
    return formula;
  }

  /** The array formula whose area covers a cell without an `f` of its own. */
  covering(row: number, column: number): string | undefined {
    if (!this.hasArrays) return undefined;
    const isOver = ({ range }: ArrayFormula): boolean => covers(range, row, column);
    return (this.arraysByRow.get(row)?.find(isOver) ?? this.tallArrays.find(isOver))?.formula;
  }

  private add(array: ArrayFormula): void {
    this.hasArrays = true;
    const { top, bottom } = array.range;
    if (bottom - top > TALL) {
      this.tallArrays.push(array);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      const inRow = this.arraysByRow.get(row);
      if (inRow) inRow.push(array);
      else this.arraysByRow.set(row, [array]);
    }
  }
}

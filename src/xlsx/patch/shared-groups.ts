import { rangeToA1 } from "../../core/a1";
import { shiftFormula } from "../shared-formula";
import type { Attributes } from "../xml";
import type { CloseTag, OpenTag } from "../xml-positions";
import type { CellSet } from "./cell-set";
import type { Splice } from "./splice";
import { escapeText, withAttributes } from "./xml-text";

/** A cell's `f` element. */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly open: OpenTag;
  readonly close: CloseTag;
  readonly text: string;
}

/** Shared formulas whose text stands in a cell that is overwritten: for the others nothing may change. */
export class BrokenGroups {
  private readonly broken: { readonly master: FormulaAt; readonly followers: FormulaAt[] }[] = [];
  /** The group that a number stands for at this point of the file; null: one that stays whole. */
  private readonly current = new Map<string, FormulaAt[] | null>();

  constructor(private readonly overwritten: CellSet) {}

  /** To be called for each shared formula in the order of the file. */
  add(formula: FormulaAt): void {
    const { row, column, attributes, text } = formula;
    const { si = "" } = attributes;
    const isOverwritten = this.overwritten.has(row, column);
    if (text === "") {
      if (!isOverwritten) this.current.get(si)?.push(formula);
      return;
    }
    const followers: FormulaAt[] = [];
    this.current.set(si, isOverwritten ? followers : null);
    if (isOverwritten) this.broken.push({ master: formula, followers });
  }

  splices(text: string): Splice[] {
    return this.broken.flatMap(({ master, followers }) => {
      const sorted = [...followers].sort((a, b) => a.row - b.row || a.column - b.column);
      const [heir, ...others] = sorted;
      return heir && canInherit(heir, others)
        ? handOn(text, master, heir, others)
        : sorted.flatMap((follower) => written(text, follower, master, { t: null, si: null, ref: null }));
    });
  }
}

/**
 * Whether a cell can hold the text for the others: it has to come first in the file, and to be the top-left one of their area, because
 * some programs move the text from there and not from the cell that holds it.
 */
function canInherit(heir: FormulaAt, others: readonly FormulaAt[]): boolean {
  return others.every(({ column, open }) => column >= heir.column && open.start > heir.open.start);
}

function handOn(text: string, master: FormulaAt, heir: FormulaAt, others: readonly FormulaAt[]): Splice[] {
  const all = [heir, ...others];
  const bottom = Math.max(...all.map(({ row }) => row));
  const right = Math.max(...all.map(({ column }) => column));
  return written(text, heir, master, { ref: rangeToA1({ top: heir.row, left: heir.column, bottom, right }) });
}

function written(
  text: string,
  { row, column, open, close }: FormulaAt,
  master: FormulaAt,
  attributes: Readonly<Record<string, string | null>>,
): Splice[] {
  const tag = withAttributes(text.slice(open.start, open.end), attributes);
  const opening = open.selfClosing ? `${tag.slice(0, -2).trimEnd()}>` : tag;
  const formula = shiftFormula(master.text, row - master.row, column - master.column);
  return [{ start: open.start, end: close.end, text: `${opening}${escapeText(formula)}</${open.qualifiedName}>` }];
}

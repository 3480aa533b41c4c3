import type { CellRange } from "../workbook";
import type { Span } from "./grid";
import type { Form } from "./form";

/** Rows and columns that a form may use: between the forms above, below and beside it. */
export interface Zone extends Span {
  /** First row that no form above has taken. */
  readonly top: number;
  /** First row below a row where another form shows itself in the same columns; Infinity where none does. */
  readonly nextBelow: (row: number) => number;
}

/** Where a form shows itself: a row of heads that no other table has, and columns that are its own for certain. */
export interface Anchor extends Span {
  readonly row: number;
  /** Null where the zone leaves too little of it. */
  readonly read: (zone: Zone) => Form | null;
}

/**
 * Reads the forms of a sheet from top to bottom, each in its zone. What shows itself inside a form that has been read is a part of that
 * form: a second block of indicators, a further section.
 */
export function readForms(anchors: readonly Anchor[]): Form[] {
  const sorted = [...anchors].sort((a, b) => a.row - b.row || a.left - b.left);
  const forms: Form[] = [];
  // of any columns the form that reaches down farthest
  let lowest: Form[] = [];
  for (const [index, anchor] of sorted.entries()) {
    const bottom = Math.max(-1, ...lowest.filter(({ range }) => share(range, anchor)).map(({ range }) => range.bottom));
    if (anchor.row <= bottom) continue;
    const form = anchor.read(zoneOf(sorted, index, bottom + 1));
    if (!form) continue;
    forms.push(form);
    lowest = [...lowest.filter(({ range }) => !within(range, form.range)), form];
  }
  return forms;
}

function zoneOf(sorted: readonly Anchor[], index: number, top: number): Zone {
  const anchor = sorted[index] as Anchor;
  let [left, right] = [0, Infinity];
  const isBeside = (other: Anchor): boolean => {
    if (other.right < anchor.left) left = Math.max(left, other.right + 1);
    else if (other.left > anchor.right) right = Math.min(right, other.left - 1);
    else return false;
    return true;
  };
  for (let before = index - 1; before >= 0 && isBeside(sorted[before] as Anchor); before--);
  for (let after = index + 1; after < sorted.length && isBeside(sorted[after] as Anchor); after++);
  // asked for rows further and further down, so that each anchor is looked at once
  let [next, asked] = [index + 1, -1];
  const nextBelow = (row: number): number => {
    if (row < asked) next = index + 1;
    asked = row;
    for (; next < sorted.length; next++) {
      const other = sorted[next] as Anchor;
      if (other.row > row && share(other, anchor)) return other.row;
    }
    return Infinity;
  };
  return { top, left, right, nextBelow };
}

const share = (a: Span, b: Span): boolean => a.left <= b.right && b.left <= a.right;
const within = (inner: CellRange, outer: CellRange): boolean => inner.left >= outer.left && inner.right <= outer.right;

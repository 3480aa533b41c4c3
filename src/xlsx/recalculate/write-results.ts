import { cellKey } from "../../core/a1";
import type { ChangedCell } from "../../core/formulas/recalculate";
import { CellSet } from "../patch/cell-set";
import { resultXml } from "../patch/cell-xml";
import type { Draft } from "../patch/draft";
import { appended, prefixOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import { PlainCell } from "../plain-cell";
import { Cursor } from "../sheet-cells";
import type { Attributes } from "../xml";
import { parsePositions, type CloseTag, type OpenTag, type PositionHandlers } from "../xml-positions";

/** Writes new results into the cells of formulas. Of such a cell nothing but its type and its value changes: the formula stays as written. */
export function writeResults(draft: Draft, part: string, results: readonly ChangedCell[]): void {
  const text = draft.text(part);
  const places = new ResultPlaces(new CellSet(results));
  parsePositions(text, part, [places]);
  const splices = results.flatMap((result) => {
    const place = places.cells.get(cellKey(result.row, result.column));
    return place ? resultSplices(text, place, result) : [];
  });
  draft.write(part, spliced(text, splices));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface ResultPlace {
  readonly open: OpenTag;
  readonly close: CloseTag;
  readonly formula: Span | null;
  /** The elements that hold its value. */
  readonly values: readonly Span[];
}

function resultSplices(text: string, { open, close, formula, values }: ResultPlace, { value }: ChangedCell): Splice[] {
  const { type, xml } = resultXml(prefixOf(open.qualifiedName), value);
  // `vm` tells more of the old value, such as what sort of error it was.
  const changes = { t: type, vm: null };
  if (open.selfClosing) return appended(text, { open, close }, xml, changes);
  const tag = { start: open.start, end: open.end, text: withAttributes(text.slice(open.start, open.end), changes) };
  const [first, ...others] = values;
  const at = formula?.end ?? open.end;
  return [tag, { ...(first ?? { start: at, end: at }), text: xml }, ...others.map((span) => ({ ...span, text: "" }))];
}

/** Finds where in a worksheet's text wanted cells keep their values. */
class ResultPlaces implements PositionHandlers {
  /** By cellKey; of several at one place the last, as it is the one that counts. */
  readonly cells = new Map<number, ResultPlace>();
  private readonly cursor = new Cursor();
  private readonly plain = new PlainCell();
  private inRow = false;
  private cell: { readonly open: OpenTag; formula: Span | null; readonly values: Span[] } | null = null;
  private child: OpenTag | null = null;

  constructor(private readonly wanted: CellSet) {}

  open(name: string, attributes: Attributes, parent: string | undefined, open: OpenTag): void {
    if (this.cell) {
      if (parent === "c") this.child = open;
    } else if (name === "c" && parent === "row") {
      this.cursor.startCell(attributes.r);
      this.cell = { open, formula: null, values: [] };
    } else if (name === "row" && parent === "sheetData") {
      this.cursor.startRow(attributes.r);
      this.inRow = true;
    }
  }

  close(name: string, parent: string | undefined, close: CloseTag): void {
    if (!this.cell) {
      if (name === "row") this.inRow = false;
    } else if (name === "c" && parent === "row") {
      const { row, column } = this.cursor;
      if (this.wanted.has(row, column)) this.cells.set(cellKey(row, column), { ...this.cell, close });
      this.cell = null;
    } else if (parent === "c" && this.child) {
      const span = { start: this.child.start, end: close.end };
      if (name === "f") this.cell.formula = span;
      else if (name === "v" || name === "is") this.cell.values.push(span);
    }
  }

  take(text: string, at: number): number {
    if (!this.inRow || this.cell) return 0;
    const { plain } = this;
    const end = plain.read(text, at);
    if (end === 0 || this.wanted.has(plain.row, plain.column)) return 0;
    this.cursor.moveTo(plain.row, plain.column);
    return end;
  }
}

import { WORKSHEET } from "../patch/element-order";
import { outlineOf } from "../patch/outline";
import { spliced } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import type { Attributes } from "../xml";
import { parsePositions } from "../xml-positions";

/** How wide a column is to be. */
export interface ColumnChange {
  readonly column: number;
  /** CSS pixels; null: as it is, or as the others are. */
  readonly width: number | null;
  readonly hidden: boolean;
}

/** Width in pixels of the widest digit in Excel's default font; column widths are counted in it. */
const DIGIT = 7;

interface ColumnTag {
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A worksheet's text with other columns; each keeps its style, and the columns beside it what they have. */
export function withColumns(original: string, part: string, changes: readonly ColumnChange[]): string {
  if (changes.length === 0) return original;
  const { text, outline } = outlineOf(original, part);
  const tags: ColumnTag[] = [];
  parsePositions(text, part, [
    {
      open: (name, attributes, parent, { start, end }) => {
        if (name !== "col" || parent !== "cols") return;
        tags.push({ attributes, start, end, from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
      },
    },
  ]);
  const wanted = new Map(changes.map((change) => [change.column, change]));
  const list = outline.child("cols");
  const pieces = tags.flatMap(({ from, to, start, end }) => split(text.slice(start, end), from, to, wanted));
  const covered = (column: number): boolean => tags.some(({ from, to }) => column >= from && column <= to);
  const plain = `<${outline.prefix}col/>`;
  const fresh = changes
    .filter(({ column }) => !covered(column))
    .map((change) => ({ from: change.column, xml: sized(bounded(plain, change.column, change.column), change) }));
  const xml = [...pieces, ...fresh].sort((a, b) => a.from - b.from).map((piece) => piece.xml);
  const element = `<${outline.prefix}cols>${xml.join("")}</${outline.prefix}cols>`;
  return spliced(text, [
    list ? { start: list.open.start, end: list.close.end, text: element } : outline.insertion(WORKSHEET, "cols", element),
  ]);
}

/** One element for several columns as one for each of the changed and for the runs between them. */
function split(tag: string, from: number, to: number, wanted: ReadonlyMap<number, ColumnChange>): { from: number; xml: string }[] {
  const changed = [...wanted.keys()].filter((column) => column >= from && column <= to).sort((a, b) => a - b);
  if (changed.length === 0) return [{ from, xml: tag }];
  const pieces: { from: number; xml: string }[] = [];
  let at = from;
  for (const column of changed) {
    const change = wanted.get(column);
    if (at < column) pieces.push({ from: at, xml: bounded(tag, at, column - 1) });
    if (change) pieces.push({ from: column, xml: sized(bounded(tag, column, column), change) });
    at = column + 1;
  }
  if (at <= to) pieces.push({ from: at, xml: bounded(tag, at, to) });
  return pieces;
}

const bounded = (tag: string, from: number, to: number): string => withAttributes(tag, { min: String(from + 1), max: String(to + 1) });

const sized = (tag: string, { width, hidden }: ColumnChange): string =>
  withAttributes(tag, {
    ...(width !== null && { width: String(Number((width / DIGIT).toFixed(4))), customWidth: "1" }),
    hidden: hidden ? "1" : null,
  });

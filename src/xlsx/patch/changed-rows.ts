import { NINE, QUOTE, ZERO } from "../character-codes";

/** A worksheet's text without the rows that stand in an older one as well, and without marks that were added to that. */
export interface ChangedRows {
  readonly text: string;
  /** Numbers of the rows that are left in it, from 0. */
  readonly rows: ReadonlySet<number>;
}

const OPENING = "<sheetData>";
const CLOSING = "</sheetData>";
const ROW = '<row r="';

/** What could make a row end elsewhere than it seems. */
const UNUSUAL = /<[!?]/g;

/** A conditional format as marks are written (see MarkRules): behind the rows there may be some more. */
const MARK =
  /<conditionalFormatting sqref="[A-Z0-9]+"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>[^<>&]*(?:&(?:amp|lt|gt|quot|apos);[^<>&]*)*<\/formula><\/cfRule><\/conditionalFormatting>/y;

/**
 * What differs between a worksheet's text as it was and as it is: whoever compares what the cells hold need not look at rows of the same text.
 * Only for a text in which each row holds nothing but plain cells of its own (no `otherRows`, see SheetReader).
 *
 * @returns null where that cannot be told by the look of the text: rows without numbers or in no order, prefixes, comments, other changes than of
 * rows and marks
 */
export function changedRows(was: string, is: string): ChangedRows | null {
  const first = startOfRows(was);
  if (first < 0 || !is.startsWith(was.slice(0, first))) return null;
  const found = differing(was, is, first);
  if (!found) return null;
  const [rest, restNow] = [was.slice(found.end), is.slice(found.endNow)];
  if (rest !== restNow && !hasMarksMore(rest, restNow)) return null;
  return { text: is.slice(0, first) + found.pieces.join("") + rest, rows: found.rows };
}

/** Where the first row stands; -1: the text is none of the usual sort. */
function startOfRows(text: string): number {
  const opening = text.indexOf(OPENING);
  const start = text.indexOf("<");
  UNUSUAL.lastIndex = text.startsWith("<?xml ", start) ? start + 1 : start;
  return opening < 0 || UNUSUAL.test(text) ? -1 : opening + OPENING.length;
}

interface Differing {
  readonly pieces: readonly string[];
  readonly rows: ReadonlySet<number>;
  /** Where the rows end in either. */
  readonly end: number;
  readonly endNow: number;
}

function differing(was: string, is: string, start: number): Differing | null {
  const pieces: string[] = [];
  const rows = new Set<number>();
  let [at, atNow] = [start, start];
  let last = 0;
  for (;;) {
    const atEnd = was.startsWith(CLOSING, at);
    if (is.startsWith(CLOSING, atNow)) return atEnd ? { pieces, rows, end: at, endNow: atNow } : null;
    const numberWas = atEnd ? Infinity : numberAt(was, at);
    const pieceWas = atEnd ? "" : was.slice(at, endOfRow(was, at));
    const isSame = !atEnd && is.startsWith(pieceWas, atNow);
    const number = isSame ? numberWas : numberAt(is, atNow);
    // A row that is gone, or one in no order.
    if (!(number > last && number <= numberWas)) return null;
    last = number;
    if (number === numberWas) at += pieceWas.length;
    if (isSame) {
      atNow += pieceWas.length;
      continue;
    }
    const piece = is.slice(atNow, endOfRow(is, atNow));
    pieces.push(piece);
    rows.add(number - 1);
    atNow += piece.length;
  }
}

/** The number of the row that starts there; NaN: there is none with a number. */
function numberAt(text: string, at: number): number {
  if (!text.startsWith(ROW, at)) return NaN;
  const from = at + ROW.length;
  let number = 0;
  let end = from;
  for (let c = text.charCodeAt(end); c >= ZERO && c <= NINE; c = text.charCodeAt(++end)) number = number * 10 + c - ZERO;
  return end > from && text.charCodeAt(end) === QUOTE ? number : NaN;
}

function endOfRow(text: string, at: number): number {
  const tagEnd = text.indexOf(">", at) + 1;
  if (text.charAt(tagEnd - 2) === "/") return tagEnd;
  const closing = text.indexOf("</row>", tagEnd);
  return closing < 0 ? text.length : closing + "</row>".length;
}

/** Whether a text is another one with marks put in at one place. */
function hasMarksMore(text: string, withMarks: string): boolean {
  const more = withMarks.length - text.length;
  if (more <= 0) return false;
  let same = 0;
  while (same < text.length && text.charCodeAt(same) === withMarks.charCodeAt(same)) same += 1;
  // The same tag may begin what was put in and what stands behind it.
  const at = withMarks.lastIndexOf("<", same);
  return at >= 0 && withMarks.endsWith(text.slice(at)) && areMarks(withMarks.slice(at, at + more));
}

function areMarks(text: string): boolean {
  // One after the other: of thousands at once the engine would keep in mind every place where it could have gone another way.
  for (MARK.lastIndex = 0; MARK.lastIndex < text.length;) if (!MARK.test(text)) return false;
  return true;
}

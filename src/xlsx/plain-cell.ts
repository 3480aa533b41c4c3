import {
  AMPERSAND,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  NINE,
  QUOTE,
  RETURN,
  SLASH,
  SMALL_B,
  SMALL_C,
  SMALL_E,
  SMALL_I,
  SMALL_N,
  SMALL_R,
  SMALL_S,
  SMALL_T,
  SMALL_V,
  SPACE,
  ZERO,
} from "./character-codes";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** Whole numbers of that many digits are exact. */
const EXACT_DIGITS = 15;

/**
 * A cell as nearly every program writes nearly every cell: `<c r="B3" s="5" t="s"><v>12</v></c>`. Read here character by character, in a tenth of
 * the time that the scanner takes for the same four tags; whatever looks different is left to it. Every cell of a file passes here several times:
 * engines make a comparison of one character of a few instructions, and a call of any look for a text.
 */
export class PlainCell {
  /** 0-based, as the column. */
  row = 0;
  column = 0;
  style = 0;
  /** As in the `t` attribute. */
  type: string | undefined;
  /** Inline text whose white space counts. */
  preserve = false;
  /** The value where it is a whole number without sign: -1 for another, and for a blank cell. */
  whole = -1;
  private source = "";
  private from = 0;
  private to = 0;

  /** The value or the inline text, as written; "" for a blank cell. */
  get text(): string {
    return this.source.slice(this.from, this.to);
  }

  get isBlank(): boolean {
    return this.from === this.to;
  }

  /** @returns the position behind the cell; 0: it is none of this sort, or not complete */
  read(text: string, start: number): number {
    const addressEnd = this.readAddress(text, start);
    if (addressEnd === 0) return 0;
    const at = this.readType(text, this.readStyle(text, addressEnd));
    this.preserve = false;
    this.whole = -1;
    this.from = this.to = 0;
    const c = text.charCodeAt(at);
    if (c === SLASH) return text.charCodeAt(at + 1) === GREATER ? at + 2 : 0;
    if (c !== GREATER) return 0;
    if (this.type === "inlineStr") return this.readInline(text, at + 1);
    return opensValue(text, at + 1) ? this.readValue(text, at + 4) : closesCell(text, at + 1) ? at + 5 : 0;
  }

  private readAddress(text: string, start: number): number {
    if (!opensCell(text, start)) return 0;
    let at = start + 6;
    let column = 0;
    let c = text.charCodeAt(at);
    for (; c >= LETTER_A && c <= LETTER_Z; c = text.charCodeAt(++at)) column = column * 26 + c - LETTER_A + 1;
    if (column === 0 || column > MAX_COLUMNS || c === ZERO) return 0;
    let row = 0;
    for (; c >= ZERO && c <= NINE; c = text.charCodeAt(++at)) row = row * 10 + c - ZERO;
    if (row === 0 || row > MAX_ROWS || c !== QUOTE) return 0;
    this.row = row - 1;
    this.column = column - 1;
    return at + 1;
  }

  private readStyle(text: string, from: number): number {
    this.style = 0;
    if (!opensAttribute(text, from, SMALL_S)) return from;
    let at = from + 4;
    let style = 0;
    let c = text.charCodeAt(at);
    for (; c >= ZERO && c <= NINE; c = text.charCodeAt(++at)) style = style * 10 + c - ZERO;
    if (c !== QUOTE || at === from + 4) return from;
    this.style = style;
    return at + 1;
  }

  private readType(text: string, from: number): number {
    this.type = undefined;
    if (!opensAttribute(text, from, SMALL_T)) return from;
    const at = from + 4;
    const known = typeAt(text, at);
    if (known === undefined || text.charCodeAt(at + known.length) !== QUOTE) return from;
    this.type = known;
    return at + known.length + 1;
  }

  private readValue(text: string, from: number): number {
    let whole = 0;
    let at = from;
    for (let c = text.charCodeAt(at); c >= ZERO && c <= NINE; c = text.charCodeAt(++at)) whole = whole * 10 + c - ZERO;
    const digitsEnd = at;
    const end = textEnd(text, at);
    if (end < 0 || !closesValue(text, end)) return 0;
    if (digitsEnd === end && end > from && end - from <= EXACT_DIGITS) this.whole = whole;
    return this.found(text, from, end, end + 8);
  }

  private readInline(text: string, at: number): number {
    if (closesCell(text, at)) return at + 4;
    this.preserve = text.startsWith('<is><t xml:space="preserve">', at);
    if (!this.preserve && !text.startsWith("<is><t>", at)) return 0;
    const from = at + (this.preserve ? 28 : 7);
    const end = textEnd(text, from);
    return end >= 0 && text.startsWith("</t></is></c>", end) ? this.found(text, from, end, end + 13) : 0;
  }

  private found(text: string, from: number, to: number, end: number): number {
    this.source = text;
    this.from = from;
    this.to = to;
    return end;
  }
}

/** `<c r="` */
const opensCell = (text: string, at: number): boolean =>
  text.charCodeAt(at) === LESS && text.charCodeAt(at + 1) === SMALL_C && opensAttribute(text, at + 2, SMALL_R);

/** ` s="` */
const opensAttribute = (text: string, at: number, name: number): boolean =>
  text.charCodeAt(at) === SPACE &&
  text.charCodeAt(at + 1) === name &&
  text.charCodeAt(at + 2) === EQUALS &&
  text.charCodeAt(at + 3) === QUOTE;

/** `<v>` */
const opensValue = (text: string, at: number): boolean =>
  text.charCodeAt(at) === LESS && text.charCodeAt(at + 1) === SMALL_V && text.charCodeAt(at + 2) === GREATER;

/** `</v></c>` */
const closesValue = (text: string, at: number): boolean => closes(text, at, SMALL_V) && closesCell(text, at + 4);

/** `</c>` */
const closesCell = (text: string, at: number): boolean => closes(text, at, SMALL_C);

const closes = (text: string, at: number, name: number): boolean =>
  text.charCodeAt(at) === LESS &&
  text.charCodeAt(at + 1) === SLASH &&
  text.charCodeAt(at + 2) === name &&
  text.charCodeAt(at + 3) === GREATER;

/** The type that may stand there; whoever asks looks whether it ends there. */
function typeAt(text: string, at: number): string | undefined {
  switch (text.charCodeAt(at)) {
    case SMALL_S:
      return text.charCodeAt(at + 1) === QUOTE ? "s" : text.startsWith("str", at) ? "str" : undefined;
    case SMALL_N:
      return "n";
    case SMALL_B:
      return "b";
    case SMALL_E:
      return "e";
    case SMALL_I:
      return text.startsWith("inlineStr", at) ? "inlineStr" : undefined;
    default:
      return undefined;
  }
}

/** Where a text ends that needs no work; -1: references and line ends are the scanner's business, and so is a piece that ends here. */
function textEnd(text: string, from: number): number {
  let end = from;
  for (let c = text.charCodeAt(end); c !== LESS; c = text.charCodeAt(++end)) {
    if (c === AMPERSAND || c === RETURN || c === GREATER || end >= text.length) return -1;
  }
  return end;
}

import { AMPERSAND, GREATER, LESS, LETTER_A, LETTER_Z, NINE, QUOTE, RETURN, ZERO } from "./character-codes";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** Types with the closing quote: one is no other's beginning. */
const TYPES = ["s", "inlineStr", "str", "n", "b", "e"].map((type) => ({ type, written: `${type}"` }));

/**
 * A cell as nearly every program writes nearly every cell: `<c r="B3" s="5" t="s"><v>12</v></c>`. Read here character by character, in a fifth of
 * the time that the scanner takes for the same four tags; whatever looks different is left to it.
 */
export class PlainCell {
  /** 0-based, as the column. */
  row = 0;
  column = 0;
  style = 0;
  /** As in the `t` attribute. */
  type: string | undefined;
  /** Of the value or of the inline text, as written; "" for a blank cell. */
  text = "";
  /** Inline text whose white space counts. */
  preserve = false;

  /** @returns the position behind the cell; 0: it is none of this sort, or not complete */
  read(text: string, start: number): number {
    const addressEnd = this.readAddress(text, start);
    if (addressEnd === 0) return 0;
    const at = this.readType(text, this.readStyle(text, addressEnd));
    this.text = "";
    this.preserve = false;
    if (text.startsWith("/>", at)) return at + 2;
    if (text.charCodeAt(at) !== GREATER) return 0;
    if (text.startsWith("</c>", at + 1)) return at + 5;
    if (this.type !== "inlineStr") return this.readText(text, at + 1, "<v>", "</v></c>");
    this.preserve = text.startsWith('<is><t xml:space="preserve">', at + 1);
    return this.readText(text, at + 1, this.preserve ? '<is><t xml:space="preserve">' : "<is><t>", "</t></is></c>");
  }

  private readAddress(text: string, start: number): number {
    if (!text.startsWith('<c r="', start)) return 0;
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
    if (!text.startsWith(' s="', from)) return from;
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
    if (!text.startsWith(' t="', from)) return from;
    const known = TYPES.find(({ written }) => text.startsWith(written, from + 4));
    if (!known) return from;
    this.type = known.type;
    return from + 4 + known.written.length;
  }

  private readText(text: string, at: number, opening: string, closing: string): number {
    if (!text.startsWith(opening, at)) return 0;
    const from = at + opening.length;
    let end = from;
    for (let c = text.charCodeAt(end); c !== LESS; c = text.charCodeAt(++end)) {
      // references and line ends are the scanner's business; so is a piece that ends here
      if (c === AMPERSAND || c === RETURN || c === GREATER || end >= text.length) return 0;
    }
    if (!text.startsWith(closing, end)) return 0;
    this.text = text.slice(from, end);
    return end + closing.length;
  }
}

import {
  AMPERSAND,
  APOSTROPHE,
  EQUALS,
  EXCLAMATION,
  GREATER,
  LESS,
  LINE_FEED,
  QUESTION,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  TAB,
} from "./character-codes";
import { attributeText, plainText } from "./xml-characters";
import { isName, XML_NAMES, type XmlName } from "./xml-names";
import { XML_TAGS, type Attributes, type XmlTag } from "./xml-tags";
import { FileTrouble } from "./problem";

export type { Attributes } from "./xml-tags";

/**
 * What the scanner tells; positions count from the start of the part's text, `end` is behind the tag's ">". While it tells of a tag, the scanner's
 * `parent` and `depth` are those of its element.
 */
export interface XmlSink {
  open(name: XmlName, attributes: Attributes, selfClosing: boolean, start: number, end: number): void;
  /** Not called for a self-closing tag. */
  close(name: XmlName, start: number, end: number): void;
  /** Whether `text` and `take` are to be called at all. */
  readonly readsText: boolean;
  readonly takes: boolean;
  /** Character data and CDATA, with their references resolved; a text may come in pieces. */
  text(text: string): void;
  /**
   * Offered each place where a tag starts: a reader that knows whole well-formed elements by their look reads them itself, one or several. Returns
   * the position behind them in the same text; 0: not this one.
   */
  take(text: string, at: number): number;
}

const NO_ATTRIBUTES: Attributes = {};

/** No part may hold these, wherever they stand. */
const FORBIDDEN = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`);

const isSpace = (c: number): boolean => c === SPACE || c === LINE_FEED || c === TAB || c === RETURN;
const endsName = (c: number): boolean => isSpace(c) || c === GREATER || c === SLASH || c === EQUALS;

/**
 * Reads the XML of workbooks and tells where each tag stands.
 *
 * Why not a general parser: patching needs the exact place of every tag, which those do not tell, and each part is read up to three times (read,
 * patched, read back), so that their cost was most of a file's (`npm run bench`, files). It takes what the format allows (no document types), and
 * refuses what is not well-formed: a test holds it against a general parser.
 */
export class XmlScanner {
  private readonly open: XmlName[] = [];
  /** The start of a tag or text whose end has not been seen yet. */
  private rest = "";
  /** Where `rest` starts in the whole text. */
  private offset = 0;
  private rootSeen = false;

  constructor(
    private readonly part: string,
    private readonly sink: XmlSink,
  ) {}

  /** Local name of the innermost element that is open. */
  get parent(): string | undefined {
    return this.open[this.open.length - 1]?.local;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** Takes the next piece of the text. @throws FileTrouble "damaged" when it is not well-formed */
  write(piece: string): void {
    if (FORBIDDEN.test(piece)) this.fail("a character that XML does not allow");
    const text = this.rest === "" ? piece : this.rest + piece;
    const done = this.scan(text);
    this.rest = done === text.length ? "" : text.slice(done);
    this.offset += done;
  }

  /** To be called behind the last piece. @throws FileTrouble "damaged" when something is missing */
  end(): void {
    if (this.rest.includes("<")) this.fail("ends within a tag");
    if (this.rest !== "") this.characters(this.rest);
    const unclosed = this.open.at(-1);
    if (unclosed) this.fail(`unclosed tag: ${unclosed.qualified}`);
    if (!this.rootSeen) this.fail("no root element");
  }

  /** @returns where the first token starts that is not complete */
  private scan(text: string): number {
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0) return at;
      if (tag > at) this.characters(text.slice(at, tag));
      const end = (this.sink.takes && this.sink.take(text, tag)) || this.markup(text, tag);
      if (end < 0) return tag;
      at = end;
    }
  }

  private characters(raw: string): void {
    if (this.open.length === 0) {
      const outside = this.offset === 0 && !this.rootSeen ? raw.replace(/^\ufeff/, "") : raw;
      if (/[^ \t\r\n]/.test(outside)) this.fail("text outside the root element");
    } else if (this.sink.readsText) {
      this.sink.text(plainText(raw) ?? this.fail("a character reference that means nothing"));
    }
  }

  /** @returns the position behind what starts at `start`; -1: it is not complete */
  private markup(text: string, start: number): number {
    switch (text.charCodeAt(start + 1)) {
      case SLASH:
        return this.closing(text, start);
      case EXCLAMATION:
        return this.declaration(text, start);
      case QUESTION:
        return this.instruction(text, start);
      default:
        return this.opening(text, start);
    }
  }

  private closing(text: string, start: number): number {
    const name = this.open.at(-1);
    if (!name) return this.fail("a closing tag without an opening one");
    let at = start + 2 + name.qualified.length;
    if (!text.startsWith(name.qualified, start + 2)) {
      return text.indexOf(">", start) < 0 ? -1 : this.fail(`${name.qualified} is closed by another tag`);
    }
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) !== GREATER) return this.fail(`${name.qualified} is closed by another tag`);
    this.open.pop();
    this.sink.close(name, this.offset + start, this.offset + at + 1);
    return at + 1;
  }

  private instruction(text: string, start: number): number {
    const end = text.indexOf("?>", start + 2);
    if (end < 0) return -1;
    const [, target = ""] = /^([^\s?]+)(?=[\s?])/.exec(text.slice(start + 2, Math.min(end + 1, start + 66))) ?? [];
    if (!isName(target)) this.fail("a processing instruction without a proper name");
    const isFirst = this.offset === 0 && !this.rootSeen && text.slice(0, start).replace("\ufeff", "") === "";
    if (/^xml$/i.test(target) && !isFirst) this.fail("an XML declaration that is not at the start");
    return end + 2;
  }

  /** Comments and CDATA. A document type, the only other declaration outside one, has no place in the format. */
  private declaration(text: string, start: number): number {
    if (text.startsWith("<!--", start)) {
      const end = text.indexOf("--", start + 4);
      if (end < 0 || end + 2 >= text.length) return -1;
      return text.charCodeAt(end + 2) === GREATER ? end + 3 : this.fail("a -- within a comment");
    }
    if (text.startsWith("<![CDATA[", start) && this.open.length > 0) {
      const end = text.indexOf("]]>", start + 9);
      if (end >= 0 && this.sink.readsText) this.sink.text(text.slice(start + 9, end).replace(/\r\n?/g, "\n"));
      return end < 0 ? -1 : end + 3;
    }
    return text.length < start + 9 ? -1 : this.fail("a declaration that the format does not allow");
  }

  private opening(text: string, start: number): number {
    let at = start + 1;
    while (at < text.length && !endsName(text.charCodeAt(at))) at++;
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) === GREATER) {
      return this.opened({ name: this.nameOf(text, start + 1, at), attributes: NO_ATTRIBUTES, selfClosing: false }, start, at + 1);
    }
    const hash = XML_TAGS.hash(text, at);
    const known = XML_TAGS.find(text, start, hash);
    if (known) return this.opened(known, start, start + known.text.length);
    const tag = this.tag(text, start, at);
    if (tag === null) return -1;
    if (XML_TAGS.isWorthKeeping(hash)) XML_TAGS.keep(hash, tag);
    return this.opened(tag, start, start + tag.text.length);
  }

  /** Reads a tag whose name ends at `nameEnd`; null: it is not complete. */
  private tag(text: string, start: number, nameEnd: number): XmlTag | null {
    const name = this.nameOf(text, start + 1, nameEnd);
    const attributes: Record<string, string> = {};
    for (let at = nameEnd; ;) {
      const nameStart = skipSpace(text, at);
      const c = text.charCodeAt(nameStart);
      if (c === GREATER) return { text: text.slice(start, nameStart + 1), name, attributes, selfClosing: false };
      if (c === SLASH) {
        if (nameStart + 1 >= text.length) return null;
        if (text.charCodeAt(nameStart + 1) !== GREATER) this.fail(`a stray / in ${name.qualified}`);
        return { text: text.slice(start, nameStart + 2), name, attributes, selfClosing: true };
      }
      if (nameStart >= text.length) return null;
      if (nameStart === at) this.fail(`no space before an attribute of ${name.qualified}`);
      at = this.attribute(text, nameStart, attributes);
      if (at < 0) return null;
    }
  }

  private opened({ name, attributes, selfClosing }: Omit<XmlTag, "text">, start: number, end: number): number {
    if (this.open.length === 0) {
      if (this.rootSeen) this.fail("a second root element");
      this.rootSeen = true;
    }
    this.sink.open(name, attributes, selfClosing, this.offset + start, this.offset + end);
    if (!selfClosing) this.open.push(name);
    return end;
  }

  private nameOf(text: string, start: number, end: number): XmlName {
    return XML_NAMES.of(text, start, end) ?? this.fail("a tag without a proper name");
  }

  /** Reads one attribute into `attributes`. @returns the position behind it; -1: it is not complete */
  private attribute(text: string, start: number, attributes: Record<string, string>): number {
    let at = start;
    while (at < text.length && !endsName(text.charCodeAt(at))) at++;
    if (at >= text.length) return -1;
    const { qualified } = XML_NAMES.of(text, start, at) ?? this.fail("an attribute without a proper name");
    at = skipSpace(text, at);
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) !== EQUALS) this.fail(`attribute ${qualified} without a value`);
    at = skipSpace(text, at + 1);
    if (at >= text.length) return -1;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail(`attribute ${qualified} without quotes`);
    if (attributes[qualified] !== undefined && Object.hasOwn(attributes, qualified)) this.fail(`attribute ${qualified} twice`);
    let end = at + 1;
    let plain = true;
    for (let c = text.charCodeAt(end); c !== quote; c = text.charCodeAt(++end)) {
      if (end >= text.length) return -1;
      if (c === LESS) this.fail(`a < in attribute ${qualified}`);
      if (c === AMPERSAND || c < SPACE) plain = false;
    }
    const value = text.slice(at + 1, end);
    attributes[qualified] = plain ? value : (attributeText(value) ?? this.fail("a character reference that means nothing"));
    return end + 1;
  }

  private fail(what: string): never {
    throw new FileTrouble("damaged", `${this.part}: ${what}`);
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

import { GREATER } from "./character-codes";
import { detached, type XmlName } from "./xml-names";

/** Attributes by their name as written ("r:id"). */
export type Attributes = Readonly<Record<string, string>>;

/** An opening tag as it reads, from its "<" to its ">". */
export interface XmlTag {
  readonly text: string;
  readonly name: XmlName;
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
}

const PLACES = 2048;
const LONGEST = 160;
/** How many characters behind a name tell one tag from another well enough. */
const TELLING = 24;

/**
 * Tags that were met before, so that they need not be read again: the sheets of a workbook, and a sheet that is read back, have most of their
 * rows, columns and merged areas written alike. A tag is kept when it comes for the second time: those of a sheet of a million rows are all
 * different, and would only be copied for nothing.
 */
class XmlTags {
  private readonly kept = new Array<XmlTag | undefined>(PLACES).fill(undefined);
  private readonly met = new Int32Array(PLACES);

  /** What tells a tag from others; `from`: behind its name. */
  hash(text: string, from: number): number {
    const to = Math.min(from + TELLING, text.length);
    let hash = 7;
    for (let at = from; at < to; at++) {
      const c = text.charCodeAt(at);
      hash = (Math.imul(hash, 31) + c) | 0;
      if (c === GREATER) break;
    }
    return hash;
  }

  /** The tag that starts there, where it is known. */
  find(text: string, start: number, hash: number): XmlTag | undefined {
    const place = placeOf(hash);
    const tag = this.kept[place];
    if (tag === undefined || !text.startsWith(tag.text, start)) return undefined;
    this.met[place] = 0;
    return tag;
  }

  /**
   * To be asked of a tag that was not known: whether it has come before, as its hash tells, and the one that is kept in its place has not come since
   * then. Else two tags of one place that come in turn would be copied over and over.
   */
  isWorthKeeping(hash: number): boolean {
    const place = placeOf(hash);
    if (this.met[place] === hash) return true;
    this.met[place] = hash;
    return false;
  }

  keep(hash: number, tag: XmlTag): void {
    if (tag.text.length > LONGEST) return;
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [name, detached(value)]));
    this.kept[placeOf(hash)] = { ...tag, text: detached(tag.text), attributes };
  }
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 11)) & (PLACES - 1);

/** Shared by all parts: a table of one or two megabytes at most, whatever is read. */
export const XML_TAGS = new XmlTags();

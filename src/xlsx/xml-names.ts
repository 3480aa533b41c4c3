/** A tag's or attribute's name. */
export interface XmlName {
  /** As written, with its prefix. */
  readonly qualified: string;
  /** Without its prefix. */
  readonly local: string;
}

/** A name as XML allows it, with a prefix or without. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.\u00b7-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.\u00b7-]*)?$/u;

/** Places in the table: a part uses some dozens of names. */
const PLACES = 256;
const MOST_KNOWN = 1024;

/** A known name is found by its characters without making a string of it: names stand in every tag. */
class XmlNames {
  private readonly table: (XmlName[] | undefined)[] = [];
  private known = 0;

  /** The name between two positions; null when it is none. */
  of(text: string, start: number, end: number): XmlName | null {
    const length = end - start;
    const place = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length) % PLACES;
    const names = (this.table[place] ??= []);
    for (const name of names) {
      if (name.qualified.length === length && text.startsWith(name.qualified, start)) return name;
    }
    const qualified = detached(text.slice(start, end));
    if (!NAME.test(qualified)) return null;
    const name = { qualified, local: localName(qualified) };
    // A file of a million different names must not fill the table.
    if (this.known++ < MOST_KNOWN) names.push(name);
    return name;
  }
}

/**
 * The same text as a string of its own. It comes from an object's keys because those are the strings that engines look properties up by: a name that
 * is a piece of a text would be looked for in their table at each use, and keep the text in memory.
 */
export function detached(piece: string): string {
  const [text = ""] = Object.keys({ [piece]: null });
  return text;
}

export const isName = (text: string): boolean => NAME.test(text);

/** Shared by all parts: it is a table of some hundred words, whatever is read. */
export const XML_NAMES = new XmlNames();

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

import type { Package } from "./package";
import { encodingOf } from "./part-text";
import type { XmlName } from "./xml-names";
import { XmlScanner, type Attributes, type XmlSink } from "./xml-scanner";

export type { Attributes } from "./xml-scanner";
export { localName } from "./xml-names";

/** Bytes decoded at a time: a sheet of ordinary size in one piece, a huge one in pieces that memory does not feel. */
const PIECE = 4 * 1024 * 1024;

/**
 * What a part's reader is told. Names come without namespace prefix: the dialects (transitional, strict, with or without prefixes) differ in
 * nothing else that matters here, and `parent` keeps elements of other vocabularies apart.
 */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, parent: string | undefined): void;
  text?(text: string): void;
  close?(name: string, parent: string | undefined): void;
  /** As in XmlSink. */
  take?(text: string, at: number): number;
}

/** Parses one part, piece by piece. @throws FileTrouble "damaged" when it is not well-formed, and what Package.read throws */
export function parsePart(pkg: Package, name: string, handlers: XmlHandlers): void {
  const bytes = pkg.read(name);
  const { scanner } = new PartSink(name, handlers);
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += PIECE) {
    const last = at + PIECE >= bytes.length;
    scanner.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: !last }));
  }
  scanner.end();
}

/** As parsePart, for the text of a part. */
export function parseText(text: string, name: string, handlers: XmlHandlers): void {
  const { scanner } = new PartSink(name, handlers);
  scanner.write(text);
  scanner.end();
}

/** Passes on what the scanner tells. A class, so that engines see one and the same shape whatever part is read. */
class PartSink implements XmlSink {
  readonly readsText: boolean;
  readonly takes: boolean;
  readonly scanner: XmlScanner;

  constructor(
    part: string,
    private readonly handlers: XmlHandlers,
  ) {
    this.readsText = handlers.text !== undefined;
    this.takes = handlers.take !== undefined;
    this.scanner = new XmlScanner(part, this);
  }

  open({ local }: XmlName, attributes: Attributes, selfClosing: boolean): void {
    const { parent } = this.scanner;
    this.handlers.open(local, attributes, parent);
    if (selfClosing) this.handlers.close?.(local, parent);
  }

  close({ local }: XmlName): void {
    this.handlers.close?.(local, this.scanner.parent);
  }

  text(text: string): void {
    this.handlers.text?.(text);
  }

  take(text: string, at: number): number {
    return this.handlers.take?.(text, at) ?? 0;
  }
}

/** A yes-or-no attribute: absent means `fallback`. */
export function flag(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

/** The value of a qualified attribute such as r:id, whatever its prefix. */
export function qualified(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

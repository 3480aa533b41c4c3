import type { XmlName } from "./xml-names";
import { XmlScanner, type Attributes, type XmlSink } from "./xml-scanner";

/** Where an element's opening tag stands in the text. */
export interface OpenTag {
  /** As written, with its prefix. */
  readonly qualifiedName: string;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** 0 for the root. */
  readonly depth: number;
}

/** Where an element's closing tag stands; of a self-closing element the opening tag. */
export interface CloseTag {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** What a reader of a part with positions is told; names come without prefix, as in XmlHandlers. */
export interface PositionHandlers {
  open?(name: string, attributes: Attributes, parent: string | undefined, tag: OpenTag): void;
  text?(text: string): void;
  close?(name: string, parent: string | undefined, tag: CloseTag): void;
  /** As in XmlSink. What one takes the others are not told of: it is for elements that they do not look for. */
  take?(text: string, at: number): number;
}

/** Parses a whole part for several readers at once. @throws FileTrouble "damaged" when it is not well-formed */
export function parsePositions(text: string, part: string, handlers: readonly PositionHandlers[]): void {
  const { scanner } = new PositionSink(part, handlers);
  scanner.write(text);
  scanner.end();
}

/** Passes on what the scanner tells; a class as in xml.ts. */
class PositionSink implements XmlSink {
  readonly readsText: boolean;
  readonly takes: boolean;
  readonly scanner: XmlScanner;
  private readonly readers: readonly PositionHandlers[];
  private readonly taker: PositionHandlers | undefined;

  constructor(
    part: string,
    private readonly handlers: readonly PositionHandlers[],
  ) {
    this.readers = handlers.filter((handler) => handler.text !== undefined);
    this.taker = handlers.find((handler) => handler.take !== undefined);
    this.readsText = this.readers.length > 0;
    this.takes = this.taker !== undefined;
    this.scanner = new XmlScanner(part, this);
  }

  open({ qualified, local }: XmlName, attributes: Attributes, selfClosing: boolean, start: number, end: number): void {
    const { parent, depth } = this.scanner;
    const tag = { qualifiedName: qualified, start, end, selfClosing, depth };
    for (const handler of this.handlers) handler.open?.(local, attributes, parent, tag);
    if (selfClosing) this.closed(local, tag);
  }

  close({ local }: XmlName, start: number, end: number): void {
    this.closed(local, { start, end, depth: this.scanner.depth });
  }

  text(text: string): void {
    for (const handler of this.readers) handler.text?.(text);
  }

  take(text: string, at: number): number {
    return this.taker?.take?.(text, at) ?? 0;
  }

  private closed(local: string, tag: CloseTag): void {
    const { parent } = this.scanner;
    for (const handler of this.handlers) handler.close?.(local, parent, tag);
  }
}

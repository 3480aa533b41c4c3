import { XmlScanner, type Attributes } from "./xml-scanner";

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
  const readers = handlers.filter((handler) => handler.text !== undefined);
  const closed = (local: string, tag: CloseTag): void => {
    const { parent } = scanner;
    for (const handler of handlers) handler.close?.(local, parent, tag);
  };
  const taker = handlers.find((handler) => handler.take !== undefined);
  const scanner: XmlScanner = new XmlScanner(part, {
    open: ({ qualified, local }, attributes, selfClosing, start, end) => {
      const { parent, depth } = scanner;
      const tag = { qualifiedName: qualified, start, end, selfClosing, depth };
      for (const handler of handlers) handler.open?.(local, attributes, parent, tag);
      if (selfClosing) closed(local, tag);
    },
    close: ({ local }, start, end) => closed(local, { start, end, depth: scanner.depth }),
    ...(readers.length > 0 && {
      text: (text: string) => {
        for (const handler of readers) handler.text?.(text);
      },
    }),
    ...(taker && { take: (piece: string, at: number) => taker.take?.(piece, at) ?? 0 }),
  });
  scanner.write(text);
  scanner.end();
}

import { SaxesParser } from "saxes";
import { FileTrouble } from "./problem";
import { localName, type Attributes } from "./xml";

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
}

/** Parses a whole part for several readers at once. @throws FileTrouble "damaged" when it is not well-formed */
export function parsePositions(text: string, part: string, handlers: readonly PositionHandlers[]): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const parents: string[] = [];
  let selfClosing: CloseTag | null = null;
  parser.on("error", (error) => {
    throw new FileTrouble("damaged", `${part}: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const end = parser.position;
    // No "<" stands inside a well-formed tag.
    const start = text.lastIndexOf("<", end - 1);
    const depth = parents.length;
    const local = localName(name);
    const parent = parents.at(-1);
    const tag = { qualifiedName: name, start, end, selfClosing: isSelfClosing, depth };
    for (const handler of handlers) handler.open?.(local, attributes, parent, tag);
    selfClosing = isSelfClosing ? tag : null;
    parents.push(local);
  });
  parser.on("closetag", () => {
    const local = parents.pop() ?? "";
    const end = parser.position;
    const tag = selfClosing ?? { start: text.lastIndexOf("<", end - 1), end, depth: parents.length };
    selfClosing = null;
    const parent = parents.at(-1);
    for (const handler of handlers) handler.close?.(local, parent, tag);
  });
  const onText = (value: string): void => {
    for (const handler of handlers) handler.text?.(value);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.write(text);
  parser.close();
}

import { FileTrouble } from "../problem";
import { localName, type Attributes } from "../xml";
import { parsePositions, type CloseTag, type OpenTag, type PositionHandlers } from "../xml-positions";
import { spliced, type Splice } from "./splice";
import { withAttributes, type AttributeChanges } from "./xml-text";

/** An element with where its tags stand. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly open: OpenTag;
  readonly close: CloseTag;
}

/** Gathers a part's root and the root's children, while others read the rest. */
export class Outline implements PositionHandlers {
  readonly children: Element[] = [];
  private rootElement: Element | null = null;
  private readonly opened: { name: string; attributes: Attributes; open: OpenTag }[] = [];

  open(name: string, attributes: Attributes, _parent: string | undefined, open: OpenTag): void {
    if (open.depth <= 1) this.opened.push({ name, attributes, open });
  }

  close(_name: string, _parent: string | undefined, close: CloseTag): void {
    if (close.depth > 1) return;
    const opened = this.opened.pop();
    if (!opened) return;
    if (close.depth === 0) this.rootElement = { ...opened, close };
    else this.children.push({ ...opened, close });
  }

  get root(): Element {
    if (!this.rootElement) throw new FileTrouble("damaged", "no root element");
    return this.rootElement;
  }

  child(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** The prefix that new elements beside the root's children need: "x:" or "". */
  get prefix(): string {
    return prefixOf(this.root.open.qualifiedName);
  }

  /**
   * Puts a new child where the format's order of elements wants it: behind the last one that comes before it or has its name.
   *
   * @param order names of the root's children in the format's order
   */
  insertion(order: readonly string[], name: string, xml: string): Splice {
    const rank = order.indexOf(name);
    const isBefore = (child: Element): boolean => order.includes(child.name) && order.indexOf(child.name) <= rank;
    const predecessor = this.children.filter(isBefore).at(-1);
    const at = predecessor?.close.end ?? this.root.open.end;
    return { start: at, end: at, text: xml };
  }
}

/** The outline of a part that has an opening and a closing root tag: a self-closing root is written as a pair first. */
export function outlineOf(text: string, part: string): { readonly outline: Outline; readonly text: string } {
  const outline = new Outline();
  parsePositions(text, part, [outline]);
  const { root } = outline;
  return root.open.selfClosing ? outlineOf(spliced(text, appended(text, root, "")), part) : { outline, text };
}

/** Puts something in at an element's end, and other values in its opening tag. */
export function appended(
  text: string,
  { open, close }: Pick<Element, "open" | "close">,
  xml: string,
  attributes: AttributeChanges = {},
): Splice[] {
  const tag = withAttributes(text.slice(open.start, open.end), attributes);
  if (open.selfClosing) {
    const pair = `${tag.slice(0, -2).trimEnd()}>${xml}</${open.qualifiedName}>`;
    return [{ start: open.start, end: open.end, text: pair }];
  }
  return [
    { start: open.start, end: open.end, text: tag },
    { start: close.start, end: close.start, text: xml },
  ];
}

export const prefixOf = (qualifiedName: string): string => qualifiedName.slice(0, qualifiedName.length - localName(qualifiedName).length);

import type { Attributes } from "../xml";
import { parsePositions, type CloseTag, type OpenTag, type PositionHandlers } from "../xml-positions";

/** An element of the workbook's part, with where it stands. */
export interface BookTag {
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  readonly closeStart: number;
  /** Behind its closing tag. */
  readonly end: number;
}

export interface BookTags {
  /** Of whatever sort, in tab order. */
  readonly sheets: readonly BookTag[];
  readonly names: readonly BookTag[];
  readonly views: readonly BookTag[];
}

/** What in a workbook's part counts tabs: the list of sheets, the defined names, the windows. */
export function bookTags(text: string, part: string): BookTags {
  const collector = new Collector();
  parsePositions(text, part, [collector]);
  return { sheets: collector.of("sheet"), names: collector.of("definedName"), views: collector.of("workbookView") };
}

const PARENTS: Readonly<Record<string, string>> = { sheet: "sheets", definedName: "definedNames", workbookView: "bookViews" };

class Collector implements PositionHandlers {
  private readonly tags = new Map<string, BookTag[]>();

  open(name: string, attributes: Attributes, parent: string | undefined, { depth, start, end }: OpenTag): void {
    if (depth !== 2 || PARENTS[name] !== parent) return;
    this.tags.set(name, [...this.of(name), { attributes, start, openEnd: end, closeStart: end, end }]);
  }

  close(name: string, parent: string | undefined, { depth, start, end }: CloseTag): void {
    const last = depth === 2 && PARENTS[name] === parent ? this.of(name).at(-1) : undefined;
    if (last) Object.assign(last, { closeStart: start, end });
  }

  of(name: string): BookTag[] {
    return this.tags.get(name) ?? [];
  }
}

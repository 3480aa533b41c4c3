import { formatCode } from "./number-formats";
import type { Package } from "./package";
import { FileTrouble } from "./problem";
import { type Attributes, parsePart, parseText, type XmlHandlers } from "./xml";

/**
 * Number format of each cell style, by the number that cells carry in `s`; undefined: General. All that the review needs of the styles:
 * what the grid shows is read by presentation/ when asked for.
 */
export function readFormats(pkg: Package, part: string | null): (string | undefined)[] {
  if (part === null) return [];
  const reader = new FormatReader();
  parsePart(pkg, part, reader);
  return reader.formats();
}

/** As readFormats, from the text of a style sheet. */
export function formatsIn(text: string, part: string): (string | undefined)[] {
  const reader = new FormatReader();
  parseText(text, part, reader);
  return reader.formats();
}

/** Excel itself knows no more than 65,490. */
const MOST_STYLES = 1_000_000;

class FormatReader implements XmlHandlers {
  private readonly custom = new Map<number, string>();
  private readonly ids: number[] = [];

  open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (name === "numFmt" && parent === "numFmts") this.custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    if (name !== "xf" || parent !== "cellXfs") return;
    if (this.ids.length >= MOST_STYLES) throw new FileTrouble("too-large", `more than ${MOST_STYLES} cell styles`);
    this.ids.push(Number(attributes.numFmtId ?? 0));
  }

  formats(): (string | undefined)[] {
    return this.ids.map((id) => formatCode(id, this.custom));
  }
}

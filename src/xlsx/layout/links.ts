import { parseRange } from "../../core/a1";
import type { CellRange } from "../../core/workbook";
import { contains } from "../../core/areas";
import { WORKSHEET } from "../patch/element-order";
import { appended, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { escapeAttribute } from "../patch/xml-text";
import { parsePositions } from "../xml-positions";

/** A click on a cell that leads to a place in the workbook. */
export interface CellLink {
  /** A1 address. */
  readonly cell: string;
  /** As formulas write it: "'表'!B2". */
  readonly location: string;
}

export interface LinkChanges {
  readonly added: readonly CellLink[];
  /** Areas that lose their links to places in the workbook; those that leave the file stay. */
  readonly cleared: readonly CellRange[];
}

export function linkXml(prefix: string, { cell, location }: CellLink): string {
  return `<${prefix}hyperlink ref="${cell}" location="${escapeAttribute(location)}"/>`;
}

/** A worksheet's text with other links; what the cells hold stays. */
export function withLinks(original: string, part: string, { added, cleared }: LinkChanges): string {
  if (added.length + cleared.length === 0) return original;
  const { text, outline } = outlineOf(original, part);
  const { prefix } = outline;
  const list = outline.child("hyperlinks");
  const xml = added.map((link) => linkXml(prefix, link)).join("");
  if (!list) {
    return xml === ""
      ? original
      : spliced(text, [outline.insertion(WORKSHEET, "hyperlinks", `<${prefix}hyperlinks>${xml}</${prefix}hyperlinks>`)]);
  }
  const gone: Splice[] = [];
  let [kept, start] = [0, -1];
  parsePositions(text, part, [
    {
      open: (name, { ref = "", location }, parent, tag) => {
        if (name !== "hyperlink" || parent !== "hyperlinks") return;
        const range = parseRange(ref);
        const isGone = location !== undefined && range !== null && cleared.some((area) => contains(area, range));
        if (isGone) start = tag.start;
        else kept += 1;
      },
      close: (name, parent, { end }) => {
        if (name !== "hyperlink" || parent !== "hyperlinks" || start < 0) return;
        gone.push({ start, end, text: "" });
        start = -1;
      },
    },
  ]);
  // An empty list is damage to Excel.
  if (kept + added.length === 0) return spliced(text, [{ start: list.open.start, end: list.close.end, text: "" }]);
  return gone.length + added.length === 0 ? original : spliced(text, [...gone, ...appended(text, list, xml)]);
}

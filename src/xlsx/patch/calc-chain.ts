import type { WorkbookParts } from "../workbook-parts";
import type { Attributes } from "../xml";
import { parsePositions, type CloseTag, type OpenTag, type PositionHandlers } from "../xml-positions";
import { removeContentType } from "./content-types";
import type { Draft } from "./draft";
import { removeLink } from "./links";
import type { PatchedSheet } from "./sheet-patch";
import { spliced, type Splice } from "./splice";
import { withAttributes } from "./xml-text";

/** Takes cells that hold no formula any more out of the calculation chain: Excel calls a file damaged whose chain leads to one. */
export function removeFromCalcChain(draft: Draft, { workbook, calcChain }: WorkbookParts, sheets: readonly PatchedSheet[]): void {
  const gone = new Set(sheets.flatMap(({ sheet, formulasGone }) => formulasGone.map((cell) => chainKey(sheet.sheetId, cell))));
  if (calcChain === null || gone.size === 0) return;
  const rest = withoutCells(draft.text(calcChain), calcChain, gone);
  if (rest !== null) {
    draft.write(calcChain, rest);
    return;
  }
  draft.remove(calcChain);
  removeLink(draft, workbook, calcChain);
  removeContentType(draft, calcChain);
}

const chainKey = (sheetId: string, cell: string): string => `${sheetId}!${cell}`;

/** @returns null when nothing is left of the chain */
function withoutCells(text: string, part: string, gone: ReadonlySet<string>): string | null {
  const chain = new Chain();
  parsePositions(text, part, [chain]);
  const splices: Splice[] = [];
  let inherited = "0";
  // A cell without a sheet number has that of the cell before it, also when that one goes.
  let written = "0";
  let left = 0;
  for (const { attributes, start, tagEnd, end } of chain.cells) {
    const { i: sheetId = inherited, r = "" } = attributes;
    inherited = sheetId;
    if (gone.has(chainKey(sheetId, r))) {
      splices.push({ start, end, text: "" });
      continue;
    }
    left += 1;
    if (attributes.i === undefined && written !== sheetId) {
      splices.push({ start, end: tagEnd, text: withAttributes(text.slice(start, tagEnd), { i: sheetId }) });
    }
    written = sheetId;
  }
  return left === 0 && chain.cells.length > 0 ? null : spliced(text, splices);
}

class Chain implements PositionHandlers {
  readonly cells: { attributes: Attributes; start: number; tagEnd: number; end: number }[] = [];

  open(name: string, attributes: Attributes, _parent: string | undefined, { depth, start, end }: OpenTag): void {
    if (name === "c" && depth === 1) this.cells.push({ attributes, start, tagEnd: end, end });
  }

  close(name: string, _parent: string | undefined, { depth, end }: CloseTag): void {
    const last = this.cells.at(-1);
    if (name === "c" && depth === 1 && last) last.end = end;
  }
}

import { rangeToA1 } from "../../core/a1";
import type { CellRange } from "../../core/workbook";
import { WORKSHEET } from "../patch/element-order";
import { appended, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { parsePositions } from "../xml-positions";

export interface MergeChanges {
  readonly added: readonly CellRange[];
  readonly removed: readonly CellRange[];
}

/** A worksheet's text with other merged areas; what the cells hold stays. */
export function withMerges(original: string, part: string, { added, removed }: MergeChanges): string {
  if (added.length + removed.length === 0) return original;
  const { text, outline } = outlineOf(original, part);
  const gone = new Set(removed.map(rangeToA1));
  const kept: string[] = [];
  const splices: Splice[] = [];
  let start: number | null = null;
  parsePositions(text, part, [
    {
      open: (name, { ref = "" }, parent, tag) => {
        if (name !== "mergeCell" || parent !== "mergeCells") return;
        if (gone.has(ref.replaceAll("$", ""))) start = tag.start;
        else kept.push(ref);
      },
      close: (name, parent, { end }) => {
        if (name !== "mergeCell" || parent !== "mergeCells" || start === null) return;
        splices.push({ start, end, text: "" });
        start = null;
      },
    },
  ]);
  const { prefix } = outline;
  const xml = added.map((range) => `<${prefix}mergeCell ref="${rangeToA1(range)}"/>`).join("");
  const list = outline.child("mergeCells");
  const count = String(kept.length + added.length);
  // An empty list is damage to Excel.
  if (list && count === "0") return spliced(text, [{ start: list.open.start, end: list.close.end, text: "" }]);
  if (list) return spliced(text, [...splices, ...appended(text, list, xml, { count })]);
  return spliced(text, [outline.insertion(WORKSHEET, "mergeCells", `<${prefix}mergeCells count="${count}">${xml}</${prefix}mergeCells>`)]);
}

import type { Edit } from "../../core/edits";
import type { WriteOutcome } from "../../core/host-port";
import type { Outcome } from "./state";

/** What a write-back did: blank cells that now hold something are filled, the others changed; refused cells count as neither. */
export function writeOutcome(kind: "scored" | "written", edits: readonly Edit[], written: WriteOutcome): Outcome {
  const refused = new Set(written.refused.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const done = edits.filter(({ sheet, cell }) => !refused.has(`${sheet}!${cell}`));
  const filled = done.filter(isFilling).length;
  const { refused: cells, notCalculated = [] } = written;
  return { kind, filled, changed: done.length - filled, refused: cells, ...(notCalculated.length > 0 && { notCalculated }) };
}

/** Whether an edit fills a blank cell, rather than changing what stands there. */
export function isFilling(edit: Edit): boolean {
  return edit.before === null || (typeof edit.before === "string" && edit.before.trim() === "");
}

import type { JournalEntry } from "../../core/edits";
import type { Result, UndoOutcome } from "../../core/host-port";
import { firstCell, planRemoval } from "../../core/insertion/plan-removal";
import type { WorkbookSnapshot } from "../../core/workbook";
import { removeBlock } from "../../xlsx/block/remove-block";
import { removeSheet } from "../../xlsx/insert/remove-sheet";
import type { FileProblem } from "../../xlsx/problem";

/** What is left of a file when an insertion is taken back. */
interface WithoutInserted {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly left: UndoOutcome["left"];
}

/** Takes away the sheets and clears the blocks that nobody typed into since; the others are listed. */
export function withoutInserted(bytes: Uint8Array, snapshot: WorkbookSnapshot, entry: JournalEntry): Result<WithoutInserted, FileProblem> {
  const { remove, left } = planRemoval(snapshot, entry);
  const kept: UndoOutcome["left"][number][] = [...left];
  let result = bytes;
  let count = 0;
  for (const block of remove) {
    const { sheet, ownSheet } = block;
    const removed = ownSheet ? removeSheet(result, sheet) : removeBlock(result, block);
    if (!removed.ok && removed.problem.code === "sheet-in-use") {
      kept.push({ sheet, cell: firstCell(block), why: `${removed.problem.message}${removed.problem.remedy}` });
      continue;
    }
    if (!removed.ok) return removed;
    result = removed.value;
    count += 1;
  }
  return { ok: true, value: { bytes: result, count, left: kept } };
}

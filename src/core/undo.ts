import { toA1 } from "./a1";
import { cellsByAddress } from "./cells-by-address";
import type { CellState, JournalCell, JournalEntry } from "./edits";
import { recognise } from "./forms/recognise";
import { Places } from "./places";
import type { Cell, WorkbookSnapshot } from "./workbook";

export interface UndoPlan {
  readonly restore: readonly { readonly sheet: string; readonly cell: string; readonly state: CellState }[];
  /** Cells to leave alone, each with the Chinese reason. */
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly why: string }[];
}

/**
 * What taking a write-back back means in the workbook as it stands now: cells are found by fingerprint, and restored only where
 * they still hold what was written.
 */
export function planUndo(workbook: WorkbookSnapshot, entry: JournalEntry): UndoPlan {
  const cellAt = cellsByAddress(workbook);
  const places = new Places(recognise(workbook));
  const restore: UndoPlan["restore"][number][] = [];
  const left: UndoPlan["left"][number][] = [];
  for (const written of entry.cells) {
    const place = places.find(written)?.cell;
    if (!place) {
      left.push({ sheet: written.sheet, cell: written.cell, why: "找不到这一项，可能已删除或改名，未撤销。" });
      continue;
    }
    const at = { sheet: place.sheet, cell: toA1(place.row, place.column) };
    if (stillHolds(cellAt(at.sheet, at.cell), written)) restore.push({ ...at, state: written.before });
    else left.push({ ...at, why: "写入后又改过，保留现在的内容。" });
  }
  return { restore, left };
}

/** A formula that was written has to stand as written; its result may have moved with its inputs. */
function stillHolds(now: Cell | undefined, { after }: JournalCell): boolean {
  if (after.formula !== null) return now?.formula === after.formula;
  return now?.formula === undefined && (now?.value ?? null) === (after.value === "" ? null : after.value);
}

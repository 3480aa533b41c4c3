import { put, type Draft } from "../draft";
import type { Slot } from "../slot";
import type { Random } from "../random";

/** Merged areas dissolved, some or all: what they covered is blank. */
export function dropMerges(draft: Draft, random: Random): void {
  const share = random.pick([0.3, 1]);
  for (const slot of draft.slots) if ((slot.down > 1 || slot.across > 1) && random.chance(share)) [slot.down, slot.across] = [1, 1];
}

/** Headings repeated in every row instead of merged over them. */
export function repeatHeadings(draft: Draft): void {
  for (const slot of [...draft.slots]) {
    if (slot.heading !== true || slot.down === 1) continue;
    for (let step = 1; step < slot.down; step++)
      put(draft, slot.row + step, slot.column, slot.value, { across: slot.across, heading: true });
    slot.down = 1;
  }
}

/** Rate and score of the funds merged down over the blank cells of the rows below. */
export function mergeFundsScores(draft: Draft): void {
  for (const { writes, anchor } of draft.forms) {
    for (const { slot } of writes) if (slot.row < anchor.row) slot.down = Math.min(4, 1 + freeBelow(draft, slot, anchor.row));
  }
}

/** Rows below a slot, down to a border, in which nothing stands in its columns. */
function freeBelow(draft: Draft, slot: Slot, border: number): number {
  const from = slot.row + slot.down;
  const blocks = draft.slots
    .filter((other) => other !== slot && other.column < slot.column + slot.across && slot.column < other.column + other.across)
    .filter((other) => other.row + other.down > from)
    .map((other) => other.row);
  return Math.max(0, Math.min(border, ...blocks) - from);
}

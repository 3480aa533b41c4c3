import { bottomOf, insertColumns, insertRows, put, rightOf, type Draft } from "../draft";
import type { Slot } from "../slot";
import type { Random } from "../random";

/** Blank rows between any two rows of the form that do not belong together. */
export function spacerRows(draft: Draft, random: Random): void {
  for (let count = random.int(1, 3); count > 0; count--) {
    const before = random.int(1, bottomOf(draft));
    if (!draft.slots.some(({ row, tight }) => tight && row + 1 === before)) insertRows(draft, before, random.int(1, 2));
  }
}

/** A blank column at the left edge or inside. */
export function spacerColumn(draft: Draft, random: Random): void {
  insertColumns(draft, random.chance(0.5) ? 0 : random.int(1, rightOf(draft)), 1);
}

/** The table begins anywhere but in A1. */
export function offset(draft: Draft, random: Random): void {
  insertRows(draft, 0, random.int(0, 30));
  insertColumns(draft, 0, random.int(0, 8));
}

/** Rows that are left over from the empty form: …… and 指标2:. */
export function placeholderRows(draft: Draft, random: Random): void {
  putBelowNames(draft, random, (row, name) => put(draft, row, name.column, random.pick(["……", "指标2:", "...", "指标3："])));
}

/** Unscored rows below an indicator that say what is in it. */
export function subRows(draft: Draft, random: Random): void {
  putBelowNames(draft, random, (row, name, target) => {
    put(draft, row, name.column, "其中:县本级部分");
    put(draft, row, target.column, "≥5个");
  });
}

/** Puts rows below one or two indicators that have another one below them. */
function putBelowNames(draft: Draft, random: Random, make: (row: number, name: Slot, target: Slot) => void): void {
  for (const { heads, anchor } of draft.forms) {
    const target = heads?.get("target") ?? heads?.get("value");
    if (!target) continue;
    const below = draft.slots.filter((slot) => slot.column === anchor.column && slot.row > anchor.row && slot.row < anchor.row + 30);
    const names = below.filter(
      ({ row, value }) => typeof value === "string" && below.some((slot) => slot.row === row + 1 && slot.across === 1),
    );
    for (const name of random.shuffled(names.slice(0, 4)).slice(0, random.int(1, 2))) {
      const row = name.row + 1;
      insertRows(draft, row, 1);
      make(row, anchor, target);
    }
  }
}

import type { CellValue } from "../../../src/core/workbook";
import type { ExpectedForm } from "./expected";
import type { Slot } from "./slot";
import type { LabelRole } from "./vocabulary";

export interface Draft {
  slots: Slot[];
  forms: ExpectedForm[];
  visibility: "visible" | "hidden";
  /** Whether a label stands in it that was kept out of the recogniser's vocabulary on purpose. */
  unseen: boolean;
}

export interface SlotOptions {
  readonly down?: number;
  readonly across?: number;
  readonly label?: LabelRole;
  readonly heading?: boolean;
  readonly tight?: boolean;
}

export function newDraft(): Draft {
  return { slots: [], forms: [], visibility: "visible", unseen: false };
}

/** Puts a text, or with null a blank that the expected reading can point at. */
export function put(draft: Draft, row: number, column: number, value: CellValue, options: SlotOptions = {}): Slot {
  const { down = 1, across = 1, ...rest } = options;
  const slot: Slot = { row, column, down, across, value, ...rest };
  draft.slots.push(slot);
  return slot;
}

export function putFigure(
  draft: Draft,
  row: number,
  column: number,
  figure: string | null,
  options: SlotOptions & { amount?: boolean } = {},
): Slot {
  const slot = put(draft, row, column, figure === null ? null : Number(figure), options);
  if (figure !== null) slot.figure = figure;
  if (options.amount) slot.amount = true;
  return slot;
}

export const bottomOf = (draft: Draft): number => Math.max(-1, ...draft.slots.map(({ row, down }) => row + down - 1));
export const rightOf = (draft: Draft): number => Math.max(-1, ...draft.slots.map(({ column, across }) => column + across - 1));

/** Puts `count` rows before a row; merged areas that reach over it grow. */
export function insertRows(draft: Draft, before: number, count: number): void {
  for (const slot of draft.slots) {
    if (slot.row >= before) slot.row += count;
    else if (slot.row + slot.down > before) slot.down += count;
  }
}

export function insertColumns(draft: Draft, before: number, count: number): void {
  for (const slot of draft.slots) {
    if (slot.column >= before) slot.column += count;
    else if (slot.column + slot.across > before) slot.across += count;
  }
}

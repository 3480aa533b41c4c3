import type { Review } from "../../src/core/shape";
import { indicatorAt, reviewOf, type Change } from "./small-form";

/** Rows of the small form, by level 2, with their full marks. */
export const ROWS = {
  quantity: [12, 20],
  quality: [13, 10],
  time: [14, 10],
  cost: [15, 10],
  social: [16, 15],
  satisfaction: [18, 10],
} as const;
export type Kind = keyof typeof ROWS;

/** The review of the small form with one row as typed, and no total. */
export function rowOf(kind: Kind, name: string, target: Change, actual: Change, score: number | null): Review {
  const [row] = ROWS[kind];
  return reviewOf({ [`D${row}`]: name, [`E${row}`]: target, [`F${row}`]: actual, [`H${row}`]: score, [`I${row}`]: null, H19: null });
}

/** What a blank score becomes; "20?" waits for confirmation, null needs a judgement. */
export const scoreOf = (kind: Kind, name: string, target: Change, actual: Change): string | null => {
  const [row] = ROWS[kind];
  const { computed, proposed } = indicatorAt(rowOf(kind, name, target, actual, null), row).score;
  return computed ?? (proposed === null ? null : `${proposed}?`);
};

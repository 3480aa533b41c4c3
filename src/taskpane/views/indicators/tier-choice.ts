import type { TierReport } from "../../../core/shape";

/** A band of marks as a slider goes through it. */
export interface Band {
  readonly from: number;
  /** The last position: the best tier's upper end belongs to it, the others end below theirs. */
  readonly to: number;
  readonly step: number;
}

/** Whole indicators are judged in tenths of a mark, large ones in halves. */
export function bandOf(tiers: readonly TierReport[], index: number): Band {
  const tier = tiers[index];
  const step = Number(tiers[0]?.to ?? 0) > 20 ? 0.5 : 0.1;
  const [from, end] = [Number(tier?.from ?? 0), Number(tier?.to ?? 0)];
  if (index === 0) return { from, to: end, step };
  const steps = Math.ceil(round((end - from) / step)) - 1;
  return { from, to: round(from + Math.max(0, steps) * step), step };
}

/** The tier that a score lies in; −1 for none. */
export function tierOf(tiers: readonly TierReport[], score: string): number {
  const marks = Number(score);
  return tiers.findIndex(({ from, to }, index) => marks >= Number(from) && (index === 0 ? marks <= Number(to) : marks < Number(to)));
}

const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;

/** A score as the user typed it, in its canonical form; null when it is none of this indicator. */
export function readScore(typed: string, weight: string | null): string | null {
  const text = typed.trim();
  if (!DECIMAL.test(text) || (weight !== null && Number(text) > Number(weight))) return null;
  return String(Number(text));
}

/** What binary fractions add to tenths is taken away. */
export function round(value: number): number {
  return Number(value.toFixed(4));
}

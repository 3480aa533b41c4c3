import type { Settings } from "../../../core/settings";

type Thresholds = Settings["overachievement"];

const PERCENT = /^\d{3,5}(\.\d{1,4})?$/;

/** "1.2" → "120" */
export function percentText(fraction: string | undefined): string {
  return fraction === undefined ? "" : String(Number((Number(fraction) * 100).toFixed(4)));
}

/** What was typed, as percentages of the target; undefined when it is no pair of thresholds, null when both are blank. */
export function readThresholds(note: string, reason: string): Thresholds | undefined {
  const [first, second] = [note, reason].map((typed) => typed.trim().replace(/[%％]$/, "")) as [string, string];
  if (first === "" && second === "") return null;
  if (!PERCENT.test(first) || !PERCENT.test(second)) return undefined;
  const [from, to] = [Number(first), Number(second)];
  if (from < 100 || to > 10_000 || to < from) return undefined;
  return { note: fraction(from), reason: fraction(to) };
}

function fraction(percent: number): string {
  return String(Number((percent / 100).toFixed(6)));
}

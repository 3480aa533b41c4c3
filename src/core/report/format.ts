import { canonical, HUNDRED, parseDecimal } from "../quantity/decimal";

const BEIJING_OFFSET = 8 * 60 * 60 * 1000;

/** ISO 8601 → "2024-12-31 16:05", by the one time of China whatever the machine's is; a text that is no time stays as it is. */
export function beijingTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Date(time + BEIJING_OFFSET).toISOString().slice(0, 16).replace("T", " ");
}

/** A fraction ("0.9473") as a percentage with at least two decimals ("94.73%"); any other text stays as it is. */
export function percentOf(fraction: string): string {
  const value = parseDecimal(fraction);
  if (!value) return fraction;
  const [whole = "", decimals = ""] = canonical(value.times(HUNDRED)).split(".");
  return `${whole}.${decimals.padEnd(2, "0")}%`;
}

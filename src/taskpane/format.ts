/**
 * Numbers as the accountant writes them. The review's decimals are canonical strings, so this is work on digits: nothing is rounded here,
 * because a hidden third decimal would hide the mistake that a finding speaks of.
 */
import { NOTHING } from "./texts/common";

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A score or mark with at least two decimals: "9.5" → "9.50". Texts stay as they are; null is a dash. */
export function score(value: string | null): string {
  return padded(value, false);
}

/** An amount of money, with thousands separators and at least two decimals: "1234.5" → "1,234.50". */
export function amount(value: string | null): string {
  return padded(value, true);
}

/** A weight as it is usually written, without decimals that say nothing: "10" → "10". */
export function plain(value: string | null): string {
  return value ?? NOTHING;
}

/** A fraction as a percentage with at least two decimals: "0.9473" → "94.73%". */
export function percent(fraction: string | null): string {
  const match = DECIMAL.exec(fraction ?? "");
  if (!match) return fraction ?? NOTHING;
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = decimals.padEnd(4, "0");
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return `${sign}${shifted}.${digits.slice(2)}%`;
}

function padded(value: string | null, grouped: boolean): string {
  const match = DECIMAL.exec(value ?? "");
  if (!match) return value ?? NOTHING;
  const [, sign = "", whole = "", decimals = ""] = match;
  const units = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${sign}${units}.${decimals.padEnd(2, "0")}`;
}

/** A time of the journal, ISO 8601, as the user's clock shows it: "2026-11-23 22:05". */
export function moment(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A sum of decimals in their canonical form; marks have few places, so rounding to the fifth takes away what binary fractions add. */
export function sum(values: readonly string[]): string {
  return String(Number(values.reduce((total, value) => total + Number(value), 0).toFixed(5)));
}

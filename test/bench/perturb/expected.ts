import type { FormReport } from "../../../src/core/shape";
import type { Slot } from "./slot";

export type Read = string | number | null;

/** One field of the expected reading: where the report has it, and what it must say. */
export interface ExpectedField {
  /** "funds.budget", "indicator.target": the same for every row. */
  readonly name: string;
  readonly read: (form: FormReport) => Read | undefined;
  /** Asked after the perturbations, which change texts. */
  readonly want: () => Read;
}

/** A cell that may be written, and the only values that are right there. */
export interface ExpectedWrite {
  readonly slot: Slot;
  readonly values: readonly string[];
  /** Blank, and decided by the rules: it has to be filled. */
  readonly due: boolean;
}

export interface ExpectedForm {
  readonly layout: string;
  readonly kind: string;
  /** A slot in the middle of the form: the report whose range covers it is the form's. */
  readonly anchor: Slot;
  /** Heads of the indicators' columns, by role. */
  readonly heads?: ReadonlyMap<string, Slot>;
  readonly fields: ExpectedField[];
  readonly writes: ExpectedWrite[];
}

/** White space folds to one space. */
export const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A text field as it must be reported. */
export function textOf({ value, format }: Slot): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "number") return folded(String(value)) || null;
  const decimals = /^0(?:\.(0+))?%$/.exec(format ?? "");
  return decimals ? `${(value * 100).toFixed(decimals[1]?.length ?? 0)}%` : String(value);
}

export const figureOf = (slot: Slot | null): string | null => slot?.figure ?? null;

/** A label without white space, 其中 and colon, as parts are named. */
export function partNameOf({ value }: Slot): string {
  return String(value)
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^其中:?/, "")
    .replace(/:$/, "");
}

/** The unit of money that a label states. */
export function amountUnitIn({ value }: Slot): string | null {
  return /万元|元/.exec(String(value).normalize("NFKC").replace(/\s+/g, ""))?.[0] ?? null;
}

import type { Changes } from "../../../support/small-form";

/** Changes of the small form that make a check speak, at which cell; and changes that look alike and leave it silent. */
export interface Case {
  readonly speaks: readonly (readonly [cell: string, changes: Changes])[];
  readonly silent: readonly Changes[];
  /** Merged areas that the form has besides its own, in all of them. */
  readonly merges?: readonly string[];
}

export type Cases = Readonly<Record<string, Case>>;

export const REASON = "设备到货延迟,已补装";
export const SENTENCE = "主要路段照明明显改善,夜间事故减少";

import type { Facts } from "../facts";
import type { FundsBlock } from "../form";
import type { Heads } from "../heads";
import type { FactRole, IndicatorRole } from "../vocabulary";

/** A kind of form made of indicators. A new one is a new file with one of these, added to the reader's list. */
export interface FormKind {
  readonly kind: string;
  /** Title without white space. */
  readonly title: RegExp;
  /** Whether the heads of the columns can be this kind's at all. */
  readonly fits: (heads: Heads) => boolean;
  /** Recognises a form whose title is missing or says nothing. */
  readonly looksLike: (facts: Facts, funds: FundsBlock | null) => boolean;
  /** Columns without which nothing can be scored. */
  readonly needs: readonly IndicatorRole[];
  /** Where the unit's name is taken from, best first. */
  readonly unitFrom: readonly FactRole[];
}

/** Forms that set an actual against a target. */
export const hasTargets = (heads: Heads): boolean => heads.columns.has("target") || heads.columns.has("actual");

import type { FundsBlock } from "../form";
import type { Facts } from "../facts";
import type { FactRole } from "../vocabulary";

/** A kind of form. A new kind is a new file with one of these, added to the registry. */
export interface FormKind {
  readonly kind: string;
  /** Title without white space. */
  readonly title: RegExp;
  /** Recognises a form whose title is missing or says nothing. */
  readonly looksLike: (facts: Facts, funds: FundsBlock | null) => boolean;
  /** Where the unit's name is taken from, best first. */
  readonly unitFrom: readonly FactRole[];
}

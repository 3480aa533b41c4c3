import type { Form, IndicatorRow } from "../forms/form";
import type { Amount, Marks, Ratio } from "../quantity/measures";
import type { NotWritten, ScoreMethod } from "../shape";
import type { CellAddress } from "../workbook";
import type { Assessment } from "./assess";
import type { Target } from "./evidence";
import type { RateState } from "./rate-state";
import type { Scheme } from "./schemes";
import type { TableRate } from "./table-rates";

/** How the execution rate comes out, and what the form says of it. */
export interface FundsScore extends RateState {
  readonly rate: Ratio | null;
  /** What the rate was computed from. */
  readonly budget: Amount | null;
  readonly executed: Amount | null;
  /** The total row was empty and the parts were added up. */
  readonly fromParts: boolean;
  /** Marks for the rate: typed, stated in a label, or the scheme's. */
  readonly marks: Marks | null;
  readonly computed: Marks | null;
  readonly recorded: Marks | null;
  /** The score stands in the weight's cell. */
  readonly misplaced: boolean;
  /** The row carries marks and score of the whole form (100, 98): neither is the rate's. */
  readonly ofWholeForm: boolean;
  /** The score that counts in the total once written; null while open. */
  readonly final: Marks | null;
  readonly explanation: string;
  readonly cells: readonly CellAddress[];
}

export interface IndicatorScore {
  readonly row: IndicatorRow;
  /** What the target asks for, as read. */
  readonly target: Target;
  readonly assessment: Assessment;
  readonly weight: Marks | null;
  readonly recorded: Marks | null;
  /** The recorded score is one that Ziping wrote and nobody changed since: it counts as blank. */
  readonly ownWriting: boolean;
  readonly computed: Marks | null;
  /** Waits for confirmation. */
  readonly proposed: Marks | null;
  readonly method: ScoreMethod;
  /** One Chinese sentence with numbers, rule and source. */
  readonly explain: () => string;
  /** The score stands in a cell that is merged over several indicators: it is none's alone. */
  readonly sharesScore: boolean;
  /** The score that counts in the total once written; null while open. */
  readonly final: Marks | null;
  readonly deviation: DeviationState;
}

export interface DeviationState {
  readonly required: boolean;
  /** Required, and blank or an empty phrase. */
  readonly missing: boolean;
  /** Repeats the indicator's name or target. */
  readonly copies: boolean;
}

export interface TotalScore {
  /** All weights with the rate's; null where the form has none. */
  readonly weights: Marks | null;
  readonly recorded: Marks | null;
  readonly computed: Marks | null;
  /** Scores that are known, and the full marks of those that are not. */
  readonly known: Marks;
  readonly open: Marks;
  readonly complete: boolean;
}

export interface ScoredForm {
  readonly id: string;
  readonly form: Form;
  readonly scheme: Scheme;
  readonly funds: FundsScore | null;
  readonly indicators: readonly IndicatorScore[];
  readonly total: TotalScore;
  /** Rates of base data and fund tables. */
  readonly rates: readonly TableRate[];
  /** No row has an actual or a score yet. */
  readonly unfilled: boolean;
  readonly notWritten: NotWritten | null;
}

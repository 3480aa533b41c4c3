import { ONE, ZERO } from "../quantity/decimal";
import { asMarks, clampRatio, marksAgree, marksFit, marksFor, ratio, type Marks, type Ratio } from "../quantity/measures";
import { bare, isEmptyPhrase } from "../quantity/text";
import { isBlank, numberOf } from "../forms/field";
import type { Form, IndicatorRow } from "../forms/form";
import { readLabel } from "../forms/labels";
import { once } from "../once";
import type { CellAddress } from "../workbook";
import { assess, assessRate, isRateIndicator, type Assessment, type Reading } from "./assess";
import { readTarget, type ReadOptions } from "./evidence";
import { explainIndicator } from "./explanations";
import { assessByOwnRule } from "./own-rule";
import { assessScorecardRow } from "./scorecard";
import type { DeviationState, IndicatorScore } from "./scored";
import type { Scheme } from "./schemes";

export interface IndicatorOptions extends ReadOptions {
  readonly ownWriting: boolean;
  readonly confirmProposed: boolean;
  /** The execution rate, where the form scores it among its indicators. */
  readonly fundsRate: { readonly rate: Ratio; readonly explain: (weight: Marks | null, score: Marks | null) => string } | null;
  /** For a row of a scorecard: the base data beside it. */
  readonly scorecard: { readonly baseData: Form | null } | null;
  /** Its score's cell is merged with that of another indicator. */
  readonly sharesScore: boolean;
}

/**
 * Scores one indicator. `computed` only where it follows from the numbers without assumption, `proposed` where it waits for
 * confirmation; a recorded score that fits any reading of the row is right and becomes the computed one.
 */
export function scoreIndicator(row: IndicatorRow, scheme: Scheme, options: IndicatorOptions): IndicatorScore {
  const target = readTarget(row, options);
  const weight = weightOf(row, options.scorecard !== null);
  const { fundsRate } = options;
  const rate = fundsRate !== null && isRateIndicator(row) ? clampRatio(fundsRate.rate) : null;
  const byOwnRule = (plain: Assessment): Assessment => assessByOwnRule(row, weight, plain, scheme) ?? plain;
  const assessment = options.scorecard
    ? assessScorecardRow(row, weight, options.scorecard.baseData, scheme)
    : byOwnRule(rate ? assessRate(row, target, scheme, rate) : assess(row, target, scheme, options));
  const written = numberOf(row.score);
  const recorded = options.ownWriting ? null : written;
  const marks = (reading: Reading): Marks | null => (weight?.gt(ZERO) ? marksFor(weight, reading.ratio, scheme.decimals) : null);
  let computed: Marks | null = null;
  let proposed: Marks | null = null;
  let chosen = assessment;
  if (assessment.kind === "measured") {
    const [first, ...others] = assessment.readings;
    const preferred = marks(first);
    const all = [first, ...others, ...assessment.alternatives];
    const fitting = (fit: typeof marksFit): Reading | undefined =>
      all.find((reading) => {
        const score = marks(reading);
        return recorded !== null && score !== null && fit(recorded, score, scheme.decimals, weight);
      });
    const fits = fitting(marksAgree) ?? fitting(marksFit);
    if (fits) chosen = { ...assessment, readings: [fits, ...others] };
    const agree = others.every((reading) => preferred && marks(reading)?.eq(preferred));
    if (fits) computed = recorded;
    else if (!assessment.assumed || agree) computed = preferred;
    else proposed = preferred;
  } else if (assessment.kind === "ruled") {
    const [first = null, ...others] = assessment.scores;
    const fits = recorded !== null && assessment.scores.some((score) => marksFit(recorded, score, scheme.decimals, weight));
    if (fits) computed = recorded;
    else if (!assessment.assumed && others.every((score) => first?.eq(score))) computed = first;
    else proposed = first;
  } else if (assessment.kind === "judgement" && assessment.tier && weight) {
    const tier = scheme.tiers[assessment.tier - 1];
    proposed = tier ? marksFor(weight, ratio(tier.proposed, ONE), scheme.decimals) : null;
  }
  const tierShare = assessment.kind === "judgement" && assessment.tier ? (scheme.tiers[assessment.tier - 1]?.proposed ?? null) : null;
  const waiting = recorded === null ? proposed : null;
  return {
    row,
    target,
    assessment,
    weight,
    recorded: written,
    ownWriting: options.ownWriting,
    computed,
    proposed: waiting,
    method: methodOf(chosen),
    explain: once(() =>
      fundsRate && chosen.kind === "measured" && chosen.readings[0].ratio === rate
        ? fundsRate.explain(weight, computed)
        : explainIndicator(chosen, scheme, { weight, recorded, score: computed ?? proposed, share: tierShare }),
    ),
    sharesScore: options.sharesScore,
    final: options.sharesScore
      ? null
      : finalOf(row, recorded, computed ?? (options.confirmProposed && isBlank(row.score) ? waiting : null), written),
    // what Ziping wrote and nothing computes anew was confirmed by the user
    deviation: deviationOf(row, assessment, weight, recorded ?? (computed ? null : written), computed),
  };
}

/** As typed; a scorecard may state it in brackets behind the name: 在职人员控制率(3). */
function weightOf(row: IndicatorRow, inScorecard: boolean): Marks | null {
  const stated = row.weight || !inScorecard ? null : readLabel(row.name.value).marks;
  return stated ? asMarks(stated) : numberOf(row.weight);
}

/** The cells that the explanation speaks of. */
export function cellsOf({ row, assessment }: IndicatorScore): CellAddress[] {
  const own = [row.target?.cell, row.actual?.cell, row.criterion?.cell, row.weight?.cell].filter((cell) => cell !== undefined);
  return assessment.kind === "ruled" ? [...assessment.cells, ...own] : own;
}

/** What will stand in the cell after writing by the policy: the computed score, or a lower one that the unit gave itself. */
function finalOf(row: IndicatorRow, recorded: Marks | null, computed: Marks | null, written: Marks | null): Marks | null {
  // what is no valid score, or shares its cell with another row, stays as it is: the total waits for the user
  if (!row.score?.own || row.score.reading.kind === "text" || row.score.reading.kind === "error" || written?.lt(ZERO)) return null;
  if (row.score.formula) return written;
  // a proposal that was confirmed and written is final, too
  if (computed === null) return written;
  return recorded?.lt(computed) ? recorded : computed;
}

function methodOf(assessment: Assessment): IndicatorScore["method"] {
  if (assessment.kind === "measured") return assessment.readings[0].method;
  if (assessment.kind === "ruled") return assessment.scores.length > 0 ? "rule" : "qualitative";
  return assessment.kind === "judgement" ? "qualitative" : "none";
}

function deviationOf(
  row: IndicatorRow,
  assessment: Assessment,
  weight: Marks | null,
  recorded: Marks | null,
  computed: Marks | null,
): DeviationState {
  const text = row.deviation?.text ?? null;
  const below = (score: Marks | null) => score !== null && weight !== null && score.lt(weight);
  const missed =
    (assessment.kind === "measured" && !assessment.assumed && !assessment.met) ||
    (assessment.kind === "ruled" && assessment.missed) ||
    (assessment.kind === "judgement" && (assessment.missedDeadline || (assessment.tier ?? 1) > 1));
  const required = below(recorded) || below(computed) || missed;
  const said = text === null ? "" : bare(text);
  const copies = said !== "" && !isEmptyPhrase(said) && (said === bare(row.name.value) || said === bare(row.target?.text ?? ""));
  const missing = required && row.deviation !== null && (text === null || isEmptyPhrase(text) || copies);
  return { required, missing, copies };
}

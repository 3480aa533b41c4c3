import { canonical } from "../quantity/decimal";
import { rangeToA1 } from "../a1";
import { numberOf } from "../forms/field";
import type { Form, IndicatorRow } from "../forms/form";
import { says } from "../forms/cells";
import type { FieldKeys } from "../identity";
import type { NotWritten } from "../shape";
import type { Marks } from "../quantity/measures";
import { explainFunds } from "./explanations";
import { scoreFunds } from "./funds-score";
import { scoreIndicator } from "./indicator-score";
import type { FundsScore, ScoredForm } from "./scored";
import { schemeFor, schemeNamed, type Scheme, type SchemeAdjustment } from "./schemes";
import { tableRates } from "./table-rates";
import { scoreTotal } from "./total";

export interface ScoringContext {
  /** "auto", a built-in scheme's name, or a scheme. */
  readonly scheme: string | Scheme;
  readonly date1904: boolean;
  readonly keys: FieldKeys;
  /** Scores that stand as Ziping wrote them, by key: canonical decimals. */
  readonly ownWrites: ReadonlyMap<string, string>;
  readonly notWritten: NotWritten | null;
  /** Proposed scores are written too, so they count in the total. */
  readonly confirmProposed: boolean;
  /** Base data of the same year and unit; scorecards are scored from it. */
  readonly baseData: Form | null;
  readonly adjust: SchemeAdjustment;
}

/** Scores one form: funds, indicators, total. */
export function scoreForm(form: Form, context: ScoringContext): ScoredForm {
  const stated = form.funds?.statedMarks ?? numberOf(form.funds?.total?.weight ?? null);
  const named = typeof context.scheme === "string" ? schemeNamed(context.scheme) : context.scheme;
  const scheme = { ...(named ?? schemeFor(form.kind, stated)), ...context.adjust };
  const funds = scoreFunds(form, scheme);
  const rateAmongIndicators = funds?.rate && !form.funds?.has.weight && !form.funds?.has.score ? funds : null;
  const shared = sharingScores(form.indicators);
  const indicators = form.indicators.map((row) =>
    scoreIndicator(row, scheme, {
      year: form.year,
      date1904: context.date1904,
      ownWriting: isOwnWriting(row, context),
      confirmProposed: context.confirmProposed,
      fundsRate: rateAmongIndicators?.rate
        ? { rate: rateAmongIndicators.rate, explain: (weight, score) => explainRate(form, scheme, rateAmongIndicators, weight, score) }
        : null,
      scorecard: form.kind === "department-scorecard" ? { baseData: context.baseData } : null,
      sharesScore: shared.has(row),
    }),
  );
  return {
    id: `${form.sheet}!${rangeToA1(form.range)}`,
    form,
    scheme,
    funds,
    indicators,
    total: scoreTotal(form, funds, indicators),
    rates: tableRates(form),
    unfilled: isUnfilled(form),
    notWritten: context.notWritten,
  };
}

function explainRate(form: Form, scheme: Scheme, funds: FundsScore, weight: Marks | null, score: Marks | null): string {
  const { rate, budget, executed, fromParts } = funds;
  if (!rate || !budget || !executed) return funds.explanation;
  return explainFunds(scheme, { rate, budget, executed, fromParts, marks: weight, computed: score }, form.amountUnit);
}

/** Rows of which several have one merged cell for their score. */
function sharingScores(rows: readonly IndicatorRow[]): ReadonlySet<IndicatorRow> {
  if (rows.every(({ score }) => score === null || score.own)) return NOBODY;
  const followed = new Set(rows.flatMap(({ score }) => (score && !score.own ? [score.cell.row] : [])));
  return new Set(rows.filter(({ score }) => score && followed.has(score.cell.row)));
}

const NOBODY: ReadonlySet<IndicatorRow> = new Set();

/** No row has an actual or a score yet; a table has no number yet. */
function isUnfilled({ table, indicators }: Form): boolean {
  if (table) return table.rows.every(({ entries }) => entries.every(({ field }) => field.reading.kind !== "number"));
  return indicators.every((row) => !says(row.actual) && row.score?.reading.kind !== "number");
}

function isOwnWriting(row: IndicatorRow, { keys, ownWrites }: ScoringContext): boolean {
  if (ownWrites.size === 0) return false;
  const written = ownWrites.get(keys.indicator(row, "score"));
  const standing = numberOf(row.score);
  return written !== undefined && standing !== null && canonical(standing) === written && row.score?.formula === null;
}

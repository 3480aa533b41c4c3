import { toA1 } from "../a1";
import type { Edit, EditBasis } from "../edits";
import { numberOf, type Field } from "../forms/field";
import type { Form, FundsBlock, IndicatorRow } from "../forms/form";
import type { FieldKeys } from "../identity";
import { canonical, HUNDRED, toNumber, type Decimal } from "../quantity/decimal";
import { isPercentFormat } from "../quantity/formats";
import { sumAmounts } from "../quantity/measures";
import { rateToWrite } from "../scoring/funds-score";
import type { IndicatorScore, ScoredForm } from "../scoring/scored";
import type { TableRate } from "../scoring/table-rates";
import { percent } from "../scoring/explanations";
import * as formulas from "./formulas";

/** Every edit that a form's scores could lead to; the policy chooses among them, findings offer them as mends. */
export interface Candidates {
  readonly rate: Edit | null;
  readonly fundsWeight: Edit | null;
  /** The amounts of an empty total row, added up from its parts. */
  readonly fundsTotals: readonly (Edit | null)[];
  readonly fundsScore: Edit | null;
  readonly score: (indicator: IndicatorScore) => Edit | null;
  readonly proposedScore: (indicator: IndicatorScore) => Edit | null;
  readonly total: Edit | null;
  readonly tableRate: (rate: TableRate) => Edit | null;
}

/** A cell with a formula, or one that several rows share, is never a candidate. */
export function candidatesOf(scored: ScoredForm, keys: FieldKeys, asFormulas: boolean): Candidates {
  const { form, funds } = scored;
  const row = form.funds?.total ?? null;
  const formula = (make: () => string | null) => (asFormulas ? (make() ?? undefined) : undefined);
  return {
    rate: funds?.rate
      ? rateEdit(row?.rate ?? null, rateToWrite(funds.rate, funds.rateInPercent), {
          key: keys.funds("rate"),
          inPercent: funds.rateInPercent,
          reason: funds.explanation,
          basis: basisOf(...fundsInputs(form)),
          formula: funds.rateInPercent || funds.fromParts ? undefined : formula(() => row && formulas.rateFormula(row)),
        })
      : null,
    fundsWeight: funds?.misplaced
      ? marksEdit(row?.weight ?? null, scored.scheme.rateMarks, {
          key: keys.funds("weight"),
          reason: "预算执行率的分值按评分方案填写。",
          basis: basisOf(...fundsInputs(form)),
        })
      : null,
    fundsTotals: funds?.fromParts ? totalsEdits(form.funds, keys) : [],
    fundsScore: funds?.computed
      ? marksEdit(row?.score ?? null, funds.computed, {
          key: keys.funds("score"),
          reason: funds.explanation,
          basis: basisOf(...fundsInputs(form)),
          formula: funds.fromParts ? undefined : formula(() => row && formulas.fundsScoreFormula(row, scored.scheme.decimals)),
        })
      : null,
    score: (indicator) =>
      indicator.sharesScore || !indicator.computed
        ? null
        : marksEdit(indicator.row.score, indicator.computed, {
            key: keys.indicator(indicator.row, "score"),
            reason: indicator.explain(),
            basis: indicatorBasis(indicator.row),
            formula: formula(() => formulas.scoreFormula(indicator, scored.scheme.decimals)),
          }),
    proposedScore: (indicator) => (indicator.sharesScore ? null : proposedEdit(indicator, indicator.row, keys)),
    total: scored.total.computed
      ? marksEdit(form.total?.score ?? null, scored.total.computed, {
          key: keys.total(),
          reason: `各项得分合计 ${canonical(scored.total.computed)} 分。`,
          basis: basisOf(row?.score, ...form.indicators.map(({ score }) => score)),
          formula: formula(() => formulas.totalFormula(form)),
        })
      : null,
    tableRate: (each) => tableRateEdit(each, keys),
  };
}

function tableRateEdit({ row, field, part, whole, rate, rateInPercent }: TableRate, keys: FieldKeys): Edit | null {
  const [a, b] = [numberOf(part), numberOf(whole)];
  if (!rate || !a || !b) return null;
  const reason = `${canonical(a)} ÷ ${canonical(b)} = ${percent(rate)}（预算执行率）`;
  return rateEdit(field, rateToWrite(rate, rateInPercent), {
    key: keys.tableRow(row, "rate"),
    reason,
    inPercent: rateInPercent,
    basis: basisOf(part, whole),
  });
}

function totalsEdits(funds: FundsBlock | null, keys: FieldKeys): (Edit | null)[] {
  if (!funds?.total) return [];
  const { total, parts } = funds;
  return (["initialBudget", "budget", "executed"] as const).map((role) => {
    const amounts = parts.map((part) => numberOf(part[role])).filter((amount) => amount !== null);
    if (amounts.length === 0) return null;
    return edit(total[role], sumAmounts(amounts), {
      key: keys.funds(role),
      reason: "年度资金总额按各分项合计填写。",
      basis: basisOf(...parts.map((part) => part[role])),
    });
  });
}

function proposedEdit({ proposed, explain }: IndicatorScore, row: IndicatorRow, keys: FieldKeys): Edit | null {
  return proposed && marksEdit(row.score, proposed, { key: keys.indicator(row, "score"), reason: explain(), basis: indicatorBasis(row) });
}

type Seen = Pick<Field, "cell" | "raw"> | null | undefined;

function basisOf(...fields: readonly Seen[]): EditBasis[] {
  const basis: EditBasis[] = [];
  for (const field of fields)
    if (field) basis.push({ cell: toA1(field.cell.row, field.cell.column), value: field.raw === "" ? null : field.raw });
  return basis;
}

const indicatorBasis = ({ target, sign, unit, actual, weight }: IndicatorRow): EditBasis[] => basisOf(target, sign, unit, actual, weight);

function fundsInputs({ funds }: Form): Seen[] {
  return [funds?.total, ...(funds?.parts ?? [])].flatMap((row) => [row?.initialBudget, row?.budget, row?.executed, row?.weight]);
}

interface EditFacts {
  readonly key: string;
  readonly reason: string;
  readonly basis: readonly EditBasis[];
  readonly formula?: string | undefined;
}

function edit(field: Field | null, value: Decimal, { key, reason, formula, basis }: EditFacts): Edit | null {
  if (!field || !field.own || field.formula !== null || typeof field.raw === "boolean") return null;
  // a cell formatted as text keeps text: anything else would come back changed
  const after = field.format === "@" ? canonical(value) : toNumber(value);
  if (after === field.raw) return null;
  return {
    sheet: field.cell.sheet,
    cell: toA1(field.cell.row, field.cell.column),
    key,
    before: field.raw === "" ? null : field.raw,
    after,
    ...(formula !== undefined && field.format !== "@" ? { formula } : {}),
    reason,
    basis,
  };
}

/** In a cell that shows percentages 10 marks are 10 %. */
function marksEdit(field: Field | null, value: Decimal, facts: EditFacts): Edit | null {
  return edit(field, field && isPercentFormat(field.format) ? value.div(HUNDRED) : value, facts);
}

/** A rate is a fraction shown as a percentage; in a text cell it is written as one reads it. */
function rateEdit(field: Field | null, value: Decimal, facts: EditFacts & { inPercent: boolean }): Edit | null {
  const made = edit(field, value, facts);
  if (!made || !field) return made;
  if (field.format === "@") return { ...made, after: facts.inPercent ? canonical(value) : `${canonical(value.times(100))}%` };
  return facts.inPercent || isPercentFormat(field.format) ? made : { ...made, numberFormat: "0.00%" };
}

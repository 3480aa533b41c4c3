import type { FormReport, IndicatorReport } from "../../../core/shape";
import { amount, percent } from "../../format";
import { NOTHING } from "../../texts/common";
import { indicators as texts } from "../../texts/indicators";

/** A scored row of a form, indicator or funds, as the list shows it. */
export interface ScoredRow {
  readonly key: string;
  readonly name: string;
  /** Where it belongs: 产出指标 · 数量指标. */
  readonly group: string;
  /** Target → actual, "≥95% → 92%"; for the funds budget → executed. */
  readonly from: string;
  readonly to: string;
  readonly weight: string | null;
  readonly recorded: string | null;
  readonly computed: string | null;
  readonly proposed: string | null;
  readonly explanation: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
  /** Absent for the funds. */
  readonly indicator: IndicatorReport | null;
  /** Waits for the user's judgement. */
  readonly isUnjudged: boolean;
}

export function indicatorRow(indicator: IndicatorReport): ScoredRow {
  const { row, name, level1, level2, target, sign, unit, actual, weight, score } = indicator;
  // In layouts with sign and unit columns the target cell is the bare value; elsewhere it says everything itself.
  const separate = target !== null && /^-?[\d.,]+$/.test(target);
  return {
    key: `row ${row}`,
    name,
    group: [level1, level2].filter(Boolean).join(" · "),
    from: (separate ? `${sign ?? ""}${target}${unit ?? ""}` : target) ?? NOTHING,
    to: actual ?? NOTHING,
    weight,
    ...score,
    differs: score.recorded !== null && score.computed !== null && score.recorded !== score.computed,
    indicator,
    isUnjudged: score.tiers !== undefined && score.recorded === null,
  };
}

/** The execution rate, where the form gives marks for it. */
export function fundsRow({ funds, amountUnit }: FormReport): ScoredRow[] {
  if (!funds) return [];
  const { score, rate } = funds;
  const unit = amountUnit ?? "";
  const computed = rate.computed ?? rate.recorded;
  return [
    {
      key: "funds",
      name: texts.funds,
      group: computed ? percent(computed) : "",
      from: funds.budget === null ? NOTHING : `${amount(funds.budget)} ${unit}`.trim(),
      to: funds.executed === null ? NOTHING : `${amount(funds.executed)} ${unit}`.trim(),
      weight: funds.weight,
      recorded: score.recorded,
      computed: score.computed,
      proposed: null,
      explanation: score.explanation,
      cells: score.cells,
      differs: score.recorded !== null && score.computed !== null && score.recorded !== score.computed,
      indicator: null,
      isUnjudged: false,
    },
  ];
}

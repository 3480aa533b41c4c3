import { canonical, decimal, ZERO } from "../quantity/decimal";
import { asMarks, marksAddUp, sumMarks, type Marks } from "../quantity/measures";
import type { Level } from "../forms/form";
import { numberOf } from "../forms/field";
import type { IndicatorScore, ScoredForm } from "../scoring/scored";
import type { FormCheck } from "./check";

/** Weights: each there and positive, together the scheme's total, within a heading the marks that it states. */
export const checkWeights: FormCheck = (scored, report) => {
  const { form, indicators, scheme, total } = scored;
  const weighted = indicators.some(({ row }) => row.weight !== null);
  for (const { row } of weighted ? indicators : []) {
    const reading = row.weight?.reading;
    const name = row.name.value;
    if (!row.weight?.own) continue;
    if (reading?.kind === "blank") report("weight-missing", row.weight.cell, { name });
    else if (reading?.kind === "text" || (reading?.kind === "number" && reading.value.lte(0))) {
      report("weight-invalid", row.weight.cell, { name, weight: reading.kind === "text" ? reading.text : canonical(reading.value) });
    }
  }
  for (const stray of form.strayWeights)
    report("weight-without-indicator", stray.cell, { weight: canonical(numberOf(stray) ?? decimal(0)) });

  const cell = form.total?.weight?.cell ?? indicators.find(({ row }) => row.weight)?.row.weight?.cell ?? indicators[0]?.row.level1?.cell;
  const isScorecard = form.kind === "department-scorecard";
  if (total.weights && cell && !(isScorecard && !form.total) && !isRight(scored, total.weights)) {
    const difference = scheme.total.minus(total.weights);
    report(
      "weight-total",
      cell,
      {
        sum: canonical(total.weights),
        rate: canonical((scored.funds?.ofWholeForm ? null : numberOf(form.funds?.total?.weight ?? null)) ?? scored.funds?.marks ?? ZERO),
        total: canonical(scheme.total),
        difference: difference.gt(0) ? `少 ${canonical(difference)} 分` : `多 ${canonical(difference.times(-1))} 分`,
      },
      { expected: canonical(scheme.total), found: canonical(total.weights) },
    );
  }
  if (isScorecard) return;
  const mismatched = checkLevels(indicators, report);
  if (weighted && !mismatched) checkScheme(scored, report);
};

function isRight({ scheme, indicators, funds }: ScoredForm, sum: Marks): boolean {
  const parts = [...indicators.map(({ weight }) => weight), funds?.marks ?? null].filter((weight) => weight !== null);
  const missing = indicators.some(({ row, weight }) => row.weight?.own && weight === null);
  return marksAddUp([sum], asMarks(scheme.total)) || thirds(parts, sum, asMarks(scheme.total)) || (missing && sum.lt(scheme.total));
}

/** 3.33 three times for 10: close enough where the parts are rounded. */
function thirds(parts: readonly Marks[], sum: Marks, total: Marks): boolean {
  return marksAddUp(parts, total) && sum.minus(total).abs().lt(1) && parts.some((part) => !part.eq(part.round(0)));
}

/** Stated marks of each level-1 heading against the weights below it; true when one differs. */
function checkLevels(indicators: readonly IndicatorScore[], report: Parameters<FormCheck>[1]): boolean {
  let mismatched = false;
  for (const [level, rows] of byLevel1(indicators)) {
    const weights = rows.map(({ weight }) => weight).filter((weight) => weight !== null);
    if (!level?.marks || weights.length < rows.length) continue;
    const sum = sumMarks(weights);
    if (marksAddUp(weights, asMarks(level.marks))) continue;
    mismatched = true;
    report(
      "weight-level-total",
      level.cell,
      { level: level.text, stated: canonical(level.marks), sum: canonical(sum) },
      { expected: canonical(level.marks), found: canonical(sum) },
    );
  }
  return mismatched;
}

function byLevel1(indicators: readonly IndicatorScore[]): Map<Level | null, IndicatorScore[]> {
  const groups = new Map<Level | null, IndicatorScore[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.row.level1);
    if (group) group.push(indicator);
    else groups.set(indicator.row.level1, [indicator]);
  }
  return groups;
}

function checkScheme({ scheme, indicators, funds }: ScoredForm, report: Parameters<FormCheck>[1]): void {
  const groups = [...byLevel1(indicators)];
  const [first] = groups;
  const cell = first?.[0]?.cell ?? first?.[1][0]?.row.weight?.cell;
  if (scheme.levelSets.length === 0 || !cell || indicators.some(({ weight }) => weight === null)) return;
  const sums = groups.map(([level, rows]) => ({
    name: level ? shortName(level.text) : null,
    weights: rows.map(({ weight }) => weight).filter((weight) => weight !== null),
  }));
  const known = scheme.levelSets.flatMap((set) => Object.keys(set));
  // 项目决策 / 项目管理 …: another layout, which this standard does not speak of
  if (sums.some(({ name }) => name !== null && !known.includes(name))) return;
  const fits = scheme.levelSets.some((set) => {
    const standard = Object.entries(set);
    return (
      standard.length === sums.length &&
      sums.every(({ name, weights }, index) => {
        const wanted = name === null ? standard[index]?.[1] : set[name];
        return wanted !== undefined && marksAddUp(weights, asMarks(decimal(wanted)));
      })
    );
  });
  if (fits) return;
  const [standard = {}] = scheme.levelSets;
  report("weight-scheme", cell, {
    sums: sums.map(({ name, weights }) => `${name ?? "（未写一级指标）"} ${canonical(sumMarks(weights))}`).join("、"),
    scheme: `“${scheme.title}”`,
    standard: [
      ...(funds?.marks ? [`执行率 ${canonical(scheme.rateMarks)}`] : []),
      ...Object.entries(standard).map(([name, marks]) => `${name} ${marks}`),
    ].join("、"),
  });
}

const shortName = (level: string): string => level.replace(/指标$/, "");

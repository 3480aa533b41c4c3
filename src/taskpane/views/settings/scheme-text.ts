import type { Scheme } from "../../../core/scoring/schemes";

/** A built-in scheme as the text of a scheme file, for the user to change and import under another name. */
export function schemeText(scheme: Scheme): string {
  const number = (value: { toString(): string }): number => Number(value.toString());
  const file = {
    name: `my-${scheme.name}`,
    title: scheme.title,
    basedOn: scheme.name,
    source: scheme.source,
    total: number(scheme.total),
    rateMarks: number(scheme.rateMarks),
    levelSets: scheme.levelSets,
    reverse: scheme.reverse,
    noteFrom: number(scheme.overachievement.note),
    reasonFrom: number(scheme.overachievement.reason),
    rateNeedsReason: number(scheme.rateNeedsReason),
    tierShares: scheme.tiers.map(({ proposed }) => number(proposed)),
    grades: scheme.grades.slice(0, 3).map(({ from }) => number(from)),
    decimals: scheme.decimals,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

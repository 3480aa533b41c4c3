import { progress, type Figure } from "../figures";
import { exampleOf } from "./example";
import { runSheets, type Failure } from "./run";
import { causeOf, shrink } from "./shrink";

export interface PerturbOptions {
  readonly seed: number;
  readonly sheets: number;
  /** So many failing sheets, each of another cause, are written to standard error as small tables. */
  readonly failures: number;
}

/** Recognition over perturbed sheets of all kinds and layouts. */
export function perturbFigures({ seed, sheets, failures }: PerturbOptions): Figure[] {
  const started = performance.now();
  const run = runSheets(seed, sheets, (index) => {
    if (index % 500 === 0) progress(`perturbed sheet ${index} of ${sheets}`);
  });
  const seconds = (performance.now() - started) / 1000;
  progress("");
  if (failures > 0) explain(run.failures, failures);
  return [
    { name: "perturbed-sheets", value: sheets, unit: "sheets" },
    ...run.all.figures("perturbed"),
    ...run.known.outcomeFigures("perturbed-known-words"),
    ...run.unseen.outcomeFigures("perturbed-unseen-words"),
    ...[...run.byLayout]
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([layout, tally]): Figure[] => [
        ...tally.outcomeFigures(`perturbed-${layout}`),
        { name: `perturbed-${layout}-wrong-cells-written`, value: tally.wrongCells, unit: "cells" },
      ]),
    { name: "perturbed-time", value: seconds, unit: "s" },
  ];
}

/** The commonest causes first, each with its smallest sheet. */
function explain(failures: readonly Failure[], count: number): void {
  const causes = new Map<string, Failure[]>();
  for (const failure of failures) {
    const cause = causeOf(failure.verdict);
    causes.set(cause, [...(causes.get(cause) ?? []), failure]);
  }
  const isWrongCell = (cause: string): number => (cause.includes("wrong cell") ? 1 : 0);
  const sorted = [...causes].sort(([a, x], [b, y]) => isWrongCell(b) - isWrongCell(a) || y.length - x.length);
  for (const [cause, found] of sorted.slice(0, count)) {
    const [first] = found;
    if (!first) continue;
    const example = exampleOf(shrink(first.case, cause));
    process.stderr.write(`${JSON.stringify({ cause, sheets: found.length, index: first.index, ...example })}\n`);
  }
}

import type { FormReport } from "../core/shape";
import { TEXTS } from "./texts";

type Fact = readonly [name: string, value: string];

/** What a form is and how it scores, as lines of name and value; what a form does not have is left out. */
export function formFacts(form: FormReport): Fact[] {
  const { labels } = TEXTS;
  const facts: (Fact | null)[] = [
    [labels.sheet, TEXTS.at(form.sheet, form.range)],
    form.year === null ? null : [labels.year, TEXTS.year(form.year)],
    [labels.unit, form.unitName ?? TEXTS.unknown],
    form.projectName === null ? null : [labels.project, form.projectName],
    rateFact(form),
    fundsFact(form),
    totalFact(form),
  ];
  return facts.filter((fact) => fact !== null);
}

function rateFact({ funds }: FormReport): Fact | null {
  if (!funds || (funds.rate.recorded === null && funds.rate.computed === null)) return null;
  const { recorded, computed } = funds.rate;
  return [TEXTS.labels.rate, change(recorded && percentage(recorded), computed && percentage(computed))];
}

function fundsFact({ funds }: FormReport): Fact | null {
  if (!funds || (funds.score.recorded === null && funds.score.computed === null)) return null;
  return [TEXTS.labels.funds, change(funds.score.recorded, funds.score.computed)];
}

function totalFact({ totals }: FormReport): Fact | null {
  const { recorded, computed, complete, grade } = totals;
  if (recorded === null && computed === null && totals.weight === null) return null;
  const value = complete ? change(recorded, computed) : TEXTS.incomplete(recorded ?? TEXTS.blank);
  return [TEXTS.labels.total, grade === null ? value : `${value}  ${TEXTS.grade(grade)}`];
}

function change(recorded: string | null, computed: string | null): string {
  if (computed === null) return recorded ?? TEXTS.blank;
  return recorded === computed ? recorded : TEXTS.becomes(recorded ?? TEXTS.blank, computed);
}

/** A fraction (0.9473) as "94.73%"; at most two decimals. */
export function percentage(fraction: string | number): string {
  return `${Number((Number(fraction) * 100).toFixed(2))}%`;
}

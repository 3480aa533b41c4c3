import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "../../src/core/review";
import type { FormReport, Review } from "../../src/core/shape";
import { workbookOf, type Table } from "./tables";

const FOLDER = join(__dirname, "../files/forms");

/** A table after a published one: its layout and figures, other words; with what must be read from it, be wrong in it and be written to it. */
export interface Fixture extends Table {
  readonly about: string;
  readonly expected: readonly FormReading[];
  /** "code A1" of every error. */
  readonly errors: readonly string[];
  readonly edits: Readonly<Record<string, string | number>>;
}

export type FormReading = ReturnType<typeof readingOf>;

/** Names of the fixtures. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));

export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Fixture;
}

export const reviewOfFixture = (table: Table): Review => review(workbookOf({ 表: table }));

/** Everything that is read from a form, and nothing that is computed. */
export function readingOf(form: FormReport) {
  const { kind, title, range, year, unitName, projectName, amountUnit, funds, indicators, values, totals } = form;
  return {
    ...{ kind, title, range, year, unitName, projectName, amountUnit },
    funds: funds && {
      initialBudget: funds.initialBudget,
      budget: funds.budget,
      executed: funds.executed,
      weight: funds.weight,
      rate: funds.rate.recorded,
      score: funds.score.recorded,
      parts: funds.parts.map(({ name, initialBudget, budget, executed }) => [name, initialBudget, budget, executed]),
      byIncome: funds.byIncome.map(({ name, cell, value }) => [name, cell, value]),
      byExpenditure: funds.byExpenditure.map(({ name, cell, value }) => [name, cell, value]),
    },
    indicators: indicators.map(({ row, level1, level1Marks, level2, level2Marks, name, target, sign, unit, actual, ...rest }) => ({
      ...{ row, level1, level1Marks, level2, level2Marks, name, target, sign, unit, actual },
      weight: rest.weight,
      criterion: rest.criterion,
      score: [rest.score.cell, rest.score.recorded],
      deviation: [rest.deviation.cell, rest.deviation.text],
    })),
    values: values.map(({ name, column, cell, value }) => [name, column, cell, value]),
    totals: {
      weightRecorded: totals.weightRecorded,
      cell: totals.cell,
      recorded: totals.recorded,
      gradeRecorded: totals.gradeRecorded,
    },
  };
}

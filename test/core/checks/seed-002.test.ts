import { existsSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../../src/core/checks/catalogue";
import { review } from "../../../src/core/review";
import type { Review } from "../../../src/core/shape";
import { readWorkbook } from "../../support/read-sheets";

/** The sample's first three sheets stand for the published file; where that is at hand, it has to give the same. */
const FILES = ["../../../assets/sample.xlsx", "../../../../shared/forms/seed-002.xlsx"]
  .map((path) => join(__dirname, path))
  .filter((path) => existsSync(path));

/** What the published tables must give at least, as far as the checks exist. */
const EXPECTED: readonly (readonly [kind: string, code: string, cell: string])[] = [
  ["base-data", "base-empty-mark", "B20"],
  ["base-data", "base-empty-mark", "B21"],
  ["base-data", "cross-executed", "F11"],
  ["department-self-evaluation", "cross-projects", "F7"],
  ["department-self-evaluation", "weight-total", "G13"],
  ["department-self-evaluation", "weight-scheme", "G13"],
  ["department-self-evaluation", "funds-score-misplaced", "G4"],
  ["department-self-evaluation", "rate-rounded", "H4"],
  ["department-self-evaluation", "total-wrong", "H33"],
  ["department-self-evaluation", "year-differs", "D18"],
  ["department-self-evaluation", "score-unsupported", "H27"],
  ["department-self-evaluation", "score-unsupported", "H29"],
  ["department-self-evaluation", "deviation-copies", "I15"],
  ["department-self-evaluation", "label-missing", "D13"],
  ["project-self-evaluation", "weight-total", "G12"],
  ["project-self-evaluation", "weight-level-total", "B12"],
  ["project-self-evaluation", "weight-level-total", "B29"],
  ["project-self-evaluation", "score-over-weight", "I5"],
  ["project-self-evaluation", "total-wrong", "H31"],
  ["project-self-evaluation", "year-differs", "D17"],
  ["project-self-evaluation", "unit-missing", "F12"],
  ["project-self-evaluation", "actual-copies-target", "F13"],
];

const FALSE_ONES = [
  "funds-by-expenditure",
  "score-missing",
  "score-differs",
  "score-unfinished-full",
  "deviation-missing",
  "form-unfilled",
];

describe.each(FILES)("%s", (path) => {
  const reviewed: Review = review(readWorkbook(path));
  const [department, project] = ["department-self-evaluation", "project-self-evaluation"].map((kind) =>
    reviewed.forms.find((form) => form.kind === kind)!,
  );
  const base = reviewed.forms.find((form) => form.kind === "base-data");
  const ids = new Map([base, department, project].map((form) => [form!.id, form!.kind]));
  const found = reviewed.findings.flatMap(({ form, code, cell }) =>
    form !== null && ids.has(form) ? [`${ids.get(form)!} ${code} ${cell!}`] : [],
  );

  test.each(EXPECTED)("%s: %s at %s", (kind, code, cell) => {
    expect(CATALOGUE.map((entry): string => entry.code)).toContain(code);
    expect(found).toContain(`${kind} ${code} ${cell}`);
  });

  test.each(FALSE_ONES)("no %s", (code) => {
    expect(found.filter((each) => each.includes(` ${code} `))).toEqual([]);
  });

  test("funds scores of 9.47 and 10", () => {
    expect([department, project].map((form) => form?.funds?.score.computed)).toEqual(["9.47", "10"]);
  });

  test("sums of weights and totals as typed", () => {
    expect([department, project].map((form) => [form?.totals.weight, form?.totals.recorded])).toEqual([
      ["79", "100"],
      ["85", "100"],
    ]);
  });

  test("…… rows are no indicators", () => {
    expect([department, project].map((form) => form?.indicators.length)).toEqual([9, 10]);
  });

  test("no score is invented for rows that need a judgement", () => {
    const judged = [department, project].flatMap((form) => form!.indicators.filter(({ score }) => score.method === "qualitative"));
    expect(judged.length).toBeGreaterThan(5);
    expect(judged.filter(({ score }) => score.computed !== null)).toEqual([]);
  });

  test("only the funds score of 100 is written, and no total while the weights do not add up", () => {
    const sheets = [department?.sheet, project?.sheet];
    expect(reviewed.edits.filter(({ sheet }) => sheets.includes(sheet)).map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["I5", 100, 10],
    ]);
  });
});

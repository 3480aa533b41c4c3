import { codesBySheet, reviewOfBook } from "../../support/books";
import type { Table } from "../../support/tables";
import type { Case } from "./cases";
import { CROSS_BOOK, CROSS_CASES } from "./cross-cases";
import { FUND_BOOK, FUND_TABLE_CASES } from "./fund-table-cases";
import { SCORECARD_BOOK, SCORECARD_CASES } from "./scorecard-cases";

const BOOKS: readonly (readonly [string, Readonly<Record<string, Table>>, Readonly<Record<string, Case>>, kinds: readonly string[]])[] = [
  ["a scorecard with its base data", SCORECARD_BOOK, SCORECARD_CASES, ["base-data", "department-scorecard"]],
  [
    "fund tables",
    FUND_BOOK,
    FUND_TABLE_CASES,
    ["government-fund-expenditure", "state-capital-expenditure", "social-insurance-expenditure"],
  ],
  [
    "the forms of one unit and year",
    CROSS_BOOK,
    CROSS_CASES,
    ["base-data", "department-self-evaluation", "project-self-evaluation", "project-self-evaluation", "government-fund-expenditure"],
  ],
];

describe.each(BOOKS)("%s", (_, tables, cases, kinds) => {
  test("without a mistake: recognised, no finding, nothing to write or to mark", () => {
    const { forms, findings, edits, marks } = reviewOfBook(tables);
    expect(forms.map(({ kind }) => kind)).toEqual(kinds);
    expect([findings, edits, marks]).toEqual([[], [], []]);
  });

  describe.each(Object.entries(cases))("%s", (code, { speaks, silent }) => {
    test.each(speaks)("speaks at %s: %j", (cell, changes) => {
      const reviewed = reviewOfBook(tables, changes);
      expect(codesBySheet(reviewed)).toContain(`${code} ${cell}`);
      const { message } = reviewed.findings.find((finding) => finding.code === code)!;
      expect(message).not.toMatch(/[{}]|undefined|null/);
      expect(message).toMatch(/[。）]$/);
    });

    test.each(silent.map((changes) => [changes]))("is silent: %j", (changes) => {
      expect(reviewOfBook(tables, changes).findings.map((finding) => finding.code)).not.toContain(code);
    });
  });
});

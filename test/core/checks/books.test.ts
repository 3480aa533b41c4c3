import { codesBySheet, reviewOfBook } from "../../support/books";
import type { Table } from "../../support/tables";
import type { Case } from "./cases/case";
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

describe("accounts listed with their classes above them", () => {
  const rows = (...figures: readonly (readonly [code: string, name: string, amount: string])[]): Table => ({
    rows: [
      ["2024年度政府性基金预算支出情况表", "", "", "", ""],
      ["科目编码", "科目名称", "全年预算数", "全年执行数", "执行率"],
      ...figures.map(([code, name, amount]) => [code, name, amount, amount, "100%"]),
      ["合计", "", "50", "50", "100%"],
    ],
  });
  const codes = (table: Table) => reviewOfBook({ 基金: table }).findings.map(({ code }) => code);

  test("are counted once", () => {
    expect(
      codes(rows(["212", "城乡社区", "50"], ["21208", "土地出让", "50"], ["2120803", "设施", "30"], ["2120804", "迁移", "20"])),
    ).toEqual([]);
    expect(codes(rows(["212", "城乡社区", "30"], ["2120803", "设施", "30"], ["213", "农林水", "20"], ["2130101", "水库", "20"]))).toEqual(
      [],
    );
  });

  test("still have to add up", () => {
    expect(codes(rows(["212", "城乡社区", "40"], ["2120803", "设施", "30"], ["2120804", "迁移", "10"]))).toContain("funds-parts");
  });
});

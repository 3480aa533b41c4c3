import { review } from "../../../src/core/review";
import { codesOf, formBook, indicatorAt, placedCodes, writesOf, type Changes } from "../../support/small-form";
import type { Table } from "../../support/tables";
import { AREA_FORM, BUDGET_IN_ROWS, RATE_AMONG_INDICATORS, TWO_BLOCKS, WITHOUT_SCORES } from "./layout-tables";

const of = (table: Table, changes: Changes = {}) => review(formBook(changes, { table }));

test.each<[string, Table]>([
  ["without scores", WITHOUT_SCORES],
  ["with budget and executed in rows", BUDGET_IN_ROWS],
  ["with the rate among its indicators", RATE_AMONG_INDICATORS],
  ["for an area", AREA_FORM],
  ["with two blocks of indicators", TWO_BLOCKS],
])("a form %s, filled in without a mistake, gives no finding, no edit and no mark", (_, table) => {
  const { forms, findings, edits, marks } = of(table);
  expect(forms.map(({ kind, year }) => [kind, year])).toEqual([["project-self-evaluation", 2024]]);
  expect([findings, edits, marks]).toEqual([[], [], []]);
});

describe("without scores (L6)", () => {
  test("it is checked", () => {
    expect(placedCodes(of(WITHOUT_SCORES, { F6: null }))).toContain("actual-missing F6");
    expect(placedCodes(of(WITHOUT_SCORES, { F4: { value: 0.8, format: "0%" } }))).toContain("rate-wrong F4");
    expect(placedCodes(of(WITHOUT_SCORES, { F6: "完成" }))).toContain("actual-not-a-number F6");
  });

  test("nothing is written, whatever is wrong or missing, and no score or total is asked for", () => {
    const reviewed = of(WITHOUT_SCORES, { F4: null, F6: "300公里" });
    expect(reviewed.edits).toEqual([]);
    expect(codesOf(reviewed).filter((code) => /score|total|weight|column/.test(code))).toEqual([]);
    expect(reviewed.forms[0]).toMatchObject({ notWritten: "unscored", totals: { computed: null, complete: false } });
  });
});

describe("budget and executed in rows", () => {
  test.each<[string, Table, string, string]>([
    ["as pairs in one row", BUDGET_IN_ROWS, "63", "60"],
    ["below each other", AREA_FORM, "500", "475"],
  ])("%s", (_, table, budget, executed) => {
    expect(of(table).forms[0]?.funds).toMatchObject({ budget, executed });
  });

  test("a blank amount stays blank, whatever number stands behind the next label", () => {
    expect(of(AREA_FORM, { C3: null }).forms[0]?.funds).toMatchObject({ budget: null, executed: "475", score: { recorded: "19" } });
    expect(of(BUDGET_IN_ROWS, { C3: null }).forms[0]?.funds).toMatchObject({ budget: null, executed: "60" });
  });

  test("the area form's 20 marks come from the label; its score is 20 × 95 %", () => {
    expect(of(AREA_FORM).forms[0]).toMatchObject({
      projectName: "农田建设补助",
      unitName: "市农业农村局",
      amountUnit: "万元",
      funds: { weight: "20", rate: { computed: "0.95" }, score: { recorded: "19", computed: "19" } },
      totals: { weight: "100", recorded: "99" },
    });
    expect(writesOf(of(AREA_FORM, { F3: null }))).toEqual({ F3: 19 });
  });
});

describe("the rate among the indicators (L7)", () => {
  test("is scored there, once, from the funds block", () => {
    const reviewed = of(RATE_AMONG_INDICATORS, { G7: null, G10: null });
    expect(reviewed.forms[0]?.funds).toMatchObject({ weight: null, rate: { computed: "0.95" }, score: { computed: null } });
    expect(indicatorAt(reviewed, 7).score).toMatchObject({ computed: "19" });
    expect(indicatorAt(reviewed, 7).score.explanation).toContain("190 ÷");
    expect(writesOf(reviewed)).toEqual({ G7: 19, G10: 99 });
  });

  test("the funds decide, not what is typed as the actual", () => {
    expect(indicatorAt(of(RATE_AMONG_INDICATORS, { F7: "100%", G7: 20 }), 7).score.computed).toBe("19");
  });

  test("weight before target is read", () => {
    expect(indicatorAt(of(RATE_AMONG_INDICATORS), 8)).toMatchObject({
      level1: "项目产出",
      weight: "40",
      target: "≥3000平方米",
      actual: "3100平方米",
    });
  });
});

describe("marks only in the labels (L5)", () => {
  test("indicators are checked and not scored", () => {
    const reviewed = of(TWO_BLOCKS, { G7: null, F9: "80%" });
    expect(indicatorAt(reviewed, 7).score.computed).toBeNull();
    expect(writesOf(reviewed)).toEqual({});
  });

  test("the rate's 20 marks are", () => {
    expect(writesOf(of(TWO_BLOCKS, { G5: null }))).toEqual({ G5: 18 });
  });

  test("marks in labels that do not sum to 100 are named, and no total over 100 is written", () => {
    const reviewed = of(AREA_FORM, { A8: "效益指标(60分)", F8: 60, F9: null });
    expect(placedCodes(reviewed)).toContain("weight-total A6");
    expect(writesOf(reviewed)).toEqual({});
  });

  test("two blocks are one form with the indicators of both", () => {
    const { forms } = of(TWO_BLOCKS);
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ unitName: "市档案馆", totals: { recorded: "98" } });
    expect(forms[0]?.indicators.map(({ row, level1, name }) => [row, level1, name])).toEqual([
      [7, "产出指标", "整理卷数"],
      [9, "产出指标", "抽查合格率"],
      [10, "满意度指标", "查档人满意度"],
    ]);
  });
});

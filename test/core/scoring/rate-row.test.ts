import { indicatorAt, reviewOf, writesOf, type Changes } from "../../support/small-form";

/** The small form with its rate (95 %) among the indicators; 20 marks. */
const rateRow = (changes: Changes) =>
  reviewOf({ G4: null, I4: null, G5: null, I5: null, D12: "预算执行率", E12: "100%", F12: "95%", H12: null, H19: null, ...changes });

test("against 100 %, or no target, the rate is the share of the marks", () => {
  expect(indicatorAt(rateRow({}), 12).score).toMatchObject({ computed: "19" });
  expect(indicatorAt(rateRow({}), 12).score.explanation).toContain("全年执行数 95 ÷ 全年预算数 100");
  expect(indicatorAt(rateRow({ E12: null }), 12).score).toMatchObject({ computed: "19" });
});

test("a target of its own that is met earns full marks, and nothing has to be explained", () => {
  const blank = indicatorAt(rateRow({ E12: "≥90%" }), 12);
  expect(blank.score).toMatchObject({ computed: "20" });
  expect(blank.score.explanation).toContain("已达到年度指标值 ≥90%");
  const recorded = rateRow({ E12: "≥90%", H12: 20, I12: null });
  expect(recorded.findings.filter(({ cell }) => cell?.endsWith("12"))).toEqual([]);
  expect(writesOf(recorded)).not.toHaveProperty("H12");
});

test("the share of the rate is as good, and is explained as such", () => {
  const reviewed = rateRow({ E12: "≥90%", H12: 19 });
  expect(indicatorAt(reviewed, 12).score).toMatchObject({ computed: "19" });
  expect(indicatorAt(reviewed, 12).score.explanation).toContain("全年执行数 95 ÷ 全年预算数 100");
  expect(writesOf(reviewed)).not.toHaveProperty("H12");
});

test("a target that is missed by a hair is missed", () => {
  const reviewed = rateRow({ E12: "≥95%", E5: 100000, F5: 94999, E6: 100000, F6: 94999, H5: null });
  expect(indicatorAt(reviewed, 12).score.explanation).toContain("94.999%");
  expect(indicatorAt(rateRow({ E12: "≥98%", H12: 20 }), 12).score).toMatchObject({ computed: "19.39" });
});

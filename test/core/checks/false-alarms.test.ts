import { review } from "../../../src/core/review";
import { codesOf, formBook, indicatorAt, reviewOf, SMALL, writesOf } from "../../support/small-form";

/** What real tables hold and is no mistake. */

test("formulas without a result are no blanks", () => {
  const uncalculated = (formula: string) => ({ value: null, formula, format: "0.00" });
  expect(codesOf(reviewOf({ H19: uncalculated("=SUM(I5,H12:H18)") }))).not.toContain("total-missing");
  expect(codesOf(reviewOf({ D5: uncalculated("=D6"), E5: uncalculated("=E6"), F5: uncalculated("=F6") }))).not.toContain(
    "funds-total-empty",
  );
  expect(codesOf(reviewOf({ D5: 0, E5: { value: 0, formula: "=E6" }, F5: { value: 0, formula: "=F6" } }))).toContain("funds-total-empty");
});

test("what a formula without a result comes to is asked for once, and nothing is said to be missing there", () => {
  const uncalculated = (formula: string) => ({ value: null, formula });
  const reviewed = reviewOf({
    ...{ E5: uncalculated("=SUM(E6:E8)"), H5: uncalculated("=F5/E5"), I5: uncalculated("=ROUND(G5*H5,2)") },
    ...{ G13: uncalculated("=2*5"), F14: uncalculated("=DATE(2024,11,30)"), H16: uncalculated("=G16") },
  });
  expect(codesOf(reviewed)).toEqual(["formula-uncalculated"]);
  expect(reviewed.findings[0]?.message).toContain("E5、H5、I5、G13、F14 等（共 6 格）的公式没有计算结果");
  expect(writesOf(reviewed)).toEqual({});
});

test("the whole split by source and again by use", () => {
  const rows = {
    A7: null,
    B6: "财政拨款",
    B7: "基本支出",
    B8: "项目支出",
    E6: 100,
    F6: 95,
    D6: 100,
    D7: 40,
    E7: 40,
    F7: 35,
    D8: 60,
    E8: 60,
    F8: 60,
  };
  expect(codesOf(reviewOf(rows))).not.toContain("funds-parts");
  expect(codesOf(reviewOf({ ...rows, F8: 70 }))).toContain("funds-parts");
});

test("a number that describes what is to be reached is no quantity to be reached", () => {
  const described = reviewOf({ E13: "城区500米半径全覆盖", F13: "全覆盖" });
  expect(codesOf(described)).not.toContain("actual-not-a-number");
  expect(codesOf(reviewOf({ E13: "不少于500人次", F13: "已完成" }))).toContain("actual-not-a-number");
});

test.each(["合规", "科学", "明显提高"])("%s on both sides is no copied text", (word) => {
  expect(codesOf(reviewOf({ E16: word, F16: word }))).not.toContain("actual-copies-target");
});

test("a label 预算执行(10分) beside the heads is no column", () => {
  const { forms } = reviewOf({ A4: "预算执行(10分)" });
  expect(forms[0]?.funds).toMatchObject({ executed: "95" });
});

test("a score among the funds is not the form's total", () => {
  const rows = SMALL.rows.slice(0, 18).map((row, i) => (i === 9 ? ["自评得分", "9.6", "", "", "", "", "", "", ""] : row));
  const stated = review(formBook({}, { table: { rows, merges: (SMALL.merges ?? []).filter((merge) => merge !== "A19:F19") } }));
  expect(stated.forms[0]?.totals.recorded).toBeNull();
  expect(writesOf(stated)).toEqual({});
});

test.each(["合计：100分", "总分：100（满分），自评得分：98.5", "自评总分：90分（不含执行率）"])("%s is no recorded total", (label) => {
  const rows = [...SMALL.rows.slice(0, 18), [label, "", "", "", "", "", "", "", ""]];
  const stated = review(
    formBook({}, { table: { rows, merges: [...(SMALL.merges ?? []).filter((merge) => merge !== "A19:F19"), "A19:I19"] } }),
  );
  expect(codesOf(stated)).not.toContain("total-wrong");
});

test("a scale of grades is no grade", () => {
  const rows = [...SMALL.rows, ["评价等级", "优", "良", "中", "差", "", "", "", ""]].map((row) => [...row]);
  expect(codesOf(reviewOf({ H19: 98.5 }))).not.toContain("grade-wrong");
  rows[18]![7] = "98.5";
  expect(codesOf(review(formBook({ H18: 1, I18: "施工", H19: 90.5 }, { table: { ...SMALL, rows } })))).not.toContain("grade-wrong");
});

test("a total in the words of its label is read, and never written", () => {
  const rows = [...SMALL.rows.slice(0, 18), ["自评总分：98.4分（优）", "", "", "", "", "", "", "", ""]];
  const stated = review(
    formBook({}, { table: { rows, merges: [...(SMALL.merges ?? []).filter((merge) => merge !== "A19:F19"), "A19:I19"] } }),
  );
  expect(stated.forms[0]?.totals).toMatchObject({ recorded: "98.4", computed: "98.5", cell: "A19" });
  const wrong = stated.findings.find(({ code }) => code === "total-wrong");
  expect(wrong).toMatchObject({ cell: "A19" });
  expect(wrong?.mend ?? []).toEqual([]);
  expect(writesOf(stated)).toEqual({});
});

test.each([
  ["below the total", (rows: string[][]) => [...rows, ["评价等级", "良", "", "", "", "", "", "", ""]]],
  ["above the table", (rows: string[][]) => rows.map((row, i) => (i === 9 ? ["自评等级", "良", "", "", "", "", "", "", ""] : row))],
])("a grade beside its own label %s is checked", (_, change) => {
  const rows = change(SMALL.rows.map((row) => [...row]));
  expect(codesOf(review(formBook({}, { table: { ...SMALL, rows } })))).toContain("grade-wrong");
});

test("amounts in two units are not compared", () => {
  const codes = codesOf(reviewOf({ E5: "100万元", F5: "950000元", H5: null, I5: null }));
  expect(codes).toContain("amount-unit");
  expect(codes).not.toContain("executed-over-budget");
});

describe("weights as fractions of the whole", () => {
  /** The small form without marks for the rate: 0.2 + 0.1 … = 0.9, and 10 for the rate. */
  const weights = { G12: 0.2, G13: 0.1, G14: 0.1, G15: 0.1, G16: 0.15, G17: 0.15, G18: 0.1 };

  test("are marks out of 100, and no score is divided", () => {
    const reviewed = reviewOf({ ...weights, H18: null, G19: null, H19: null });
    expect(codesOf(reviewed).filter((code) => /^(?:weight|score-over|score-diff)/.test(code))).toEqual([]);
    expect(indicatorAt(reviewed, 18).score).toMatchObject({ computed: "9" });
    expect(writesOf(reviewed)).toEqual({ H18: 9, H19: 98.5 });
  });

  test("a formula does not multiply the fraction", () => {
    const { edits } = review(formBook({ ...weights, E18: 90, F18: 81, H18: null, H19: null }), { formulas: true });
    expect(edits.find(({ cell }) => cell === "H18")).toMatchObject({ after: 9 });
    expect(edits.find(({ cell }) => cell === "H18")?.formula).toBeUndefined();
  });

  test("scores that are fractions, too, stay as they are", () => {
    const scores = { H12: 0.2, H13: 0.1, H14: 0.1, H15: 0.1, H16: 0.15, H17: 0.15, H18: 0.09 };
    expect(indicatorAt(reviewOf({ ...weights, ...scores, H19: null }), 12)).toMatchObject({ weight: "0.2" });
  });
});

import { findingIn, placedCodes, reviewOf, writesOf, type Change } from "../../support/small-form";

/** 89.8 of 94.8 = 0.94725… */
const funds = (rate: Change, more: Record<string, Change> = {}) => reviewOf({ E5: 94.8, F5: 89.8, H5: rate, I5: 9.47, H19: null, ...more });
const rateOf = (rate: Change) => {
  const reviewed = funds(rate);
  return { recorded: reviewed.forms[0]?.funds?.rate.recorded, code: placedCodes(reviewed).find((code) => code.startsWith("rate-")) };
};

test.each<[Change, string, string | undefined]>([
  [{ value: 0.9473, format: "0.00%" }, "0.9473", undefined],
  [{ value: 0.947257383966245, format: "0.00%" }, "0.947257383966245", undefined],
  ["94.73%", "0.9473", undefined],
  [94.73, "0.9473", undefined],
  [0.9473, "0.9473", undefined],
  [{ value: 0.95, format: "0%" }, "0.95", "rate-rounded H5"],
  ["95%", "0.95", "rate-rounded H5"],
  [95, "0.95", "rate-rounded H5"],
  [0.95, "0.95", "rate-rounded H5"],
  [94.7, "0.947", "rate-rounded H5"],
  [{ value: 0.96, format: "0%" }, "0.96", "rate-wrong H5"],
  ["94.74%", "0.9474", "rate-wrong H5"],
  [{ value: 0.9, format: "0%" }, "0.9", "rate-wrong H5"],
])("a rate of %p is read as %s: %p", (rate, recorded, code) => {
  expect(rateOf(rate)).toEqual({ recorded, code });
});

test("a rate of 1 is 100 %", () => {
  for (const rate of [1, 100, "100%", { value: 1, format: "0%" }]) {
    const reviewed = reviewOf({ F5: 100, F6: 100, H5: rate, I5: 10, H19: 99 });
    expect(placedCodes(reviewed)).toEqual([]);
    expect(reviewed.forms[0]?.funds?.rate).toMatchObject({ recorded: "1", computed: "1" });
  }
});

test("a missing rate is written as a fraction with a percentage format", () => {
  const reviewed = funds(null);
  expect(reviewed.edits.find(({ cell }) => cell === "H5")).toMatchObject({ after: 0.9473, numberFormat: "0.00%" });
});

test("a wrong rate typed as a plain number is corrected in that manner", () => {
  const edit = funds(90).edits.find(({ cell }) => cell === "H5");
  expect(edit).toMatchObject({ before: 90, after: 94.73 });
  expect(edit).not.toHaveProperty("numberFormat");
});

test("the adjusted budget decides, the initial one only where there is no other", () => {
  expect(reviewOf({ D5: 50, E5: 100, F5: 50 }).forms[0]?.funds?.rate.computed).toBe("0.5");
  expect(findingIn(reviewOf({ E5: null, F5: 50 }), "budget-zero")).toMatchObject({ cell: "E5" });
});

test("more than the budget earns no more than the marks", () => {
  expect(reviewOf({ F5: 120, H5: null, I5: null }).forms[0]?.funds).toMatchObject({
    rate: { computed: "1.2" },
    score: { computed: "10" },
  });
});

test("without a budget there is no rate and no score", () => {
  const { funds: report, totals } = reviewOf({ E5: 0, F5: 0, D5: 0, D6: 0, E6: 0, F6: 0, H5: null, I5: null, H19: null }).forms[0]!;
  expect(report).toMatchObject({ rate: { computed: null }, score: { computed: null } });
  expect(totals).toMatchObject({ computed: null, complete: false });
});

describe("the total row is empty and its parts are filled", () => {
  const reviewed = reviewOf({ D5: 0, E5: 0, F5: 0, E6: 60, F6: 30, E7: 40, F7: 20, H5: null, I5: null, H19: null });

  test("the rate comes from the sum of the parts", () => {
    expect(reviewed.forms[0]?.funds).toMatchObject({ rate: { computed: "0.5" }, score: { computed: "5" } });
  });

  test("nothing is written beside 0 / 0, the mend fills it together", () => {
    expect(writesOf(reviewed)).toEqual({});
    const mend = findingIn(reviewed, "funds-total-empty")?.mend ?? [];
    expect(Object.fromEntries(mend.map(({ cell, after }) => [cell, after]))).toEqual({ E5: 100, F5: 50, H5: 0.5, I5: 5, D5: 100 });
  });
});

describe("the score was typed into the weight's cell", () => {
  const misplaced = (weight: number, more: Record<string, Change> = {}) => funds(0.9473, { G5: weight, I5: null, ...more });

  test.each([9, 9.5, 9.47])("%p beside a blank score", (weight) => {
    const reviewed = misplaced(weight);
    expect(findingIn(reviewed, "funds-score-misplaced")).toMatchObject({ cell: "G5", found: String(weight), expected: "9.47" });
    expect(reviewed.forms[0]?.funds).toMatchObject({ weight: String(weight), score: { recorded: null, computed: "9.47" } });
    expect(reviewed.forms[0]?.totals).toMatchObject({ complete: false, computed: null });
    expect(writesOf(reviewed)).toEqual({});
  });

  test("the mend puts both right", () => {
    const mend = findingIn(misplaced(9), "funds-score-misplaced")?.mend;
    expect(mend?.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["G5", 9, 10],
      ["I5", null, 9.47],
    ]);
  });

  test.each<[string, number, Record<string, Change>]>([
    ["the weight is what the scheme assigns", 10, {}],
    ["another number stands there", 8, {}],
    ["the score is there", 9, { I5: 8.53 }],
  ])("not when %s", (_, weight, more) => {
    expect(findingIn(misplaced(weight, more), "funds-score-misplaced")).toBeUndefined();
  });
});

test("the block's own label states the marks: (20分)", () => {
  const reviewed = reviewOf({ A4: "预算执行情况(20分)", G5: null, I5: null });
  expect(reviewed.forms[0]).toMatchObject({ scheme: "hubei-20-80", funds: { score: { computed: "19" } } });
});

test("amounts that carry different units give no rate: nothing is written, and the finding names the unit", () => {
  const reviewed = reviewOf({ E5: "100万元", F5: "950000元", H5: null, I5: null, H19: null });
  expect(writesOf(reviewed)).toEqual({});
  expect(placedCodes(reviewed)).toContain("amount-unit F5");
  expect(placedCodes(reviewed)).not.toContain("budget-zero E5");
  expect(reviewed.forms[0]?.funds?.score.explanation).toContain("单位不同");
});

test.each<[string, Record<string, Change>]>([
  ["the label and one cell", { E5: "100万元" }],
  ["both cells", { E5: "100万", F5: "95万元" }],
  ["both cells, other than in the label", { E5: "1000000元", F5: "950000元", D6: null, E6: null, F6: null }],
])("amounts of one unit give a rate: %s", (_where, amounts) => {
  expect(writesOf(reviewOf({ H5: null, I5: null, H19: null, ...amounts }))).toMatchObject({ H5: 0.95, I5: 9.5 });
});

test("a negative executed amount is called what it is", () => {
  expect(reviewOf({ F5: -3 }).forms[0]?.funds?.score.explanation).toContain("负数");
});

describe("marks and score of the whole form in the funds row", () => {
  test("are not taken for those of the rate: no finding, nothing written, and the explanation says why", () => {
    const reviewed = reviewOf({ G5: 100, I5: 98.5, H19: 98.5 });
    expect(placedCodes(reviewed)).toEqual([]);
    expect(writesOf(reviewed)).toEqual({});
    expect(reviewed.forms[0]?.funds?.score.explanation).toContain("整张表的满分");
  });

  test("the indicators may make up the total by themselves", () => {
    expect(placedCodes(reviewOf({ G5: 100, I5: 98.5, G12: 30, H12: 30, H19: 99, B12: "产出指标(60分)" }))).toEqual(["weight-scheme B12"]);
  });

  test("a total that the indicators cannot make up is still wrong", () => {
    expect(placedCodes(reviewOf({ G5: 100, I5: 98.5, H19: 88 }))).toEqual(["total-wrong H19"]);
  });
});

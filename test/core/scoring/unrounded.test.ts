import { codesOf, reviewOf, writesOf, type Changes } from "../../support/small-form";

/** What formulas without ROUND leave in the cells: 10 × 89.8 / 94.8, 20 × 2 / 3. */
const UNROUNDED: Changes = {
  ...{
    D5: 94.8,
    E5: 94.8,
    F5: 89.8,
    D6: 94.8,
    E6: 94.8,
    F6: 89.8,
    H5: { value: 89.8 / 94.8, formula: "=F5/E5", format: "0%" },
    I5: { value: 898 / 94.8, formula: "=G5*H5" },
  },
  ...{ E12: "≥3处", F12: "2处", H12: { value: 40 / 3, formula: "=G12*2/3" }, I12: "一处未批" },
  H19: { value: 898 / 94.8 + 40 / 3 + 69, formula: "=SUM(I5,H12:H18)" },
};
const asValues = Object.fromEntries(
  Object.entries(UNROUNDED).map(([cell, change]) => [cell, typeof change === "object" && change && cell !== "H5" ? change.value : change]),
);

test.each([
  ["formulas", UNROUNDED],
  ["values", asValues],
])("scores that are right to the cent are right, in %s", (_, changes) => {
  expect(codesOf(reviewOf(changes)).filter((code) => !code.startsWith("rate-"))).toEqual([]);
  expect(writesOf(reviewOf(changes))).toEqual({});
});

test("a total typed to the cent fits scores that are not rounded", () => {
  expect(codesOf(reviewOf({ ...asValues, H19: 91.81 })).filter((code) => code.startsWith("total-"))).toEqual([]);
  expect(codesOf(reviewOf({ ...asValues, H19: 91.82 }))).toContain("total-wrong");
});

/** 89.8 / 94.8 of 10 is 9.47, 2 of 3 of 20 is 13.33. */
test("a unit may keep to one decimal place, in the scores and the total", () => {
  const rounded = reviewOf({ ...asValues, I5: 9.5, H12: 13.3, H19: 91.8 });
  expect(codesOf(rounded).filter((code) => /^(?:score|funds-score|total)-/.test(code))).toEqual([]);
  expect(writesOf(rounded)).toEqual({});
});

test("whole marks, and full ones, are not rounded ones", () => {
  expect(writesOf(reviewOf({ ...asValues, I5: 9, H19: null }))).toMatchObject({ I5: 9.47 });
  expect(writesOf(reviewOf({ ...asValues, H12: 14, H19: null }))).toMatchObject({ H12: 13.33 });
  const full = reviewOf({ G12: 19.5, E12: "≥1000处", F12: "999处", H12: 19.5, I12: "一处未批", H19: null });
  expect(codesOf(full)).toContain("score-unfinished-full");
});

test("a cent too much is too much", () => {
  expect(writesOf(reviewOf({ ...asValues, H12: 13.34, H19: null }))).toMatchObject({ H12: 13.33 });
});

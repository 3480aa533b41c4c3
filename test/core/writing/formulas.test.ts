import { findingIn, reviewOf, type Changes } from "../../support/small-form";

const formulas = (changes: Changes) =>
  Object.fromEntries(reviewOf(changes, { formulas: true }).edits.map(({ cell, formula, after }) => [cell, { formula, after }]));

test("rate and funds score as formulas that give the same number", () => {
  expect(formulas({ E5: 94.8, F5: 89.8, H5: null, I5: null })).toMatchObject({
    H5: { formula: "=ROUND(F5/E5,4)", after: 0.9473 },
    I5: { formula: "=ROUND(G5*MIN(F5/E5,1),2)", after: 9.47 },
  });
});

test("a score whose target, actual and weight are numbers", () => {
  expect(formulas({ E12: 200, F12: 150, H12: null, I12: "延期" }).H12).toEqual({
    formula: "=ROUND(G12*MAX(MIN(F12/E12,1),0),2)",
    after: 15,
  });
});

test("a score that is read from words is written as a value", () => {
  expect(formulas({ F12: "50盏", H12: null, I12: "延期" }).H12).toEqual({ formula: undefined, after: 10 });
});

test("percentages typed in two ways are written as a value: the formula would give another number", () => {
  expect(formulas({ E13: { value: 0.98, format: "0%" }, F13: 96, H13: null }).H13).toEqual({ formula: undefined, after: 9.8 });
});

test("numbers in two units are written as a value", () => {
  expect(formulas({ E12: 200, F12: "150盏", H12: null, I12: "延期" }).H12?.formula).toBeUndefined();
});

test("the total adds the scores up", () => {
  expect(formulas({ H19: null }).H19).toEqual({ formula: "=SUM(I5,H12,H13,H14,H15,H16,H17,H18)", after: 98.5 });
});

test("a formula never overwrites a formula", () => {
  expect(formulas({ H19: { value: 90, formula: "=90" } })).toEqual({});
  expect(findingIn(reviewOf({ H19: { value: 90, formula: "=90" } }), "total-wrong")).toBeDefined();
});

test.each<[string, Changes]>([
  ["a score is stored as text", { H12: "20", H19: null }],
  ["a score cell keeps text", { H12: { value: null, format: "@" }, H19: null }],
  ["a score is shown as a percentage", { H12: { value: 0.2, format: "0%" }, H19: null }],
])("no formula for the total where %s: it would add up to something else", (_, changes) => {
  expect(formulas(changes).H19).toEqual({ formula: undefined, after: 98.5 });
});

test("no formula where the weight is a percentage", () => {
  expect(formulas({ E12: 200, F12: 150, G12: { value: 0.2, format: "0%" }, H12: null, I12: "延期" }).H12).toEqual({
    formula: undefined,
    after: 15,
  });
});

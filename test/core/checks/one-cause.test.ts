import { placedCodes, reviewOf, type Changes } from "../../support/small-form";

const REASON = "设备到货延迟,已补装";

/** Everything that is reported, so that nothing stands beside the one cause. */
test.each<[string, Changes, string[]]>([
  ["over the weight and above the computed score", { F12: "90盏", H12: 25, I12: REASON, H19: 103.5 }, ["score-over-weight H12"]],
  ["full marks for a missed target", { F12: "90盏", H12: 20, I12: REASON }, ["score-unfinished-full H12"]],
  ["a funds score over its marks", { I5: 95, H19: 184 }, ["score-over-weight I5"]],
  ["a score without target and actual", { E12: null, F12: null }, ["score-unsupported H12"]],
  ["no actual and no score", { F12: null, H12: null, H19: 78.5 }, ["actual-missing F12"]],
  ["lower than computed, no reason", { H12: 15, H19: 93.5 }, ["deviation-missing I12"]],
  ["lower than computed, a copied reason", { H12: 15, I12: "更换路灯", H19: 93.5 }, ["deviation-copies I12"]],
  ["two hints of one kind", { F12: 110, F16: 32, F17: "11" }, ["unit-missing F12"]],
  ["numbers as text", { G12: "20", H12: "20", E5: "100" }, ["number-as-text E5"]],
  ["funds score misplaced", { G5: 9.5, I5: null, H19: null }, ["funds-score-misplaced G5", "weight-total G19", "total-missing H19"]],
  [
    "the funds total is empty",
    { D5: null, E5: null, F5: null, H5: null, I5: null, H19: null },
    ["funds-total-empty E5", "total-missing H19"],
  ],
])("%s", (_, changes, expected) => {
  expect(placedCodes(reviewOf(changes))).toEqual(expected);
});

test("missed targets in the same form are each reported", () => {
  const reviewed = reviewOf({ F12: "90盏", H12: 18, F13: "90%", H13: 9.47, H19: 95.97 });
  expect(placedCodes(reviewed)).toEqual(["deviation-missing I12", "deviation-missing I13"]);
});

test("weights typed as percentages that sum to 100 % are right", () => {
  const percent = (value: number) => ({ value, format: "0%" });
  const changes = {
    G5: percent(0.1),
    G12: percent(0.2),
    G13: percent(0.1),
    G14: percent(0.1),
    G15: percent(0.1),
    G16: percent(0.15),
    G17: percent(0.15),
    G18: percent(0.1),
    G19: percent(1),
  };
  expect(placedCodes(reviewOf(changes))).toEqual([]);
});

test("a column that is not found is one error, not one in every row", () => {
  const { findings } = reviewOf({ E11: "某栏" });
  expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["column-not-found"]);
});

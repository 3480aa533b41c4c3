import { decimal } from "../../../src/core/quantity/decimal";
import { asMarks } from "../../../src/core/quantity/measures";
import { schemeFor, schemeNamed, SCHEMES } from "../../../src/core/scoring/schemes";
import { gradeOf } from "../../../src/core/scoring/total";
import { reviewOf, writesOf } from "../../support/small-form";

const totals = (changes: Parameters<typeof reviewOf>[0]) => reviewOf(changes).forms[0]!.totals;

test("the total is the funds score plus the scores of the indicators", () => {
  expect(totals({ H19: null })).toMatchObject({ recorded: null, computed: "98.5", complete: true, grade: "优" });
});

test("kept scores count as they stand, blank ones as they will be", () => {
  expect(totals({ H12: 18, I12: "自行扣分", H13: null, H19: null })).toMatchObject({ computed: "96.5", complete: true });
});

test("a score that is too high counts as it will be corrected", () => {
  expect(totals({ F12: "90盏", I12: "少装10盏,已补装", H19: null })).toMatchObject({ computed: "96.5" });
});

test("the total is open while a part is open", () => {
  expect(totals({ F12: null, H12: null, H19: null })).toMatchObject({ computed: null, complete: false });
});

test("sub-rows (其中) are not added a second time", () => {
  expect(totals({ D13: "其中:主干道", G13: null, H13: 5, E13: null, F13: null, H19: null }).computed).toBe("88.5");
});

test("the total row's weight is reported beside the sum of the weights", () => {
  expect(totals({ G19: 90 })).toMatchObject({ weight: "100", weightRecorded: "90" });
});

test.each([
  ["90", "优"],
  ["89.99", "良"],
  ["80", "良"],
  ["79.99", "中"],
  ["60", "中"],
  ["59.99", "差"],
  ["0", "差"],
])("%s marks are %s", (marks, grade) => {
  expect(gradeOf(asMarks(decimal(marks)), SCHEMES[0]!)).toBe(grade);
});

test("the scheme follows the marks that the form states, or the user's choice", () => {
  expect(schemeFor("project-self-evaluation", null).name).toBe("national-2020");
  expect(schemeFor("project-self-evaluation", decimal(20)).name).toBe("hubei-20-80");
  expect(schemeFor("department-self-evaluation", decimal(10)).name).toBe("hunan-department");
  expect(schemeNamed("no such scheme")).toBeNull();
  expect(reviewOf({}, { scheme: "hubei-20-80" }).forms[0]?.scheme).toBe("hubei-20-80");
});

test("scores are written to the cent, half up", () => {
  expect(writesOf(reviewOf({ E12: "≥3盏", F12: "1盏", G12: 28.425, H12: null, H19: null })).H12).toBe(9.48);
});

test("thirds that a formula left add up without the dust of doubles", () => {
  const third = 16.6666666666667;
  const reviewed = reviewOf({ G12: third, H12: third, G13: third, H13: third, G14: third, H14: third, G15: 0, H15: 0, F15: 0, H19: null });
  expect(writesOf(reviewed)).toMatchObject({ H19: 98.5 });
  expect(reviewed.findings.map(({ code }) => code)).not.toContain("weight-scheme");
});

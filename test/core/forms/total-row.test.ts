import { review } from "../../../src/core/review";
import { type Changes, codesOf, formBook, type FormOptions, SMALL, writesOf } from "../../support/small-form";

const reviewOf = (changes: Changes, options: FormOptions = {}) => review(formBook(changes, options));

const withMerges = (...merges: string[]) => ({
  table: { ...SMALL, merges: [...SMALL.merges!.filter((area) => area !== "A19:F19"), ...merges] },
});

test.each([
  ["over the columns of weight and score", { G19: 95, H19: null }, ["A19:F19", "G19:H19"], "G19"],
  ["over all columns behind its label", { B19: 95, G19: null, H19: null }, ["B19:H19"], "B19"],
])("a total in a cell merged %s is read, checked and written there", (_what, changes, merges, cell) => {
  const options = withMerges(...merges);
  const wrong = reviewOf(changes, options);
  expect(wrong.forms[0]?.totals).toMatchObject({ recorded: "95", computed: "98.5", cell });
  expect(codesOf(wrong)).toContain("total-wrong");
  expect(writesOf(reviewOf({ ...changes, [cell]: null }, options))).toEqual({ [cell]: 98.5 });
});

test("what may be had in all is no total: neither 100 nor the sum of the weights", () => {
  const options = withMerges("A19:F19", "G19:H19");
  for (const changes of [
    { G19: 100, H19: null },
    { G19: 90, H19: null },
  ]) {
    const reviewed = reviewOf({ ...changes, H12: 15, I12: "自行扣分" }, options);
    expect(reviewed.forms[0]?.totals.recorded).toBeNull();
    expect(writesOf(reviewed)).not.toHaveProperty("G19");
  }
});

test.each(["自评分", "最终得分", "总分值", "汇总"])("%s is a total row, too", (label) => {
  const reviewed = reviewOf({ A19: label, H19: 90 });
  expect(codesOf(reviewed)).toEqual(["total-wrong"]);
});

test("a heading in a row of its own may state the sum of its indicators; another number is a weight without an indicator", () => {
  const rows = SMALL.rows.flatMap((row) =>
    String(row[1]).startsWith("产出指标")
      ? [
          ["", "产出指标", "", "", "", "", "50", "50", ""],
          ["", "", ...row.slice(2)],
        ]
      : [row],
  );
  const table = { rows, merges: ["A1:I1", "A4:A8", "A11:A19", "A20:F20"] };
  expect(codesOf(reviewOf({}, { table }))).not.toContain("weight-without-indicator");
  expect(codesOf(reviewOf({ G13: 40 }, { table }))).toContain("weight-without-indicator");
});

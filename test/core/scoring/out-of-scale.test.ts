import { review } from "../../../src/core/review";
import { formSheet, reviewOf, writesOf } from "../../support/small-form";

test("an executed amount a hundred times the budget is in another unit: no rate is written, and the amounts are named", () => {
  const reviewed = reviewOf({ E5: 126.5, F5: 1_183_600, H5: null, I5: null });
  expect(reviewed.forms[0]?.funds?.rate.computed).toBeNull();
  expect(writesOf(reviewed)).toEqual({});
  expect(reviewed.findings.map(({ code }) => code)).toContain("executed-over-budget");
});

test("overspending in the same unit keeps its rate", () => {
  expect(reviewOf({ F5: 150 }).forms[0]?.funds?.rate.computed).toBe("1.5");
});

test("a newer form on a hidden sheet does not make this year's forms old", () => {
  const newer = formSheet({ A1: "2042年度项目支出绩效自评表" }, { name: "草稿", sheet: { visibility: "hidden" } });
  const { forms } = review({ sheets: [formSheet({ H12: null }), newer] });
  expect(forms.map(({ notWritten }) => notWritten)).toEqual([null, "hidden-sheet"]);
});

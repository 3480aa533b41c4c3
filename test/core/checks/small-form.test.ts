import { BLANK_CELLS, codesOf, placedCodes, reviewOf } from "../../support/small-form";

test("a form that is filled in without a mistake gives no finding, no edit and no mark", () => {
  const reviewed = reviewOf();
  expect(placedCodes(reviewed)).toEqual([]);
  expect(reviewed.edits).toEqual([]);
  expect(reviewed.marks).toEqual([]);
  expect(reviewed.forms[0]?.totals).toMatchObject({ weight: "100", recorded: "98.5", computed: "98.5", complete: true, grade: "优" });
});

test("a form that nobody has filled in yet is one hint, without edits and marks", () => {
  const reviewed = reviewOf(BLANK_CELLS);
  expect(codesOf(reviewed)).toEqual(["form-unfilled"]);
  expect(reviewed.edits).toEqual([]);
  expect(reviewed.marks).toEqual([]);
});

import { review } from "../../../src/core/review";
import { codesOf, formSheet, SMALL } from "../../support/small-form";

/** Rows 16 and 17 share target, actual and score, as forms of Hubei do. */
const shared = (row17: Readonly<Record<string, null | number>>) => {
  const table = { ...SMALL, merges: [...SMALL.merges!, "E16:E17", "F16:F17"] };
  return review({ sheets: [formSheet({ E17: null, F17: null, ...row17 }, { table })] });
};

test("a target that is merged with the row above is not missing", () => {
  expect(codesOf(shared({ H17: 15 }))).toEqual([]);
});

test("what has a blank cell of its own is", () => {
  const sheet = formSheet({ E17: null, F17: null });
  expect(codesOf(review({ sheets: [sheet] }))).toEqual(["score-unsupported"]);
});

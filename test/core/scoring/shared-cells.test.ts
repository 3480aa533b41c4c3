import { review } from "../../../src/core/review";
import { codesOf, findingIn, formSheet, indicatorAt, placedCodes, SMALL, type Changes } from "../../support/small-form";

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

describe("one score cell over two indicators", () => {
  const TABLE = { ...SMALL, merges: [...SMALL.merges!, "H16:H17"] };
  const together = (changes: Changes) => review({ sheets: [formSheet({ H17: null, ...changes }, { table: TABLE })] });

  test("is never written, nor is the total; one hint says so", () => {
    const reviewed = together({ H16: null, H19: null });
    expect(reviewed.edits).toEqual([]);
    expect(placedCodes(reviewed)).toEqual(["score-merged H16", "total-missing H19"]);
    expect(findingIn(reviewed, "score-merged")).toMatchObject({ severity: "hint" });
    expect(review({ sheets: [formSheet({ H16: null, H17: null }, { table: TABLE })] }, { confirmProposed: true }).edits).toEqual([]);
  });

  test("offers no cell to write a chosen score into", () => {
    expect(indicatorAt(together({ H16: 30 }), 16).score.cell).toBeNull();
    expect(indicatorAt(together({ H16: 30 }), 15).score.cell).toBe("H15");
  });

  test("counts once, and against the weights of both", () => {
    expect(placedCodes(together({ H16: 30 }))).toEqual(["score-merged H16"]);
    expect(placedCodes(together({ H16: 30, H19: 99 }))).toEqual(["score-merged H16", "total-wrong H19"]);
    expect(placedCodes(together({ H16: 31, H19: 99.5 }))).toEqual(["score-merged H16", "score-over-weight H16"]);
  });
});

import { analysisFrame, scoreChoice } from "../../src/core/choice";
import { review } from "../../src/core/review";
import type { FormReport, IndicatorReport } from "../../src/core/shape";
import { applied } from "../support/applied";
import { formBook, type Changes } from "../support/small-form";

/** Row 16 is judged; the analysis of row 18 is missing. */
const CHANGES: Changes = { E16: "有效减少", F16: "有效减少", H16: null, I18: null };

function read(changes: Changes, row: number) {
  const workbook = formBook(changes);
  const form = review(workbook).forms[0] as FormReport;
  const indicator = form.indicators.find((each) => each.row === row) as IndicatorReport;
  return { workbook, form, indicator };
}

describe("a score that the user chose", () => {
  test("is written under the key that undo finds again", () => {
    const { workbook, form, indicator } = read(CHANGES, 16);
    const edit = scoreChoice(workbook, form, indicator, "11.5");
    expect(edit).toMatchObject({ sheet: "自评表", cell: "H16", before: null, after: 11.5 });
    const proposed = review(workbook, { confirmProposed: true }).edits.find(({ cell }) => cell === "H16");
    expect(edit?.key).toBe(proposed?.key);
  });

  test.each(["15.5", "-1", "十"])("of %s outside the weight is refused", (score) => {
    const { workbook, form, indicator } = read(CHANGES, 16);
    expect(scoreChoice(workbook, form, indicator, score)).toBeNull();
  });

  test("never replaces a formula", () => {
    const { workbook, form, indicator } = read({ ...CHANGES, H16: { value: 9, formula: "=G16*0.6" } }, 16);
    expect(scoreChoice(workbook, form, indicator, "10")).toBeNull();
  });

  test("comes with the bands of the tiers", () => {
    expect(read(CHANGES, 16).indicator.score.tiers).toEqual([
      { from: "12", to: "15", proposed: "15" },
      { from: "9", to: "12", proposed: "10.5" },
      { from: "0", to: "9", proposed: "4.5" },
    ]);
    expect(read(CHANGES, 12).indicator.score.tiers).toBeUndefined();
  });
});

describe("the frame for an analysis", () => {
  test("names target and actual, and counts as no analysis until something is typed into it", () => {
    const { workbook, form, indicator } = read(CHANGES, 18);
    const edit = analysisFrame(workbook, form, indicator);
    expect(edit?.after).toBe("偏差：目标≥90%，实际81%\n原因：\n改进措施：");
    const framed = applied(workbook, [edit!]).workbook;
    expect(review(framed).forms[0]?.indicators.find(({ row }) => row === 18)?.deviation.missing).toBe(true);
    const typed = formBook({ ...CHANGES, I18: "偏差：目标≥90%，实际81%\n原因：施工噪声扰民\n改进措施：改在白天施工" });
    expect(review(typed).forms[0]?.indicators.find(({ row }) => row === 18)?.deviation.missing).toBe(false);
  });

  test("is not put over what stands there", () => {
    const { workbook, form, indicator } = read({ ...CHANGES, I18: "雨季停工" }, 18);
    expect(analysisFrame(workbook, form, indicator)).toBeNull();
  });
});

import type { JournalEntry } from "../../../src/core/edits";
import { review, type ReviewOptions } from "../../../src/core/review";
import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { applied } from "../../support/applied";
import { BLANK_CELLS, codesOf, formBook, withChanges, writesOf, type Changes } from "../../support/small-form";
import { readWorkbook } from "../../support/read-sheets";
import { join } from "node:path";

const SAMPLE = readWorkbook(join(__dirname, "../../../assets/sample.xlsx"));

/** Values typed after a write-back, and what the next one would write. */
function afterTyping(first: Changes, typedThen: Changes, options: ReviewOptions = {}) {
  const { workbook, entry } = writeAll(formBook(first), options);
  const [sheet] = workbook.sheets;
  return review({ sheets: [withChanges(sheet!, typedThen)] }, { ...options, journal: [entry] });
}

function writeAll(workbook: WorkbookSnapshot, options: ReviewOptions = {}): { workbook: WorkbookSnapshot; entry: JournalEntry } {
  return applied(workbook, review(workbook, options).edits);
}

const BLANK_SCORES: Changes = { H5: null, I5: null, H12: null, H13: null, H18: null, H19: null };

test("a score that stands as written follows its inputs down and up again", () => {
  expect(writesOf(afterTyping(BLANK_SCORES, { F12: "90盏" }))).toEqual({ H12: 18, H19: 96.5 });
  expect(writesOf(afterTyping({ ...BLANK_SCORES, F12: "50盏" }, { F12: "90盏" }))).toEqual({ H12: 18, H19: 96.5 });
});

test("a score that the user lowered since is the unit's own and kept", () => {
  expect(writesOf(afterTyping(BLANK_SCORES, { H12: 15, I12: "自行扣分" }))).toEqual({ H19: 93.5 });
});

test("a written score is not reported as lower than the computed one, it is followed", () => {
  const reviewed = afterTyping({ ...BLANK_SCORES, F12: "50盏" }, { F12: "110盏" });
  expect(codesOf(reviewed)).not.toContain("score-lower");
  expect(writesOf(reviewed)).toMatchObject({ H12: 20 });
});

test("naming the project afterwards does not turn Ziping's own scores into the unit's", () => {
  expect(writesOf(afterTyping({ ...BLANK_SCORES, B2: null }, { B2: "路灯改造", F12: "90盏" }))).toEqual({ H12: 18, H19: 96.5 });
  const raised = afterTyping({ ...BLANK_SCORES, B2: null, F12: "50盏" }, { B2: "路灯改造", F12: "110盏" });
  expect(codesOf(raised)).not.toContain("score-lower");
  expect(writesOf(raised)).toMatchObject({ H12: 20 });
});

test("without the journal a lower score is kept", () => {
  const { workbook } = writeAll(formBook({ ...BLANK_SCORES, F12: "50盏" }));
  const typed = { sheets: [withChanges(workbook.sheets[0]!, { F12: "110盏" })] };
  expect(writesOf(review(typed))).not.toHaveProperty("H12");
});

test("the newest of two write-backs decides", () => {
  const first = writeAll(formBook(BLANK_SCORES));
  const changed = { sheets: [withChanges(first.workbook.sheets[0]!, { F12: "90盏" })] };
  const second = applied(changed, review(changed, { journal: [first.entry] }).edits, "2");
  const again = { sheets: [withChanges(second.workbook.sheets[0]!, { F12: "110盏" })] };
  expect(writesOf(review(again, { journal: [first.entry, second.entry] }))).toEqual({ H12: 20, H19: 98.5 });
});

test("an actual that is taken out leaves the written score unsupported", () => {
  const reviewed = afterTyping(BLANK_SCORES, { F12: null });
  expect(writesOf(reviewed)).not.toHaveProperty("H12");
  expect(codesOf(reviewed)).toContain("score-unsupported");
});

describe("written once, there is nothing left to write", () => {
  const blankScores: Changes = Object.fromEntries(
    Object.keys(BLANK_CELLS)
      .filter((cell) => /^[HI]/.test(cell) && cell !== "I18")
      .map((cell) => [cell, null]),
  );
  test.each<[string, WorkbookSnapshot, ReviewOptions]>([
    ["the small form with its scores blank", formBook(blankScores), {}],
    ["the small form with every score wrong", formBook({ I5: 1, H5: 0.1, H12: 99, H13: 99, H18: 99, H19: 1 }), {}],
    ["the sample", SAMPLE, {}],
    ["the sample, proposals confirmed", SAMPLE, { confirmProposed: true }],
    ["the sample, with formulas", SAMPLE, { formulas: true }],
    [
      "a text-formatted form",
      formBook({ H12: { value: null, format: "@" }, H5: { value: null, format: "@" }, H19: { value: null, format: "@" } }),
      {},
    ],
  ])("%s", (_, workbook, options) => {
    const { workbook: after, entry } = writeAll(workbook, options);
    expect(entry.cells.length).toBeGreaterThan(0);
    expect(review(after, { ...options, journal: [entry] }).edits).toEqual([]);
    expect(review(after, options).edits).toEqual([]);
  });
});

test("a proposal that was confirmed and written is final: the total follows", () => {
  const open: Changes = { E16: "明显改善", F16: "达成年度指标", H16: null, H19: null };
  const { workbook, entry } = writeAll(formBook(open), { confirmProposed: true });
  const reviewed = review(workbook, { journal: [entry] });
  expect(reviewed.forms[0]?.totals).toMatchObject({ computed: "98.5", complete: true });
  expect(codesOf(reviewed)).not.toContain("score-missing");
});

test("a lower score that the user chose in the pane needs its reason like one that was typed", () => {
  const open: Changes = { E16: "明显改善", F16: "达成年度指标", H16: null, I16: null };
  const proposed = review(formBook(open), { confirmProposed: true }).edits.filter(({ cell }) => cell === "H16");
  const { workbook, entry } = applied(
    formBook(open),
    proposed.map((edit) => ({ ...edit, after: 10.5 })),
  );
  expect(entry.cells).toHaveLength(1);
  expect(codesOf(review(workbook, { journal: [entry] }))).toContain("deviation-missing");
  expect(codesOf(review(workbook))).toContain("deviation-missing");
});

import { review } from "../../../src/core/review";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { findingIn, formBook, formSheet, reviewOf, withChanges, writesOf, type Changes } from "../../support/small-form";
import { sheetOf } from "../../support/tables";

const H19 = { value: null } as const;

describe("what is written unasked", () => {
  test.each<[string, Changes, Record<string, number>]>([
    ["a blank rate is filled", { H5: null }, { H5: 0.95 }],
    ["a rate that is too high is corrected", { H5: { value: 0.97, format: "0%" } }, { H5: 0.95 }],
    ["a rate that is too low is corrected", { H5: { value: 0.9, format: "0%" } }, { H5: 0.95 }],
    ["a rounded rate is left", { F5: 95.4, F6: 95.4, I5: 9.54, H19: 98.54 }, {}],
    ["a blank funds score is filled", { I5: null }, { I5: 9.5 }],
    ["a funds score that is too high is corrected", { I5: 10 }, { I5: 9.5 }],
    ["a funds score that is too low is corrected", { I5: 9 }, { I5: 9.5 }],
    ["a blank score is filled", { H12: null }, { H12: 20 }],
    ["an empty mark counts as blank", { H12: "-" }, { H12: 20 }],
    ["a score that is too high is corrected", { H18: 10 }, { H18: 9 }],
    ["a score that is too low is kept", { H12: 18, H19: 96.5 }, {}],
    ["a blank total is filled", { H19 }, { H19: 98.5 }],
    ["a total that is too high is corrected", { H19: 100 }, { H19: 98.5 }],
    ["a total that is too low is corrected", { H19: 90 }, { H19: 98.5 }],
    ["a score that is no number is left for the user", { H12: "满分" }, {}],
    ["a funds score that is no number is left for the user", { I5: "满分" }, {}],
    ["a reason is never written", { I18: null }, {}],
    ["a weight is never written", { G12: null }, {}],
  ])("%s", (_, changes, expected) => {
    expect(writesOf(reviewOf(changes))).toEqual(expected);
  });

  test("an edit says what the cell held and why it changes", () => {
    const [edit] = reviewOf({ H18: 10 }).edits;
    expect(edit).toMatchObject({ sheet: "自评表", cell: "H18", before: 10, after: 9 });
    expect(edit?.reason).toContain("81%");
    expect(reviewOf({ H12: "" }).edits[0]).toMatchObject({ cell: "H12", before: null, after: 20 });
  });
});

describe("the total is not corrected unasked", () => {
  test.each<[string, Changes]>([
    ["the weights do not sum to 100", { G12: 30, H19: 110 }],
    ["the weights do not sum to 100 and the total is blank", { G12: 30, H19 }],
    ["the funds score stands in the weight's cell", { G5: 9.5, I5: null, H19 }],
    ["the funds total is empty", { E5: null, F5: null, I5: null, H5: null, H19 }],
    ["a score is missing that needs a judgement", { E16: "明显改善", F16: "达成年度指标", H16: null, H19 }],
    ["a score is no number", { H12: "满分", H19 }],
    ["a score is below zero", { H12: -5, H19 }],
    ["a score is an error", { H12: "#REF!", H19 }],
    ["the funds score is no number", { I5: "满分", H19 }],
  ])("while %s", (_, changes) => {
    expect(writesOf(reviewOf(changes))).not.toHaveProperty("H19");
  });

  test("but it is offered as a mend where it follows", () => {
    expect(findingIn(reviewOf({ G12: 30, H12: 30, H19: 110 }), "total-wrong")?.mend).toEqual([
      expect.objectContaining({ cell: "H19", after: 108.5 }),
    ]);
  });
});

describe("proposed scores", () => {
  const changes: Changes = { E16: "明显改善", F16: "达成年度指标", H16: null, H19 };

  test("are written only when they are confirmed", () => {
    expect(writesOf(reviewOf(changes))).toEqual({});
    expect(writesOf(reviewOf(changes, { confirmProposed: true }))).toMatchObject({ H16: 15 });
  });

  test("a recorded score is never replaced by one", () => {
    expect(writesOf(reviewOf({ ...changes, H16: 12 }, { confirmProposed: true }))).not.toHaveProperty("H16");
  });
});

describe("years and sheets", () => {
  const blank: Changes = { H12: null };
  const older: Changes = { ...blank, A1: "2023年度项目支出绩效自评表", E14: "2023年12月底前", F14: "2023年11月30日" };
  const book: WorkbookSnapshot = { sheets: [formSheet(older, { name: "去年" }), formSheet(blank, { name: "今年" })] };
  const placed = (workbook: WorkbookSnapshot, options = {}) => review(workbook, options).edits.map(({ sheet, cell }) => `${sheet}!${cell}`);

  test("only the newest year is written", () => {
    expect(placed(book)).toEqual(["今年!H12"]);
    expect(review(book).forms.map(({ notWritten }) => notWritten)).toEqual(["older-year", null]);
  });

  test("every year when asked", () => {
    expect(placed(book, { allYears: true })).toEqual(["去年!H12", "今年!H12"]);
  });

  test.each([
    ["hidden-sheet", { visibility: "hidden" }],
    ["hidden-sheet", { visibility: "very-hidden" }],
    ["protected-sheet", { protected: true }],
  ] as const)("%s: nothing is written and nothing is marked, everything is checked", (notWritten, sheet) => {
    const reviewed = review({ sheets: [formSheet({ ...blank, I18: null }, { sheet })] });
    expect(reviewed.edits).toEqual([]);
    expect(reviewed.marks).toEqual([]);
    expect(reviewed.forms[0]?.notWritten).toBe(notWritten);
    expect(findingIn(reviewed, "score-missing")).toBeDefined();
  });

  describe("a form without a year", () => {
    const undatedOn = (name: string) => formSheet({ ...blank, A1: "项目支出绩效自评表" }, { name });
    const undated = undatedOn("无年度");
    const [lastYear, thisYear] = [formSheet(older, { name: "去年" }), formSheet(blank, { name: "今年" })];
    const whyNot = (...sheets: SheetSnapshot[]) => review({ sheets }).forms.map(({ notWritten }) => notWritten);

    test("is written alone, and beside forms of one year", () => {
      expect(placed({ sheets: [undated] })).toEqual(["无年度!H12"]);
      expect(placed({ sheets: [undated, thisYear] })).toEqual(["无年度!H12", "今年!H12"]);
      expect(placed({ sheets: [undated, lastYear] })).toEqual(["无年度!H12", "去年!H12"]);
    });

    test("is not written beside forms of several years, unless asked", () => {
      expect(placed({ sheets: [lastYear, undated, thisYear] })).toEqual(["今年!H12"]);
      expect(whyNot(lastYear, undated, thisYear)).toEqual(["older-year", "no-year", null]);
      expect(placed({ sheets: [lastYear, undated, thisYear] }, { allYears: true })).toEqual(["去年!H12", "无年度!H12", "今年!H12"]);
    });

    test("has the year that its sheet's name says", () => {
      expect(whyNot(undatedOn("2023年"), undatedOn("2024年"))).toEqual(["older-year", null]);
      expect(whyNot(lastYear, undatedOn("自评表（２０２４）"), undatedOn("2023"))).toEqual(["older-year", null, "older-year"]);
      expect(whyNot(undatedOn("20230315"), thisYear)).toEqual([null, null]);
    });

    test("does not become doubtful by what stands on a hidden sheet", () => {
      const hidden = formSheet(older, { name: "去年", sheet: { visibility: "hidden" } });
      expect(whyNot(hidden, undated, thisYear)).toEqual(["hidden-sheet", null, null]);
    });

    test("has the year of the other forms on its sheet", () => {
      const stacked: SheetSnapshot = {
        ...thisYear,
        cells: [...thisYear.cells, ...undated.cells.map((cell) => ({ ...cell, row: cell.row + 30 }))],
        merges: [...thisYear.merges, ...undated.merges.map((area) => ({ ...area, top: area.top + 30, bottom: area.bottom + 30 }))],
      };
      expect(whyNot(lastYear, stacked)).toEqual(["older-year", null, null]);
    });
  });
});

describe("formula cells", () => {
  test.each<[string, Changes]>([
    ["score", { H18: { value: 10, formula: "=G18" } }],
    ["rate", { H5: { value: 0.9, formula: "=ROUND(F5/E5,1)", format: "0%" } }],
    ["funds score", { I5: { value: 10, formula: "=G5" } }],
    ["total", { H19: { value: 99, formula: "=SUM(H12:H18)" } }],
  ])("a %s that a formula gives is checked and never overwritten", (_, changes) => {
    const reviewed = reviewOf(changes);
    const [cell = ""] = Object.keys(changes);
    expect(writesOf(reviewed)).not.toHaveProperty(cell);
    expect(reviewed.findings.map((finding) => finding.cell)).toContain(cell);
  });

  test("the total counts what the formula gives", () => {
    expect(reviewOf({ H18: { value: 10, formula: "=G18" }, H19: null }).forms[0]?.totals.computed).toBe("99.5");
    expect(reviewOf({ I5: { value: 10, formula: "=G5" }, H19: null }).forms[0]?.totals.computed).toBe("99");
  });
});

describe("merged cells", () => {
  test("the edit goes to the area's top-left cell", () => {
    const sheet = sheetOf({ rows: [["年"]] });
    const merged = formSheet({ H12: null }, { sheet: { merges: [{ top: 11, left: 7, bottom: 11, right: 8 }] } });
    expect(review({ sheets: [sheet, merged] }).edits.map(({ cell }) => cell)).toEqual(["H12"]);
  });

  test("a score cell that is merged over two rows is written once, in its own row", () => {
    const book = formBook({ H16: null, H17: null });
    const [sheet] = book.sheets;
    const merges = [...sheet!.merges, { top: 15, left: 7, bottom: 16, right: 7 }];
    const reviewed = review({ sheets: [{ ...sheet!, merges }] });
    expect(reviewed.edits.filter(({ cell }) => cell === "H17")).toEqual([]);
    expect(reviewed.forms[0]?.totals.complete).toBe(false);
  });
});

test("a text cell keeps text: the number is written as text", () => {
  const sheet = withChanges(formSheet(), { H12: { value: null, format: "@" }, H5: { value: null, format: "@" } });
  expect(writesOf(review({ sheets: [sheet] }))).toEqual({ H12: "20", H5: "95%" });
});

test("a cell that shows percentages gets its marks as a percentage", () => {
  const percent = { value: null, format: "0%" };
  expect(writesOf(reviewOf({ H12: percent, H19: percent }))).toEqual({ H12: 0.2, H19: 0.985 });
});

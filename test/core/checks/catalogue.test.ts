import { CATALOGUE } from "../../../src/core/checks/catalogue";
import { review } from "../../../src/core/review";
import { codesOf, findingIn, formBook, placedCodes, reviewOf, SMALL, type Changes } from "../../support/small-form";
import { BASE_DATA_CASES } from "./base-data-cases";
import { CASES } from "./cases";
import { CROSS_CASES } from "./cross-cases";
import { SCORECARD_CASES } from "./scorecard-cases";

/** It speaks about a whole workbook; its cases stand below. */
const OF_THE_WORKBOOK = "no-form-found";

test("every entry of the catalogue has a case in which it speaks and one in which it does not", () => {
  const described = Object.entries({ ...CASES, ...BASE_DATA_CASES, ...SCORECARD_CASES, ...CROSS_CASES }).filter(
    ([, { speaks, silent }]) => speaks.length > 0 && silent.length > 0,
  );
  const codes = [...described.map(([code]) => code), OF_THE_WORKBOOK];
  expect(codes.sort()).toEqual(CATALOGUE.map(({ code }) => code).sort());
});

describe.each(Object.entries(CASES))("%s", (code, { speaks, silent, merges = [] }) => {
  const table = { ...SMALL, merges: [...SMALL.merges!, ...merges] };
  const reviewOf = (changes: Changes) => review(formBook(changes, { table }));

  test.each(speaks)("speaks at %s: %j", (cell, changes) => {
    const reviewed = reviewOf(changes);
    expect(placedCodes(reviewed)).toContain(`${code} ${cell}`);
    const finding = findingIn(reviewed, code);
    expect(finding?.message).not.toMatch(/[{}]|undefined|null/);
    expect(finding?.message).toMatch(/[。）]$/);
  });

  test.each(silent.map((changes) => [changes]))("is silent: %j", (changes) => {
    expect(codesOf(reviewOf(changes))).not.toContain(code);
  });
});

test("no-form-found is said once, for the workbook, and not beside a form", () => {
  const nothing = {
    sheets: ["甲", "乙"].map((name) => ({ name, visibility: "visible" as const, protected: false, cells: [], merges: [] })),
  };
  expect(review(nothing).findings).toEqual([expect.objectContaining({ code: "no-form-found", form: null, sheet: null, cell: null })]);
  expect(codesOf(review({ sheets: [...nothing.sheets, ...formBook().sheets] }))).toEqual([]);
});

test("codes, titles and templates are each there once", () => {
  expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
  expect(new Set(CATALOGUE.map(({ title }) => title)).size).toBe(CATALOGUE.length);
});

describe("severities that depend on the case", () => {
  test.each([
    ["overachieved", { F12: "120盏" }, "hint"],
    ["overachieved", { F12: "130盏" }, "explain"],
    ["actual-comparator", { F13: "≥96%" }, "hint"],
    ["actual-comparator", { F13: "≤96%" }, "explain"],
    ["deviation-copies", { I18: "居民满意度" }, "error"],
    ["deviation-copies", { I12: "更换路灯" }, "explain"],
  ])("%s %j: %s", (code, changes, severity) => {
    expect(findingIn(reviewOf(changes), code)?.severity).toBe(severity);
  });
});

test("marks stand where a required reason is missing, and go with it", () => {
  const marks = (changes: Parameters<typeof reviewOf>[0]) => reviewOf(changes).marks;
  expect(marks({ I18: null })).toEqual([{ sheet: "自评表", cell: "I18", code: "deviation-missing", compareWith: ["D18", "E18"] }]);
  expect(marks({ I18: "居民满意度" })).toEqual([expect.objectContaining({ cell: "I18", code: "deviation-copies" })]);
  expect(marks({ I12: "更换路灯" })).toEqual([]);
  expect(marks({ I18: "样本偏少" })).toEqual([]);
});

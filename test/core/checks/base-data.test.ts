import { review } from "../../../src/core/review";
import { codesOf, formBook, placedCodes, type Changes } from "../../support/small-form";
import { BASE_DATA_CASES, BASE_DATA_TABLE } from "./base-data-cases";

const reviewed = (changes: Changes = {}) => review(formBook(changes, { table: BASE_DATA_TABLE, name: "基础数据" }));

test("a base data table without a mistake gives no finding, no edit and no mark", () => {
  const { forms, findings, edits, marks } = reviewed();
  expect(forms.map(({ kind, year }) => [kind, year])).toEqual([["base-data", 2024]]);
  expect([findings, edits, marks]).toEqual([[], [], []]);
});

describe.each(Object.entries(BASE_DATA_CASES))("%s", (code, { speaks, silent }) => {
  test.each(speaks)("speaks at %s: %j", (cell, changes) => {
    expect(placedCodes(reviewed(changes))).toContain(`${code} ${cell}`);
  });

  test.each(silent.map((changes) => [changes]))("is silent: %j", (changes) => {
    expect(codesOf(reviewed(changes))).not.toContain(code);
  });
});

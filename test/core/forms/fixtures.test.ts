import { applied } from "../../support/applied";
import { fixture, FIXTURES, readingOf, reviewOfFixture } from "../../support/fixtures";
import { writesOf } from "../../support/small-form";
import { review } from "../../../src/core/review";
import { workbookOf } from "../../support/tables";

describe.each(FIXTURES)("%s", (name) => {
  const table = fixture(name);
  const reviewed = reviewOfFixture(table);

  test(`is read exactly (${table.about})`, () => {
    expect(reviewed.forms.map(readingOf)).toEqual(table.expected);
  });

  test("gives these errors and no others", () => {
    const errors = reviewed.findings.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code} ${cell ?? ""}`);
    expect(errors.sort()).toEqual(table.errors);
  });

  test("is written to in these cells and no others, once", () => {
    expect(writesOf(reviewed)).toEqual(table.edits);
    const { workbook, entry } = applied(workbookOf({ 表: table }), reviewed.edits);
    expect(review(workbook, { journal: [entry] }).edits).toEqual([]);
  });
});

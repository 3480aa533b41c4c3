import type { FormReport } from "../../../src/core/shape";
import { rangeToA1 } from "../../../src/core/a1";
import { TEMPLATES } from "../../../src/core/templates";
import { codesOf } from "../../support/small-form";
import { blank, OPTIONS, planOf, PLAIN, read } from "./options";
import { together } from "./sheets";

const KINDS = TEMPLATES.map(({ kind }) => kind);
const CASES = KINDS.flatMap((kind) => OPTIONS.map(([about, options]) => [kind, about, options] as const));

test("there is a template for each kind of form", () => {
  expect(KINDS).toEqual([
    "project-self-evaluation",
    "department-self-evaluation",
    "base-data",
    "department-scorecard",
    "government-fund-expenditure",
    "state-capital-expenditure",
    "social-insurance-expenditure",
  ]);
});

test.each(CASES)("%s %s: read back exactly, one hint, nothing to write", (kind, _, options) => {
  const reviewed = read(blank(kind, options));
  const [form, ...others] = reviewed.forms;
  expect(others).toEqual([]);
  expect(codesOf(reviewed)).toEqual(["form-unfilled"]);
  expect([reviewed.edits, reviewed.marks]).toEqual([[], []]);
  const { title } = TEMPLATES.find((each) => each.kind === kind)!;
  expect(form).toMatchObject({
    kind,
    title: options.year === null ? title : `2024年度${title}`,
    year: options.year,
    unitName: options.unitName || null,
    projectName: kind === "project-self-evaluation" ? options.projectName || null : null,
    amountUnit: kind === "department-scorecard" ? null : "万元",
    values: [],
  });
});

test.each(CASES)("%s %s: a plan is in order", (kind, _, options) => {
  const { cells, range, merges, looks, columnWidths, validations, rowHeights, name } = planOf(kind, options);
  const places = cells.map(({ row, column }) => row * 1000 + column);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  expect([range.top, range.left]).toEqual([options.origin?.row ?? 0, options.origin?.column ?? 0]);
  expect(columnWidths).toHaveLength(range.right - range.left + 1);
  const inside = ({ row, column }: { row: number; column: number }) =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  expect(cells.every(inside)).toBe(true);
  expect(rowHeights.every(({ row }) => inside({ row, column: range.left }))).toBe(true);
  expect(cells.every(({ look }) => looks[look] !== undefined)).toBe(true);
  for (const area of [...merges, ...validations.map((each) => each.range)]) {
    expect(inside({ row: area.top, column: area.left }) && inside({ row: area.bottom, column: area.right })).toBe(true);
  }
  for (const area of merges) {
    const covered = cells.filter(
      ({ row, column }) =>
        row >= area.top && row <= area.bottom && column >= area.left && column <= area.right && !(row === area.top && column === area.left),
    );
    expect([rangeToA1(area), covered.filter(({ value }) => value !== null)]).toEqual([rangeToA1(area), []]);
  }
  expect(name).not.toBe("");
});

const withoutPlace = (form: FormReport): unknown => {
  const { indicators, totals, funds, ...rest } = form;
  const weights = indicators.map(({ level1, level2, name, weight, criterion }) => [level1, level2, name, weight, criterion]);
  return { ...rest, id: "", range: "", weights, sum: totals.weight, funds: funds?.weight };
};

test.each(KINDS)("%s: below any other form on one sheet it is read as it is alone", (kind) => {
  for (const above of KINDS) {
    const upper = blank(above, PLAIN);
    const below = planOf(above, PLAIN).range.bottom + 2;
    const lower = blank(kind, { ...PLAIN, unitName: "市园林所", projectName: "绿道", origin: { row: below, column: 0 } });
    const { forms, findings } = read(together(upper, lower));
    expect(forms.map((form) => form.kind)).toEqual([above, kind]);
    expect(forms.map(withoutPlace)).toEqual([upper, lower].map((sheet) => withoutPlace(read(sheet).forms[0]!)));
    expect(findings.map(({ code }) => code)).toEqual(["form-unfilled", "form-unfilled"]);
  }
});

import fc from "fast-check";
import { parseRange } from "../../../src/core/a1";
import { review } from "../../../src/core/review";
import type { FormReport, Review } from "../../../src/core/shape";
import type { Cell, SheetSnapshot } from "../../../src/core/workbook";
import { codesOf, formSheet, inReadingOrder, SMALL, withBlankColumns, withBlankRows } from "../../support/small-form";
import { sheetOf, workbookOf } from "../../support/tables";

const bookOf = (...sheets: SheetSnapshot[]) => ({ sheets });

/** Everything that a form says, without where it stands. */
function content({ title, year, unitName, projectName, amountUnit, funds, indicators, totals }: FormReport) {
  return {
    ...{ title, year, unitName, projectName, amountUnit },
    funds: funds && [
      funds.budget,
      funds.executed,
      funds.initialBudget,
      funds.weight,
      funds.rate.recorded,
      funds.score.recorded,
      funds.score.computed,
      funds.parts,
    ],
    indicators: indicators.map(({ level1, level1Marks, level2, name, target, actual, weight, score, deviation }) => [
      ...[level1, level1Marks, level2, name, target, actual, weight],
      ...[score.recorded, score.computed, deviation.text, deviation.required],
    ]),
    totals: [totals.recorded, totals.computed, totals.weight, totals.grade],
  };
}

const ORIGINAL = review(bookOf(formSheet()));
const [FORM] = ORIGINAL.forms;
const contents = (reviewed: Review) => reviewed.forms.map(content);

test("the small form is read as it stands", () => {
  expect(FORM).toMatchObject({
    kind: "project-self-evaluation",
    range: "A1:I19",
    year: 2024,
    unitName: "市路灯所",
    projectName: "路灯改造",
    amountUnit: "万元",
    scheme: "national-2020",
    notWritten: null,
  });
  expect(FORM?.indicators.map(({ row, level1, level1Marks, level2, name }) => [row, level1, level1Marks, level2, name])).toEqual([
    [12, "产出指标", "50", "数量指标", "更换路灯"],
    [13, "产出指标", "50", "质量指标", "验收合格率"],
    [14, "产出指标", "50", "时效指标", "完工时间"],
    [15, "产出指标", "50", "成本指标", "单灯成本"],
    [16, "效益指标", "30", "社会效益指标", "投诉下降比例"],
    [17, "效益指标", "30", "生态效益指标", "节约用电"],
    [18, "满意度指标", "10", "服务对象满意度指标", "居民满意度"],
  ]);
  expect(FORM?.funds?.parts).toEqual([
    { name: "当年财政拨款", initialBudget: "100", budget: "100", executed: "95" },
    { name: "上年结转资金", initialBudget: null, budget: null, executed: null },
    { name: "其他资金", initialBudget: null, budget: null, executed: null },
  ]);
});

test("anywhere on the sheet", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(60), (row, column) => {
      const reviewed = review(workbookOf({ 自评表: SMALL }, { at: [row, column] }));
      expect(contents(reviewed)).toEqual([content(FORM!)]);
      expect(parseRange(reviewed.forms[0]!.range)).toEqual({ top: row, left: column, bottom: row + 18, right: column + 8 });
      expect(codesOf(reviewed)).toEqual([]);
    }),
    { seed: 4, numRuns: 20 },
  );
});

test("blank rows put in anywhere change nothing but addresses", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(18), fc.integer({ min: 1, max: 3 })), { maxLength: 4 }), (gaps) => {
      const sheet = gaps.reduce((spread, [before, count]) => withBlankRows(spread, before, count), formSheet());
      const reviewed = review(bookOf(sheet));
      expect(contents(reviewed)).toEqual([content(FORM!)]);
      expect(codesOf(reviewed)).toEqual([]);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("blank columns put in anywhere change nothing but addresses", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8), { maxLength: 3 }), (gaps) => {
      const sheet = gaps.reduce((spread, before) => withBlankColumns(spread, before), formSheet());
      const reviewed = review(bookOf(sheet));
      expect(contents(reviewed)).toEqual([content(FORM!)]);
      expect(codesOf(reviewed)).toEqual([]);
    }),
    { seed: 6, numRuns: 60 },
  );
});

test("unrelated text around a form changes nothing", () => {
  const word = fc.constantFrom("内部资料", "共 12 页", "第一页", "联系电话:0000", "2023年", "预算科", "附件3", "单位:个");
  const beside = fc.array(fc.record({ row: fc.nat(40), column: fc.integer({ min: 11, max: 20 }), value: word }), { maxLength: 8 });
  fc.assert(
    fc.property(beside, (cells) => {
      const extra = new Map<string, Cell>(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      const sheet = formSheet();
      const reviewed = review(bookOf({ ...sheet, cells: [...sheet.cells, ...extra.values()].sort(inReadingOrder) }));
      expect(contents(reviewed)).toEqual([content(FORM!)]);
      expect(codesOf(reviewed)).toEqual([]);
    }),
    { seed: 7, numRuns: 60 },
  );
});

describe("several forms on a sheet", () => {
  const at = (row: number, column: number) => sheetOf(SMALL, { at: [row, column] });
  const together = (...parts: SheetSnapshot[]): SheetSnapshot => ({
    ...parts[0]!,
    cells: parts.flatMap(({ cells }) => cells).sort(inReadingOrder),
    merges: parts.flatMap(({ merges }) => merges),
  });

  test.each([
    ["at once below", 19],
    ["two rows below", 21],
    ["far below", 60],
  ])("stacked, %s", (_, row) => {
    const reviewed = review(bookOf(together(at(0, 0), at(row, 0))));
    expect(contents(reviewed)).toEqual([content(FORM!), content(FORM!)]);
    expect(reviewed.forms.map(({ range }) => range)).toEqual(["A1:I19", `A${row + 1}:I${row + 19}`]);
    expect(new Set(reviewed.forms.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ["at once beside", 9],
    ["a column apart", 10],
    ["far apart", 30],
  ])("side by side, %s", (_, column) => {
    const reviewed = review(bookOf(together(at(0, 0), at(0, column))));
    expect(contents(reviewed)).toEqual([content(FORM!), content(FORM!)]);
    expect(codesOf(reviewed)).toEqual(["project-duplicate"]);
  });

  test("side by side, not in the same rows", () => {
    expect(contents(review(bookOf(together(at(0, 0), at(5, 10)))))).toEqual([content(FORM!), content(FORM!)]);
  });

  test("a hundred forms, each with its own key", () => {
    const many = Array.from({ length: 100 }, (_, index) => at(index * 21, 0));
    const sheet = together(...many);
    const blank = { ...sheet, cells: sheet.cells.filter(({ row, column }) => !(column === 7 && row % 21 === 11)) };
    const { forms, edits } = review(bookOf(blank));
    expect(forms).toHaveLength(100);
    expect(new Set(edits.map(({ key }) => key)).size).toBe(100);
  });
});

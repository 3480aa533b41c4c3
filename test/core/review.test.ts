import fc from "fast-check";
import { parseA1 } from "../../src/core/a1";
import { review, reviewing, type ReviewProgress } from "../../src/core/review";
import { planUndo } from "../../src/core/undo";
import type { Cell, CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";
import { applied } from "../support/applied";
import { formSheet, inReadingOrder, SMALL, withChanges } from "../support/small-form";

const WORDS = [...new Set(SMALL.rows.flat().filter((text) => text !== ""))].concat(
  "按收入性质分:",
  "按支出性质分:",
  "其中:一般公共预算:94.8",
  "指标1:",
  "……",
  "备注",
  "90-95%",
  "1/0",
  "百分之",
  "万亿万",
  "9".repeat(60),
  `0.${"0".repeat(300)}1`,
  "2024年13月45日前",
  "年年年年",
  "\u0000\u0007\u001b[31m",
  "\ud800",
  "constructor",
  "__proto__",
  "=1+1",
  "-∞",
  "#REF!",
  "#DIV/0!",
  "(((((((((((50分",
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 120 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const format = fc.constantFrom(undefined, "0.00%", "yyyy-mm-dd", "@", '0"天"', "[$-804]yyyy年m月", ";;;");
const content = fc.record({ value, format, formula: fc.constantFrom(undefined, "=A1", "=SUM(A1:A2)") });

function cellOf(
  row: number,
  column: number,
  { value: held, format: code, formula }: { value: CellValue; format?: string | undefined; formula?: string | undefined },
): Cell {
  return { row, column, value: held, ...(code === undefined ? {} : { format: code }), ...(formula === undefined ? {} : { formula }) };
}

const place = fc.tuple(fc.nat(30), fc.nat(10));
const merges: fc.Arbitrary<CellRange[]> = fc.array(
  fc.tuple(place, fc.nat(4), fc.nat(4)).map(([[top, left], height, width]) => ({ top, left, bottom: top + height, right: left + width })),
  { maxLength: 12 },
);

/** Nothing but chance. */
const random: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(
    fc.array(fc.tuple(place, content), { maxLength: 150 }),
    merges,
    fc.boolean(),
    fc.constantFrom("visible" as const, "hidden" as const),
  )
  .map(([cells, areas, locked, visibility]) => {
    const unique = new Map(cells.map(([[row, column], held]) => [`${row},${column}`, cellOf(row, column, held)]));
    return { name: "表", visibility, protected: locked, cells: [...unique.values()].sort(inReadingOrder), merges: areas };
  });

/** A real form with some of its cells spoilt. */
const spoilt: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(fc.array(fc.tuple(fc.nat(18), fc.nat(8), content), { maxLength: 12 }), merges)
  .map(([changes, areas]) => {
    const cells = new Map(formSheet().cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (const [row, column, held] of changes) cells.set(`${row},${column}`, cellOf(row, column, held));
    return { ...formSheet(), cells: [...cells.values()].sort(inReadingOrder), merges: areas.length > 6 ? areas : formSheet().merges };
  });

const workbook: fc.Arbitrary<WorkbookSnapshot> = fc.array(fc.oneof(random, spoilt), { minLength: 1, maxLength: 3 }).map((sheets) => ({
  sheets: sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` })),
}));

test("whatever a workbook holds, the review is given, twice the same, and changes nothing", () => {
  fc.assert(
    fc.property(workbook, fc.boolean(), fc.boolean(), (book, formulas, confirmProposed) => {
      const before = JSON.stringify(book);
      const first = review(book, { formulas, confirmProposed, allYears: true });
      expect(JSON.stringify(review(book, { formulas, confirmProposed, allYears: true }))).toBe(JSON.stringify(first));
      expect(JSON.stringify(book)).toBe(before);
    }),
    { seed: 8, numRuns: 250 },
  );
});

test("no edit touches a formula, another cell's merged area, a protected or a hidden sheet, or stands twice", () => {
  fc.assert(
    fc.property(workbook, (book) => {
      const { edits } = review(book, { allYears: true, confirmProposed: true });
      expect(new Set(edits.map(({ sheet, cell }) => `${sheet}!${cell}`)).size).toBe(edits.length);
      for (const { sheet: name, cell, before, after } of edits) {
        const sheet = book.sheets.find((each) => each.name === name)!;
        const at = parseA1(cell)!;
        const held = sheet.cells.find(({ row, column }) => row === at.row && column === at.column);
        expect([sheet.visibility, sheet.protected, held?.formula]).toEqual(["visible", false, undefined]);
        expect(held?.value === "" ? null : (held?.value ?? null)).toBe(before);
        expect(after).not.toBe(before);
        expect(Number.isFinite(Number(String(after).replace("%", "")))).toBe(true);
      }
    }),
    { seed: 9, numRuns: 250 },
  );
});

test("written once, nothing is left to write; taken back, everything is as it was", () => {
  fc.assert(
    fc.property(spoilt, (sheet) => {
      const book = { sheets: [sheet] };
      const { edits } = review(book, { confirmProposed: true });
      const { workbook: after, entry } = applied(book, edits);
      expect(review(after, { confirmProposed: true, journal: [entry] }).edits).toEqual([]);
      expect(planUndo(after, entry).restore.map(({ cell }) => cell)).toEqual(edits.map(({ cell }) => cell));
    }),
    { seed: 10, numRuns: 250 },
  );
});

test("a formula never comes out of a cell's text", () => {
  const sheet = withChanges(formSheet(), { D12: "=HYPERLINK(1)", H12: null });
  for (const edit of review({ sheets: [sheet] }).edits) expect(edit.formula).toBeUndefined();
});

test("a review in steps counts up to its end and comes to the same as a review at once", () => {
  const workbook = { sheets: ["一", "二", "三"].map((name) => formSheet({ H18: null }, { name })) };
  const steps = reviewing(workbook);
  const progress: ReviewProgress[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress.push(step.value);
  expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(progress.at(-1)).toEqual({ done: 12, steps: 12 });
  expect(step.value).toEqual(review(workbook));
});

test("a report says which columns the indicators were read from, and which it did not find", () => {
  const whole = formSheet();
  const columns = { target: "E", actual: "F", weight: "G", score: "H", deviation: "I" };
  expect(review({ sheets: [whole] }).forms[0]?.columns).toEqual(columns);
  const narrow = { ...whole, cells: whole.cells.filter(({ column }) => column < 8) };
  expect(review({ sheets: [narrow] }).forms[0]?.columns).toEqual({ ...columns, deviation: null });
});

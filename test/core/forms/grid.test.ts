import { Grid } from "../../../src/core/forms/grid";
import { recognise } from "../../../src/core/forms/recognise";
import type { Cell, SheetSnapshot } from "../../../src/core/workbook";
import { SMALL } from "../../support/small-form";
import { sheetOf } from "../../support/tables";

const sheet = (cells: readonly Cell[]): SheetSnapshot => ({ name: "表", visibility: "visible", protected: false, cells, merges: [] });
const CELLS: readonly Cell[] = [
  { row: 2, column: 1, value: "甲" },
  { row: 2, column: 4, value: null, format: "0.00" },
  { row: 2, column: 7, value: 3 },
  { row: 5, column: 0, value: null, format: "0%" },
  { row: 9, column: 3, value: "" },
  { row: 9, column: 4, value: false },
];

test("rows that hold something, and what they hold", () => {
  const grid = new Grid(sheet(CELLS));
  expect(grid.rows).toEqual([2, 9]);
  expect(grid.row(2).map(({ column }) => column)).toEqual([1, 7]);
  expect(grid.row(9).map(({ column }) => column)).toEqual([4]);
  expect([grid.row(5), grid.row(3)]).toEqual([[], []]);
  expect([...grid.rowsBetween(3, 9)]).toEqual([9]);
});

test("any cell by its address, in whatever order they are asked for", () => {
  const grid = new Grid(sheet(CELLS));
  for (const cell of [...CELLS, ...[...CELLS].reverse()]) expect(grid.at(cell.row, cell.column)).toBe(cell);
  for (const [row, column] of [
    [2, 0],
    [2, 5],
    [2, 8],
    [3, 1],
    [0, 0],
    [99, 3],
  ] as const)
    expect(grid.at(row, column)).toBeUndefined();
});

test("cells that come in any order are read alike", () => {
  const ordered = sheetOf(SMALL);
  const shuffled = { ...ordered, cells: [...ordered.cells].reverse() };
  expect(recognise({ sheets: [shuffled] })).toEqual(recognise({ sheets: [ordered] }));
});

test("rows of other things below a form cost a few looks each", () => {
  const form = sheetOf(SMALL);
  const rows = 20_000;
  let looks = 0;
  const far = Array.from({ length: rows }, (_, index): Cell => ({ row: index + 100, column: 2, value: index }));
  const cells = new Proxy([...form.cells, ...far], {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d/.test(key)) looks++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  expect(recognise({ sheets: [{ ...form, cells }] })).toHaveLength(1);
  expect(looks / rows).toBeLessThan(20);
});

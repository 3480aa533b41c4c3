import { offsetFormula, shiftFormula } from "../../../src/workbench/host/formula-references";
import { shiftArea, shiftOf } from "../../../src/workbench/host/shift";

const rowsInserted = shiftOf("s", { row: 3, column: 0, rows: 2, columns: 16_384 }, "rows", "insert");
const rowsDeleted = shiftOf("s", { row: 3, column: 0, rows: 2, columns: 16_384 }, "rows", "delete");
const here = (sheet: string | null): boolean => sheet === null || sheet === "表";

test.each([
  ["=A4+A3", "=A6+A3"],
  ["=SUM($A$1:$A$9)*B$4", "=SUM($A$1:$A$11)*B$6"],
  ["=表!A10&别的!A10", "=表!A12&别的!A10"],
  ["='别的 表'!A10", "='别的 表'!A10"],
  ["=SUM(B:B)+SUM(5:6)", "=SUM(B:B)+SUM(7:8)"],
  ['=IF(A9="A9",1E5,LOG10(A9))', '=IF(A11="A9",1E5,LOG10(A11))'],
  ["=率A9*A9", "=率A9*A11"],
])("rows put in above move what a formula refers to: %s", (formula, expected) => {
  expect(shiftFormula(formula, rowsInserted, here)).toBe(expected);
});

test.each([
  ["=A4", "=#REF!"],
  ["=SUM(A1:A9)", "=SUM(A1:A7)"],
  ["=SUM(A4:A9)", "=SUM(A4:A7)"],
  ["=A6", "=A4"],
])("rows taken out: %s", (formula, expected) => {
  expect(shiftFormula(formula, rowsDeleted, here)).toBe(expected);
});

test("cells that move by parts of rows take along only what lies within their columns", () => {
  const shift = shiftOf("s", { row: 1, column: 1, rows: 1, columns: 2 }, "rows", "insert");
  expect(shiftFormula("=B2+A2+SUM(A1:C3)+SUM(B1:C3)", shift, here)).toBe("=B3+A2+SUM(A1:C3)+SUM(B1:C4)");
});

test("a copied formula keeps what is fixed, and fails where it would leave the sheet", () => {
  expect(offsetFormula("=A1+$A1+A$1+$A$1+B:B", 2, 1)).toBe("=B3+$A3+B$1+$A$1+C:C");
  expect(offsetFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("an area shrinks, and is gone when nothing is left of it", () => {
  expect(shiftArea({ row: 2, column: 0, rows: 3, columns: 1 }, rowsDeleted)).toEqual({ row: 2, column: 0, rows: 1, columns: 1 });
  expect(shiftArea({ row: 3, column: 0, rows: 2, columns: 1 }, rowsDeleted)).toBeNull();
});

import { shiftFormula } from "../../src/xlsx/shared-formula";
import { cellsOf } from "../support/packages";

test("a formula comes with its cached result, and without one where the file has none", () => {
  const row = '<c><f>SUM(A2:A3)</f><v>7.5</v></c><c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1*2</f></c>';
  expect(cellsOf(`<row>${row}</row>`).map(({ value, formula }) => [value, formula])).toEqual([
    [7.5, "=SUM(A2:A3)"],
    [null, '=""'],
    ["#DIV/0!", "=1/0"],
    [null, "=A1*2"],
  ]);
});

test("followers of a shared formula have its text with the relative references moved along", () => {
  const rows =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>';
  expect(cellsOf(rows).map(({ formula }) => formula)).toEqual(["=A1*$B$1", "=A2*$B$1", "=A3*$B$1"]);
});

test("a follower whose master is missing is still a formula", () => {
  expect(cellsOf('<row><c><f t="shared" si="4"/><v>2</v></c></row>')).toEqual([{ row: 0, column: 0, value: 2, formula: "=" }]);
});

test("every cell of an array formula's area counts as a formula", () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>9</v></c></row>';
  expect(cellsOf(rows).map(({ formula }) => formula)).toEqual(["=B1:B2*2", "=B1:B2*2", undefined]);
});

test.each([
  ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
  ["IF(A1=\"A1\",LOG10(A1),'B1 表'!C1)", "IF(B3=\"A1\",LOG10(B3),'B1 表'!D3)"],
  ["SUM(A:B)+SUM(1:$2)+SUM($A:A)", "SUM(B:C)+SUM(3:$2)+SUM($A:B)"],
  ["表A1!B2+Table1[A1]+A1_x+1E5", "表A1!C4+Table1[A1]+A1_x+1E5"],
  ["XFD1+A1048575", "#REF!+#REF!"],
])("%s, two rows down and a column to the right, reads %s", (formula, moved) => {
  expect(shiftFormula(formula, 2, 1)).toBe(moved);
});

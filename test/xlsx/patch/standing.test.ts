import { edit, patched, problemOf, SHEET_PART } from "../../support/patching";
import { worksheet, xlsx } from "../../support/packages";

const ROWS = '<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="str"><v>甲</v></c></row>';
const file = (rest = "") => xlsx({ [SHEET_PART]: worksheet(ROWS, rest) });

test("nothing is written unless every cell holds what the edit expects, and every cell that it was worked out from", () => {
  expect(problemOf(file(), { edits: [edit("C1", 1), edit("A1", 6, { before: 4 })] })).toBe("changed-meanwhile");
  expect(problemOf(file(), { edits: [edit("B1", 1)] })).toBe("changed-meanwhile");
  expect(problemOf(file(), { edits: [edit("A1", 6, { before: "5" })] })).toBe("changed-meanwhile");
  expect(problemOf(file(), { edits: [edit("C1", 1, { basis: [{ cell: "B1", value: "乙" }] })] })).toBe("changed-meanwhile");
  const basis = [
    { cell: "B1", value: "甲" },
    { cell: "Z9", value: null },
  ];
  expect(problemOf(file(), { edits: [edit("C1", 1, { basis }), edit("D1", 1, { before: "" })] })).toBe("none");
});

test("nothing is written to a sheet that is not there", () => {
  expect(problemOf(file(), { edits: [edit("C1", 1, { sheet: "表2" })] })).toBe("sheet-missing");
  expect(problemOf(file(), { marks: [{ sheet: "表2", cell: "A1", code: "deviation-missing", compareWith: [] }] })).toBe("sheet-missing");
});

test("a protected sheet is not written to and gets no marks", () => {
  const locked = file('<sheetProtection sheet="1"/>');
  expect(problemOf(locked, { edits: [edit("C1", 1)] })).toBe("sheet-protected");
  expect(patched(locked, { marks: [{ sheet: "表", cell: "A1", code: "deviation-missing", compareWith: [] }] })).toBe(locked);
});

test("of a merged area only the top-left cell is written", () => {
  const merged = file('<mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>');
  expect(problemOf(merged, { edits: [edit("D1", 1)] })).toBe("merged-cell");
  expect(problemOf(merged, { edits: [edit("C2", 1)] })).toBe("merged-cell");
  expect(problemOf(merged, { edits: [edit("C1", 1)] })).toBe("none");
});

import { sheetOf, typed, workbookOf } from "./tables";

test("a text becomes what Excel keeps when it is typed", () => {
  expect(typed("94.8")).toEqual({ value: 94.8 });
  expect(typed("-3")).toEqual({ value: -3 });
  expect(typed("95%")).toEqual({ value: 0.95, format: "0%" });
  expect(typed("98.6%")).toEqual({ value: 0.986, format: "0.0%" });
  expect(typed("36个")).toEqual({ value: "36个" });
  expect(typed("一 -")).toEqual({ value: "一 -" });
});

test("a table becomes a sheet: empty texts are blank, everything moves with the offset", () => {
  const sheet = sheetOf(
    {
      rows: [
        ["标题", ""],
        ["", "9"],
      ],
      merges: ["A1:B1"],
    },
    { at: [2, 1] },
  );
  expect(sheet.cells).toEqual([
    { row: 2, column: 1, value: "标题" },
    { row: 3, column: 2, value: 9 },
  ]);
  expect(sheet.merges).toEqual([{ top: 2, bottom: 2, left: 1, right: 2 }]);
});

test("a workbook holds a sheet for each table, in order", () => {
  const workbook = workbookOf({ 甲: { rows: [["1"]] }, 乙: { rows: [["2"]] } }, { asText: true });
  expect(workbook.sheets.map(({ name, cells }) => [name, cells[0]?.value])).toEqual([
    ["甲", "1"],
    ["乙", "2"],
  ]);
});

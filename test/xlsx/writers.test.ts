import { join } from "node:path";
import { readWorkbook, sheetNamed, valuesOf } from "../support/read-sheets";

/** The same workbook as two programs write it; made by test/files/make-fixtures.py. */
describe.each(["openpyxl", "libreoffice"])("a workbook written by %s", (writer) => {
  const workbook = readWorkbook(join(__dirname, `../files/${writer}.xlsx`));
  const sheet = sheetNamed(workbook, "值");
  const at = (row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);

  test("holds the values", () => {
    expect(valuesOf(sheet)).toMatchObject({ A1: "标题 <甲> & “乙”", A2: 94.8, B2: 0.95, C2: -0.1, A3: true, B3: 45563 });
    expect(valuesOf(sheet)).toMatchObject({ A5: "第一行\n第二行", A6: "  两端空格  " });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test("holds formulas and formats, also of a blank cell inside the table and of none outside", () => {
    expect([at(6, 0)?.formula, at(6, 1)?.formula]).toEqual(["=A2*2", "=1/0"]);
    expect(at(1, 1)?.format).toBe("0%");
    expect(at(2, 1)?.format).toMatch(/^yyyy.*年.*m.*月.*d.*日/);
    expect(at(5, 2)).toEqual({ row: 5, column: 2, value: null, format: "0.00" });
    expect(at(8, 4)).toBeUndefined();
  });

  test("tells hidden and protected sheets", () => {
    expect(sheetNamed(workbook, "隐藏").visibility).toBe("hidden");
    expect(sheetNamed(workbook, "深度隐藏").visibility).not.toBe("visible");
    expect(workbook.sheets.filter(({ protected: locked }) => locked).map(({ name }) => name)).toEqual(["保护"]);
  });
});

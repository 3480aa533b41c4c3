import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "../../src/core/review";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook";
import { readWorkbook, sheetNamed, valuesOf } from "../support/read-sheets";
import { sheetOf, workbookOf, type Table } from "../support/tables";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const FORMS = join(__dirname, "../../../shared/forms");
const sample = readWorkbook(SAMPLE);

const numbersIn = (values: Record<string, CellValue>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === "number"));

test("the sample holds the three tables and the form to be scored, all visible and unprotected", () => {
  expect(sample.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual(
    ["基础数据表", "部门整体自评表", "项目自评表", "填报示例"].map((name) => [name, "visible", false]),
  );
});

test("the department form carries its figures and mistakes", () => {
  const values = valuesOf(sheetNamed(sample, "部门整体自评表"));
  expect(numbersIn(values)).toEqual({
    ...{ D4: 94.8, E4: 94.8, F4: 89.8, G4: 9, H4: 0.95, H33: 100 },
    ...{ G13: 10, H13: 10, E15: 1, F15: 1, G15: 10, H15: 10, G18: 5, H18: 5, G21: 5, H21: 5, G23: 10, H23: 10 },
    ...{ G25: 10, H25: 10, G27: 5, H27: 5, G29: 5, H29: 5, G31: 10, H31: 10 },
  });
  expect(values.I15).toBe(values.D15);
  expect(values.F13).toBe(values.E13);
});

test("the project form carries its figures and mistakes", () => {
  const values = valuesOf(sheetNamed(sample, "项目自评表"));
  expect(values).toMatchObject({ F5: 13.5, G5: 10, H5: 1, I5: 100, E12: "36个", F12: 36, H31: 100 });
  expect([12, 13, 15, 17, 19, 21, 23, 25, 27, 29].map((row) => [values[`G${row}`], values[`H${row}`]])).toEqual(
    [10, 10, 10, 5, 5, 10, 10, 5, 5, 5].map((mark) => [mark, mark]),
  );
});

test("the example waits for its rate, its scores and its total", () => {
  const sheet = sheetNamed(sample, "填报示例");
  const values = valuesOf(sheet);
  expect(Object.keys(values).filter((cell) => /^H(5|1[2-9]|2[0-4])$|^I5$/.test(cell))).toEqual([]);
  expect(values).toMatchObject({ D5: 120, E5: 126.5, F5: 118.36, G5: 10, G24: 100, F14: 96, F15: 0.986, F23: 0.925, F18: "892.5元" });
  expect(sheet.cells.find(({ row, column }) => row === 14 && column === 5)).toMatchObject({ value: 0.986, format: "0.0%" });
  const weights = Array.from({ length: 12 }, (_, i) => Number(values[`G${12 + i}`]));
  expect(weights.reduce((sum, weight) => sum + weight, 10)).toBe(100);
});

const whereForms = existsSync(FORMS) ? test : test.skip;

whereForms.each([
  ["基础数据表", "seed002a"],
  ["部门整体自评表", "seed002b"],
  ["项目自评表", "seed002c"],
])("%s has the figures, the blanks and the merged areas of the table it stands for", (name, original) => {
  const sheet = sheetNamed(sample, name);
  const model = sheetOf(JSON.parse(readFileSync(join(FORMS, `${original}.json`), "utf8")) as Table);
  expect(numbersIn(valuesOf(sheet))).toEqual(numbersIn(valuesOf(model)));
  expect(Object.keys(valuesOf(sheet))).toEqual(Object.keys(valuesOf(model)));
  const texts = (areas: readonly object[]): string[] => areas.map((area) => JSON.stringify(Object.entries(area).sort())).sort();
  expect(texts(sheet.merges)).toEqual(texts(model.merges));
});

whereForms.each([
  ["部门整体自评表", "seed002b"],
  ["项目自评表", "seed002c"],
])("%s gives the findings of the table it stands for", (name, original) => {
  const found = (workbook: WorkbookSnapshot): string[] =>
    review(workbook).findings.map(({ code, severity, cell }) => `${cell ?? ""} ${code} ${severity}`);
  const model = workbookOf({ [name]: JSON.parse(readFileSync(join(FORMS, `${original}.json`), "utf8")) as Table });
  expect(found({ sheets: [sheetNamed(sample, name)] })).toEqual(found(model));
});

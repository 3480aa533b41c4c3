import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/xlsx/reader";
import { workbookOf, type Table } from "../support/tables";

/** Transcribed real tables, where the machine has them. */
const FORMS = join(__dirname, "../../../shared/forms");
const whereForms = existsSync(join(FORMS, "seed-002.xlsx")) ? test : test.skip;

whereForms("a workbook of real tables reads as its transcription", () => {
  const tableOf = (name: string): Table => JSON.parse(readFileSync(join(FORMS, `${name}.json`), "utf8")) as Table;
  const names = ["seed002a", "seed002b", "seed002c"];
  const expected = workbookOf(Object.fromEntries(names.map((name) => [name, tableOf(name)])));
  const result = readXlsx(readFileSync(join(FORMS, "seed-002.xlsx")));
  if (!result.ok) throw new Error(result.problem.details);
  expect(result.value.snapshot.sheets.map(({ cells }) => cells)).toEqual(expected.sheets.map(({ cells }) => cells));
  const sorted = (areas: readonly object[]): string[] => areas.map((area) => JSON.stringify(Object.entries(area).sort())).sort();
  expect(result.value.snapshot.sheets.map(({ merges }) => sorted(merges))).toEqual(expected.sheets.map(({ merges }) => sorted(merges)));
});

import { join } from "node:path";
import { evaluate } from "../../../src/core/formulas/evaluate";
import { parseFormula } from "../../../src/core/formulas/parse";
import { scalarOf, SheetValues } from "../../../src/core/formulas/sheet-values";
import { ExcelError, Unsupported, type Scalar } from "../../../src/core/formulas/values";
import type { Cell } from "../../../src/core/workbook";
import { readWorkbook } from "../../support/read-sheets";

const NAMES: Readonly<Record<string, string>> = { 满分: "=100", 得分区: "=数据!$B$1:$B$10" };

const { sheets } = readWorkbook(join(__dirname, "../../files/formulas.xlsx"));
const values = new Map(sheets.map(({ name, cells }) => [name, new SheetValues(cells)]));

/** Undefined where it is left to Excel. */
function ownResult({ formula = "" }: Cell): Scalar | undefined {
  const expression = parseFormula(formula);
  if (!expression) return undefined;
  try {
    return evaluate(expression, {
      cells: ({ sheet, range }) => values.get(sheet ?? "公式")!.within(range),
      name: (name) => parseFormula(NAMES[name] ?? ""),
    });
  } catch (error) {
    if (error instanceof ExcelError) return error;
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

const isSame = (own: Scalar, cached: Scalar): boolean =>
  typeof own === "number" && typeof cached === "number" ? Math.abs(own - cached) <= 1e-9 * Math.max(1, Math.abs(cached)) : own === cached;

/** formulas.xlsx was made by test/files/make-formulas.py. */
test("hundreds of formulas come to what LibreOffice came to, and few are left", () => {
  const formulas = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
  const left: string[] = [];
  const wrong: unknown[] = [];
  for (const cell of formulas) {
    const own = ownResult(cell);
    const cached = scalarOf(cell.value ?? "");
    if (own === undefined) left.push(cell.formula!);
    else if (!isSame(own, cached)) wrong.push([cell.formula, own, cached]);
  }
  expect(wrong).toEqual([]);
  expect(formulas.length).toBeGreaterThan(900);
  expect(left.filter((formula) => !/VLOOKUP|INDEX|SUBTOTAL|LARGE/.test(formula)).length).toBeLessThan(20);
});

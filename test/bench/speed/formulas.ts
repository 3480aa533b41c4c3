import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { startHeadless } from "../../../src/workbench/engine/headless";
import { snapshotToUniver } from "../../../src/workbench/engine/load-workbook";
import { FIRST_INDICATOR, FUNDS_ROW, SAMPLE_ROWS, TOTAL_ROW } from "./forms";

/**
 * The same forms as a careful clerk would build them with formulas: targets and actuals as plain numbers, a formula for each rate, score,
 * total, sum of weights, and for each row whether a reason is missing.
 */
function withFormulas(sheet: SheetSnapshot): SheetSnapshot {
  const kept = sheet.cells.filter(({ row, column }) => {
    const isIndicator = row >= FIRST_INDICATOR && row < TOTAL_ROW && [4, 5, 7].includes(column);
    return !isIndicator && !(row === FUNDS_ROW && column >= 7) && !(row === TOTAL_ROW && column >= 6);
  });
  const formula = (row: number, column: number, text: string): Cell => ({ row, column, value: null, formula: text });
  const funds = FUNDS_ROW + 1;
  const [first, last, total] = [FIRST_INDICATOR + 1, TOTAL_ROW, TOTAL_ROW + 1];
  const cells: Cell[] = [
    formula(FUNDS_ROW, 7, `=IF(E${funds}>0,F${funds}/E${funds},0)`),
    formula(FUNDS_ROW, 8, `=ROUND(G${funds}*MIN(H${funds},1),2)`),
    ...SAMPLE_ROWS.flatMap(({ numbers: [target, actual, reverse] }, index): Cell[] => {
      const row = FIRST_INDICATOR + index;
      const n = row + 1;
      return [
        { row, column: 4, value: target },
        { row, column: 5, value: actual },
        formula(row, 7, reverse ? `=ROUND(G${n}*MIN(E${n}/F${n},1),2)` : `=ROUND(G${n}*MIN(F${n}/E${n},1),2)`),
        formula(row, 9, `=IF(AND(H${n}<G${n},I${n}=""),1,0)`),
      ];
    }),
    formula(TOTAL_ROW, 6, `=G${funds}+SUM(G${first}:G${last})`),
    formula(TOTAL_ROW, 7, `=I${funds}+SUM(H${first}:H${last})`),
    formula(TOTAL_ROW, 8, `=IF(H${total}>=90,"优",IF(H${total}>=80,"良",IF(H${total}>=60,"中","差")))`),
  ];
  return { ...sheet, cells: [...kept, ...cells].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/**
 * Milliseconds in which the spreadsheet engine of the workbench, without a page, loads the forms and computes all their formulas.
 *
 * @throws {Error} when it computed something else
 */
export async function calculationTime(workbook: WorkbookSnapshot): Promise<number> {
  const book = snapshotToUniver({ sheets: workbook.sheets.map(withFormulas) });
  const started = performance.now();
  const { engine, dispose } = startHeadless(book);
  engine.recalculate();
  await engine.settle();
  const ended = performance.now();
  const last = engine.sheets().at(-1);
  const [[total] = []] = engine.read(last?.id ?? "", { row: TOTAL_ROW, column: 7, rows: 1, columns: 1 });
  if (total?.value !== EXPECTED_TOTAL) throw new Error(`the formula engine gives a total of ${String(total?.value)}`);
  dispose();
  return ended - started;
}

/** 9.36 for the funds; three times ten rows of 3 marks, of which lamps give 2.88 (2.875) and the unit cost 2.86. */
const EXPECTED_TOTAL = 98.58;

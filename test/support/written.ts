import { toA1 } from "../../src/core/a1";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook";
import { readXlsx } from "../../src/xlsx/reader";
import { pieces } from "./parts";

/** A cell that was written. */
interface Written {
  readonly sheet: string;
  readonly cell: string;
  readonly after: CellValue;
  readonly formula?: string | null;
}

export function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.details ?? ""}`);
  return result.value.snapshot;
}

/**
 * Expects the edited cells to hold what was written, and all else (values, formulas, merged areas, hidden rows …) to be as before.
 *
 * @param others cells that may differ too, "sheet!A1"
 */
export function expectOnlyEdits(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  edits: readonly Written[],
  others: readonly string[] = [],
): void {
  const expected = facts(before);
  for (const { sheet, cell, after: value, formula } of edits) expected[`${sheet}!${cell}`] = { value, formula: formula ?? undefined };
  const found = facts(after);
  for (const cell of others) found[cell] = expected[cell]!;
  expect(found).toEqual(expected);
  const besideCells = ({ sheets }: WorkbookSnapshot) => sheets.map(({ cells: _, ...sheet }) => sheet);
  expect(besideCells(after)).toEqual(besideCells(before));
}

const facts = ({ sheets }: WorkbookSnapshot) =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value, formula }) => value !== null || formula !== undefined)
        .map(({ row, column, value, formula }) => [`${name}!${toA1(row, column)}`, { value, formula }] as const),
    ),
  );

/**
 * The elements and texts that a part has gained, in order.
 *
 * @throws where one that it had is gone or stands in another order; the numbers in `count` may differ
 */
export function gainedPieces(before: string, after: string): string[] {
  const uncounted = (xml: string): string[] => pieces(xml.replace(/ count="\d+"/g, ""));
  const [was, is] = [uncounted(before), uncounted(after)];
  const gained: string[] = [];
  let kept = 0;
  for (const piece of is) {
    if (piece === was[kept]) kept += 1;
    else gained.push(piece);
  }
  if (kept < was.length) throw new Error(`gone or moved: ${was[kept] ?? ""}`);
  return gained;
}

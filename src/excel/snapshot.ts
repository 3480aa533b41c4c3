import type { Result } from "../core/host-port";
import type { Cell, CellRange, SheetSnapshot, SheetVisibility, WorkbookSnapshot } from "../core/workbook";
import { GENERAL, toState } from "./cells";
import { officeCode, problemOf } from "./errors";
import type { Run } from "./queue";
import { halves, planTurns, type ReadBlock } from "./read-plan";

/** Above it Excel hands over null instead of values. */
const MOST_CELLS_OF_A_SHEET = 5_000_000;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

interface SheetParts {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly cells: Cell[];
  readonly merges: Map<string, CellRange>;
}

/**
 * Reads the whole workbook, hidden sheets too, in three round trips: the sheets, their used ranges, the cells of all of them.
 * One more for each further 4 MB or so (see read-plan.ts). `text` is never read: it is #### in narrow columns.
 */
export function readSnapshot(run: Run): Promise<Result<WorkbookSnapshot>> {
  return run(async (context): Promise<Result<WorkbookSnapshot>> => {
    const worksheets = context.workbook.worksheets;
    worksheets.load("items/name,items/visibility,items/protection/protected");
    await context.sync();

    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).untrack());
    for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();

    const areas = used.map((range) => (range.isNullObject ? null : areaOf(range)));
    const huge = areas.findIndex((area) => area !== null && cellCount(area) > MOST_CELLS_OF_A_SHEET);
    if (huge >= 0) return { ok: false, problem: tooLarge(worksheets.items[huge]?.name ?? "") };

    const parts = worksheets.items.map((sheet): SheetParts => {
      const visibility = VISIBILITY[sheet.visibility] ?? "visible";
      return { name: sheet.name, visibility, protected: sheet.protection.protected, cells: [], merges: new Map() };
    });
    await readTurns(context, worksheets.items, planTurns(areas), parts);
    return { ok: true, value: { sheets: parts.map(toSheet) } };
  });
}

/** One round trip a turn; a turn whose answer would be too large for Excel is read in halves. */
async function readTurns(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  turns: readonly (readonly ReadBlock[])[],
  parts: readonly SheetParts[],
): Promise<void> {
  const [turn, ...later] = turns;
  if (!turn) return;
  const pending = turn.flatMap((block) => {
    const [sheet, part] = [sheets[block.sheet], parts[block.sheet]];
    return sheet && part ? [{ part, block: requestBlock(sheet, block) }] : [];
  });
  try {
    await context.sync();
  } catch (error) {
    const smaller = officeCode(error) === "ResponsePayloadSizeLimitExceeded" ? halves(turn) : null;
    if (!smaller) throw error;
    return readTurns(context, sheets, [...smaller, ...later], parts);
  }
  for (const { part, block } of pending) collectBlock(block, part);
  return readTurns(context, sheets, later, parts);
}

interface RequestedBlock {
  readonly at: CellRange;
  readonly range: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[];
}

function requestBlock(sheet: Excel.Worksheet, block: ReadBlock): RequestedBlock {
  const range = rangeOf(sheet, block.range);
  range.load("values,formulas,numberFormat");
  const merged = block.mergeRanges.map((part) => {
    const areas = rangeOf(sheet, part).getMergedAreasOrNullObject().untrack();
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return areas;
  });
  return { at: block.range, range, merged };
}

function collectBlock({ at, range, merged }: RequestedBlock, part: SheetParts): void {
  const [values, formulas, formats]: unknown[][][] = [range.values, range.formulas, range.numberFormat];
  values?.forEach((line, i) =>
    line.forEach((raw, j) => {
      const { value, formula, numberFormat } = toState(raw, formulas?.[i]?.[j], formats?.[i]?.[j]);
      if (value === null && formula === null && numberFormat === GENERAL) return;
      const cell: Cell = { row: at.top + i, column: at.left + j, value };
      part.cells.push({ ...cell, ...(formula !== null && { formula }), ...(numberFormat !== GENERAL && { format: numberFormat }) });
    }),
  );
  for (const areas of merged) {
    if (areas.isNullObject) continue;
    for (const area of areas.areas.items) {
      const merge = areaOf(area);
      if (cellCount(merge) > 1) part.merges.set(`${merge.top},${merge.left}`, merge);
    }
  }
}

function toSheet({ merges, ...part }: SheetParts): SheetSnapshot {
  const cells = part.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...part, cells, merges: [...merges.values()].sort((a, b) => a.top - b.top || a.left - b.left) };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

function areaOf(range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): CellRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function tooLarge(sheet: string) {
  return problemOf("too-large", {
    message: `工作表“${sheet}”的已用区域超过 500 万个单元格，无法读取。`,
    remedy: "请删除表格以外的空行空列（选中后右键“删除”）并保存，或把这张工作表移到另一个文件，再试一次。",
  });
}

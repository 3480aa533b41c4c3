import type { Result } from "../core/host-port";
import type { Cell, CellRange, SheetSnapshot, SheetVisibility } from "../core/workbook";
import { GENERAL, toState } from "./cells";
import type { ReadSheet } from "./changes";
import { officeCode, problemOf } from "./errors";
import type { Run } from "./queue";
import { halves, planTurns, type ReadBlock } from "./read-plan";

/** Above it Excel hands over null instead of values. */
const MOST_CELLS_OF_A_SHEET = 5_000_000;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

interface SheetParts {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly cells: Cell[];
  readonly merges: Map<string, CellRange>;
}

/**
 * Reads the workbook, hidden sheets too, in three round trips: the sheets, their used ranges, the cells of all of them.
 * One more for each further 4 MB or so (see read-plan.ts). `text` is never read: it is #### in narrow columns.
 *
 * @param known what need not be read again, by Excel's id of the sheet; where nothing else is left, one round trip is all
 */
export function readSheets(run: Run, known: (id: string) => SheetSnapshot | null): Promise<Result<ReadSheet[]>> {
  return run(async (context): Promise<Result<ReadSheet[]>> => {
    const worksheets = context.workbook.worksheets;
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await context.sync();

    const unread = worksheets.items.filter(({ id }) => known(id) === null);
    const read = unread.length === 0 ? { ok: true as const, value: [] } : await readCells(context, unread);
    if (!read.ok) return read;
    const fresh = new Map(read.value.map((sheet) => [sheet.id, sheet.snapshot]));
    const all = worksheets.items.flatMap((sheet) => {
      const { id } = sheet;
      const snapshot = fresh.get(id) ?? known(id);
      return snapshot ? [{ id, snapshot: withFacts(snapshot, factsOf(sheet)) }] : [];
    });
    return { ok: true, value: all };
  });
}

async function readCells(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Result<ReadSheet[]>> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).untrack());
  for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();

  const areas = used.map((range) => (range.isNullObject ? null : areaOf(range)));
  const huge = areas.findIndex((area) => area !== null && cellCount(area) > MOST_CELLS_OF_A_SHEET);
  if (huge >= 0) return { ok: false, problem: tooLarge(sheets[huge]?.name ?? "") };

  const parts = sheets.map((sheet): SheetParts => ({ id: sheet.id, ...factsOf(sheet), cells: [], merges: new Map() }));
  await readTurns(context, sheets, planTurns(areas), parts);
  return { ok: true, value: parts.map(toSheet) };
}

type Facts = Pick<SheetSnapshot, "name" | "visibility" | "protected">;

function factsOf({ name, visibility, protection }: Excel.Worksheet): Facts {
  return { name, visibility: VISIBILITY[visibility] ?? "visible", protected: protection.protected };
}

/** The same object where nothing is new. */
function withFacts(sheet: SheetSnapshot, facts: Facts): SheetSnapshot {
  const isSame = sheet.name === facts.name && sheet.visibility === facts.visibility && sheet.protected === facts.protected;
  return isSame ? sheet : { ...sheet, ...facts };
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

function toSheet({ id, merges, ...part }: SheetParts): ReadSheet {
  const cells = part.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { id, snapshot: { ...part, cells, merges: [...merges.values()].sort((a, b) => a.top - b.top || a.left - b.left) } };
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

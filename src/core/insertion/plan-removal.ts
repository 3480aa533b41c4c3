import { rangeToA1, toA1 } from "../a1";
import { changedInBlock } from "../block-content";
import type { InsertedBlock, JournalEntry } from "../edits";
import type { UndoOutcome } from "../host-port";
import { mentionsSheet } from "../mentions";
import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../workbook";
import { blockRange } from "./block-range";

export interface RemovalPlan {
  /** Where they stand now, each place once. */
  readonly remove: readonly InsertedBlock[];
  readonly left: UndoOutcome["left"];
}

const WHY = {
  changed: "插入后又改过，保留现在的内容。",
  gone: "找不到这张工作表，可能已删除，不需要撤销。",
  locked: "工作表受保护，没有删除。",
  used: "其他工作表的公式引用了这张表，没有删除。",
  last: "工作簿至少要有一张可见的工作表，没有删除。",
};

/**
 * What taking an insertion back means in the workbook as it stands now: only what holds nothing but what was made goes. A renamed sheet and a block
 * below inserted rows are found by their content.
 */
export function planRemoval(workbook: WorkbookSnapshot, { inserted = [], pending = false }: JournalEntry): RemovalPlan {
  const left: UndoOutcome["left"][number][] = [];
  const remove: InsertedBlock[] = [];
  const leave = ({ sheet, range }: InsertedBlock, why: string, cell = rangeToA1(topLeft(blockRange({ range })))) =>
    void left.push({ sheet, cell, why });
  for (const block of placesOf(inserted)) {
    const contents = inserted.filter(({ range }) => range === block.range).map(({ content }) => content);
    const here = workbook.sheets.find(({ name }) => name === block.sheet);
    const changed = here && changedCells(here, block, contents, pending);
    const found = here && changed?.length === 0 ? block : pending ? null : foundElsewhere(workbook, block, here ?? null);
    if (found) remove.push(found);
    else if (changed?.[0]) leave(block, WHY.changed, toA1(changed[0].row, changed[0].column));
    else if (!pending) leave(block, WHY.gone);
  }
  return keepNeeded(workbook, remove, left);
}

/** Sheets that something else needs stay. */
function keepNeeded({ sheets }: WorkbookSnapshot, remove: readonly InsertedBlock[], left: UndoOutcome["left"]): RemovalPlan {
  const going = new Set(remove.filter(({ ownSheet }) => ownSheet).map(({ sheet }) => sheet));
  const staying = sheets.filter(({ name }) => !going.has(name));
  const whyNot = ({ sheet, ownSheet }: InsertedBlock): string | null => {
    if (sheets.some(({ name, protected: locked }) => name === sheet && locked)) return WHY.locked;
    if (ownSheet && staying.some(({ cells }) => cells.some(({ formula }) => formula !== undefined && mentionsSheet(formula, sheet))))
      return WHY.used;
    return ownSheet && !staying.some(({ visibility }) => visibility === "visible") ? WHY.last : null;
  };
  const kept = remove.flatMap((block) => {
    const why = whyNot(block);
    return why === null ? [] : [{ sheet: block.sheet, cell: firstCell(block), why }];
  });
  return { remove: remove.filter((block) => whyNot(block) === null), left: [...left, ...kept] };
}

/** The same sheet and range listed with several contents is one place. */
function placesOf(blocks: readonly InsertedBlock[]): InsertedBlock[] {
  return [...new Map(blocks.map((block) => [`${block.range}!${block.sheet}`, block])).values()];
}

function changedCells({ cells }: SheetSnapshot, block: InsertedBlock, contents: readonly string[], partly: boolean) {
  const range = blockRange(block);
  return changedInBlock(contents, range, block.ownSheet ? cells : cells.filter((cell) => isInside(range, cell)), partly);
}

/** A sheet of another name, or rows further up or down, with exactly the content that was made; null unless there is only one such place. */
function foundElsewhere(workbook: WorkbookSnapshot, block: InsertedBlock, here: SheetSnapshot | null): InsertedBlock | null {
  const isSame = (sheet: SheetSnapshot, moved: InsertedBlock) => changedCells(sheet, moved, [block.content], false).length === 0;
  if (here && block.ownSheet) return null;
  const sheets = here ? [here] : workbook.sheets;
  const places = sheets.flatMap((sheet) =>
    (block.ownSheet ? [0] : rowShifts(sheet, blockRange(block))).flatMap((by) => {
      const { top, bottom, ...columns } = blockRange(block);
      const moved = { ...block, sheet: sheet.name, range: rangeToA1({ ...columns, top: top + by, bottom: bottom + by }) };
      return isSame(sheet, moved) ? [moved] : [];
    }),
  );
  return places.length === 1 ? (places[0] ?? null) : null;
}

function rowShifts({ cells }: SheetSnapshot, { top, bottom }: CellRange): number[] {
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  return Array.from({ length: Math.max(0, last - (bottom - top) + 1) }, (_, row) => row - top);
}

/** A1 of the block's first cell. */
export const firstCell = (block: InsertedBlock): string => rangeToA1(topLeft(blockRange(block)));

const topLeft = ({ top, left }: CellRange): CellRange => ({ top, left, bottom: top, right: left });

const isInside = ({ top, left, bottom, right }: CellRange, { row, column }: { row: number; column: number }): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

import type { ContentCell } from "../../core/block-content";
import type { InsertedBlock } from "../../core/edits";
import { blockRange } from "../../core/insertion/block-range";
import { groundOf } from "../../core/insertion/ground";
import { queueGround } from "./ground";
import { rangeOf } from "./range-step";
import { requestThings, withThings } from "./things";

/** A block that was to be made, as it stands now. */
export interface StandingBlock {
  readonly block: InsertedBlock;
  /** Cells that hold something: of the whole sheet where it was made for the block, otherwise of the block. Null: there is no such sheet. */
  readonly cells: readonly ContentCell[] | null;
  /** Of the sheet, as events name it. */
  readonly sheetId: string;
}

/** Asks for the contents of blocks; call what it returns after `context.sync()`. */
export function requestBlocks(context: Excel.RequestContext, blocks: readonly InsertedBlock[]): () => StandingBlock[] {
  const requests = blocks.map((block) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
    sheet.load("id");
    const { top, left, bottom, right } = blockRange(block);
    const range = block.ownSheet
      ? sheet.getUsedRangeOrNullObject(true).untrack()
      : sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    range.load("formulas,rowIndex,columnIndex");
    return { block, sheet, range };
  });
  return () =>
    requests.map(({ block, sheet, range }) => {
      const isThere = !sheet.isNullObject;
      const cells = range.isNullObject ? [] : cellsOf(range.formulas, range.rowIndex, range.columnIndex);
      return { block, cells: isThere ? cells : null, sheetId: isThere ? sheet.id : "" };
    });
}

/** The same of blocks that were made just now; of a sheet's block the content also tells what else came with the sheet. */
export function requestMade(context: Excel.RequestContext, blocks: readonly InsertedBlock[]): () => StandingBlock[] {
  const collect = requestBlocks(context, blocks);
  const counts = blocks.map(({ sheet, ownSheet }) => (ownSheet ? requestThings(context.workbook.worksheets.getItem(sheet)) : null));
  return () =>
    collect().map((standing, index) => {
      const things = counts[index]?.();
      return things ? { ...standing, block: { ...standing.block, content: withThings(standing.block, things) } } : standing;
    });
}

/** What `range.formulas` holds, without the blank cells. */
export function cellsOf(formulas: readonly (readonly unknown[])[], top: number, left: number): ContentCell[] {
  return formulas.flatMap((line, i) =>
    line.flatMap((raw, j): ContentCell[] => {
      if (typeof raw !== "string" && typeof raw !== "number" && typeof raw !== "boolean") return [];
      return raw === "" ? [] : [{ row: top + i, column: left + j, value: raw }];
    }),
  );
}

/** Takes away what was made: the sheets, or what stands in the block. */
export function queueRemoval(context: Excel.RequestContext, { block }: StandingBlock): void {
  if (block.ownSheet) {
    context.workbook.worksheets.getItem(block.sheet).delete();
    return;
  }
  const range = rangeOf(context, block.sheet, blockRange(block));
  // First: whether the contents still stand tells afterwards how far it came.
  range.clear("Contents");
  range.unmerge();
  range.dataValidation.clear();
  range.clear("All");
  queueGround(range, blockRange(block), groundOf(block));
}

import type { CellState } from "../core/edits";
import type { CellAddress } from "../core/workbook";
import { type Block, planBlocks } from "./blocks";
import { toState } from "./cells";
import { grouped } from "../core/grouped";
import { collectMarks, type FoundMark, requestMarks } from "./marks";

/** What stands in the workbook at this moment, as far as a write-back is concerned. */
export interface Present {
  /** In the order of the addresses asked for; null where the sheet is gone. */
  readonly states: readonly (CellState | null)[];
  readonly protectedSheets: ReadonlySet<string>;
  readonly missingSheets: ReadonlySet<string>;
  /** Sheets where some of the rows asked for, or rows between them, are hidden or filtered out. */
  readonly sheetsWithHiddenRows: ReadonlySet<string>;
  /** Ziping's marks on the sheets that were to be scanned and are not protected. */
  readonly marks: readonly FoundMark[];
}

interface Numbered extends CellAddress {
  readonly index: number;
}

/**
 * Asks for the state of some cells, and for Ziping's marks on some sheets.
 *
 * @returns collects the answer; call it after `context.sync()`
 */
export function requestPresent(context: Excel.RequestContext, cells: readonly CellAddress[], scan: readonly string[]): () => Present {
  const scanned = new Set(scan);
  const numbered = cells.map(({ sheet, row, column }, index): Numbered => ({ sheet, row, column, index }));
  const bySheet = grouped(numbered, ({ sheet }) => sheet);
  const requests = [...new Set([...bySheet.keys(), ...scanned])].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("protection/protected");
    const blocks = planBlocks(bySheet.get(name) ?? []).map((block) => ({ block, range: requestBlock(sheet, block) }));
    return { name, sheet, blocks, formats: scanned.has(name) ? requestMarks(sheet) : null };
  });

  return () => {
    const states = new Array<CellState | null>(cells.length).fill(null);
    const found = requests.filter(({ sheet }) => !sheet.isNullObject);
    for (const { blocks } of found) for (const { block, range } of blocks) collectBlock(block, range, states);
    return {
      states,
      protectedSheets: new Set(found.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name)),
      missingSheets: new Set(requests.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name)),
      sheetsWithHiddenRows: new Set(found.filter(({ blocks }) => blocks.some(({ range }) => hasHiddenRows(range))).map(({ name }) => name)),
      marks: found.flatMap(({ name, sheet, formats }) => (formats && !sheet.protection.protected ? collectMarks(name, formats) : [])),
    };
  };
}

function requestBlock(sheet: Excel.Worksheet, { range: { top, left, bottom, right } }: Block<Numbered>): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
  range.load("values,formulas,numberFormat,rowHidden");
  return range;
}

/** `rowHidden` is null where only some rows are hidden. */
function hasHiddenRows({ rowHidden }: { readonly rowHidden: boolean | null }): boolean {
  return rowHidden !== false;
}

function collectBlock({ range: { top, left }, cells }: Block<Numbered>, range: Excel.Range, states: (CellState | null)[]): void {
  const [values, formulas, formats]: unknown[][][] = [range.values, range.formulas, range.numberFormat];
  for (const { row, column, index } of cells) {
    const [i, j] = [row - top, column - left];
    states[index] = toState(values?.[i]?.[j], formulas?.[i]?.[j], formats?.[i]?.[j]);
  }
}

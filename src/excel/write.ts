import type { CellState } from "../core/edits";
import type { CellAddress } from "../core/workbook";
import { type Block, gridOf, planBlocks } from "./blocks";
import { asInput, GENERAL, TEXT, type Wanted } from "./cells";
import { grouped } from "../core/grouped";

export interface CellWrite extends CellAddress {
  readonly wanted: Wanted;
  /** What the cell holds before the write. */
  readonly now: CellState;
  /** In a block of its own: among filtered rows, Excel may fill an array into the visible cells only. */
  readonly alone: boolean;
}

/** One piece of a request. */
export interface Step {
  /** About how many bytes it adds to the request. */
  readonly weight: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** What Office.js needs around the array itself. */
const BYTES_OF_A_BLOCK = 700;

/**
 * Three passes over the cells, each in blocks: a format under which Excel takes the content as it is meant (a number written under "@" would
 * become a text), the content, and the format that the cell is to have in the end.
 */
export function planWrites(writes: readonly CellWrite[]): Step[] {
  return [
    ...blockSteps(writes, formatForWriting, (range, grid) => {
      range.numberFormat = grid;
    }),
    ...blockSteps(writes, constantOf, (range, grid) => {
      range.values = grid;
    }),
    ...blockSteps(
      writes,
      ({ wanted }) => wanted.formula,
      (range, grid) => {
        range.formulas = grid;
      },
    ),
    ...blockSteps(writes, formatInTheEnd, (range, grid) => {
      range.numberFormat = grid;
    }),
  ];
}

/** Steps in as few requests as possible, none above the limit (Excel on the web takes 5 MB). */
export function packSteps(steps: readonly Step[], limit = 4_000_000): Step[][] {
  const packs: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (packs.length === 0 || step.weight > room) {
      packs.push([]);
      room = limit;
    }
    packs.at(-1)?.push(step);
    room -= step.weight;
  }
  return packs;
}

type Input = string | number | boolean;

/** @returns null where this pass leaves the cell alone */
function blockSteps(
  writes: readonly CellWrite[],
  inputOf: (write: CellWrite) => Input | null,
  set: (range: Excel.Range, grid: (Input | null)[][]) => void,
): Step[] {
  const meant = writes.filter((write) => inputOf(write) !== null);
  return [...grouped(meant, ({ sheet }) => sheet)].flatMap(([sheet, cells]) =>
    blocksOf(cells).map((block) => {
      const grid = gridOf(block, inputOf);
      const weight = BYTES_OF_A_BLOCK + new TextEncoder().encode(JSON.stringify(grid)).length;
      return { weight, queue: (context: Excel.RequestContext) => set(rangeOf(context, sheet, block), grid) };
    }),
  );
}

function blocksOf(cells: readonly CellWrite[]): Block<CellWrite>[] {
  const single = cells.filter(({ alone }) => alone).flatMap((cell) => planBlocks([cell]));
  return [...single, ...planBlocks(cells.filter(({ alone }) => !alone))];
}

function rangeOf(context: Excel.RequestContext, sheet: string, { range: { top, left, bottom, right } }: Block<CellWrite>): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .untrack();
}

function formatForWriting({ wanted, now }: CellWrite): string | null {
  const isText = wanted.formula === null && typeof wanted.value === "string";
  if (isText) return wanted.numberFormat === TEXT && now.numberFormat !== TEXT ? TEXT : null;
  const isBlank = wanted.formula === null && wanted.value === null;
  return !isBlank && now.numberFormat === TEXT ? GENERAL : null;
}

function constantOf(write: CellWrite): Input | null {
  const { wanted, now } = write;
  return wanted.formula === null ? asInput(wanted.value, formatForWriting(write) ?? now.numberFormat) : null;
}

/** Excel gives a cell with a new formula the format of the cells that it refers to: set it in any case. */
function formatInTheEnd(write: CellWrite): string | null {
  const { wanted, now } = write;
  const end = wanted.numberFormat ?? now.numberFormat;
  return end !== (formatForWriting(write) ?? now.numberFormat) || wanted.formula !== null ? end : null;
}

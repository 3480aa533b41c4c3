import { covers } from "../../core/areas";
import type { Mark, PlacedMark } from "../../core/edits";
import type { Cell, CellValue, SheetSnapshot } from "../../core/workbook";
import { cellKey } from "../../core/a1";
import { readAddress } from "../address";
import { formatCode } from "../number-formats";
import { FileTrouble } from "../problem";
import type { CellPatch } from "./patch";

/** What a cell is to hold, with its address worked out. */
export interface PlacedPatch {
  /** A1 address. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  /** As in CellPatch. */
  readonly numberFormat?: string;
}

/** What is to change on one sheet. */
export interface SheetChange {
  readonly edits: readonly CellPatch[];
  /** All marks that the sheet is to have; null: as they are. */
  readonly marks: readonly (Mark | PlacedMark)[] | null;
}

/** What is written on a sheet, worked out from what it holds. */
export interface PlannedSheet {
  /** Cells that do not hold it yet. */
  readonly written: readonly PlacedPatch[];
  /** As in SheetChange. */
  readonly marks: SheetChange["marks"];
  /** Whether the sheet holds formulas, or will. */
  readonly hasFormulas: boolean;
}

/** @throws FileTrouble when something does not stand as it was when the change was made, or may not be written */
export function planSheet(before: SheetSnapshot, { edits, marks }: SheetChange): PlannedSheet {
  const { cells } = before;
  const patches = edits.map(placed);
  checkStanding(before, edits, patches);
  const written = patches.filter((patch) => !holds(cellAt(cells, patch.row, patch.column), patch));
  const hasFormulas = cells.some(({ formula }) => formula !== undefined) || written.some(({ formula }) => formula !== null);
  return { written, marks: before.protected ? null : marks, hasFormulas };
}

function placed({ cell, after, formula, numberFormat }: CellPatch): PlacedPatch {
  const at = readAddress(cell);
  if (!at) throw new Error(`not the address of a cell: ${cell}`);
  return {
    cell,
    ...at,
    value: after === "" ? null : after,
    formula: formula ? `=${formula.replace(/^=/, "")}` : null,
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

/** @throws FileTrouble unless every cell may be written and holds what the change was made for */
function checkStanding(
  { name, protected: locked, merges, cells }: SheetSnapshot,
  edits: readonly CellPatch[],
  places: readonly PlacedPatch[],
): void {
  const fail = (code: FileTrouble["problem"]["code"], cell: string): never => {
    throw new FileTrouble(code, `${name}!${cell}`);
  };
  const valueAt = (row: number, column: number): CellValue => cellAt(cells, row, column)?.value ?? null;
  for (const [i, { row, column }] of places.entries()) {
    const { cell, before, basis } = edits[i] as CellPatch;
    if (locked) fail("sheet-protected", cell);
    if (valueAt(row, column) !== (before === "" ? null : before)) fail("changed-meanwhile", cell);
    for (const { cell: other, value } of basis ?? []) {
      const at = readAddress(other);
      if (at && valueAt(at.row, at.column) !== value) fail("changed-meanwhile", other);
    }
    if (merges.some((merge) => covers(merge, row, column) && (merge.top !== row || merge.left !== column))) fail("merged-cell", cell);
  }
}

/** The cell of a list in row-major order that stands there. */
function cellAt(cells: readonly Cell[], row: number, column: number): Cell | undefined {
  const wanted = cellKey(row, column);
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell && cellKey(cell.row, cell.column) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.row === row && found.column === column ? found : undefined;
}

/** Whether a cell holds what it is to hold, so that nothing of it is touched. */
export function holds(cell: Cell | undefined, { value, formula, numberFormat }: PlacedPatch): boolean {
  const hasFormat = numberFormat === undefined || cell?.format === formatCode(-1, new Map([[-1, numberFormat]]));
  return (cell?.value ?? null) === value && (cell?.formula ?? null) === formula && hasFormat;
}

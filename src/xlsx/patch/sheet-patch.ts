import { cellKey, toA1 } from "../../core/a1";
import type { PlacedMark } from "../../core/edits";
import type { ChangedCell } from "../../core/formulas/recalculate";
import type { Cell, CellRange, CellValue, SheetSnapshot } from "../../core/workbook";
import { readAddress } from "../address";
import { formatCode } from "../number-formats";
import { FileTrouble } from "../problem";
import { parsePositions } from "../xml-positions";
import type { SheetPart } from "../workbook-parts";
import { CellMap } from "./cell-map";
import { CellSet } from "./cell-set";
import { cellSplices, type CellWrite } from "./cell-splices";
import type { Draft } from "./draft";
import { MarkRules, markLook } from "./mark-rules";
import { appended, Outline } from "./outline";
import type { CellPatch } from "./patch";
import { spliced } from "./splice";
import type { StyleSheet } from "./style-sheet";

/** A cell's patch with its address worked out, and what it is to hold. */
export interface PlacedPatch {
  readonly patch: CellPatch;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
}

/** What became of a sheet: what it held, what was written, and which of the cells held formulas that are gone. */
export interface PatchedSheet {
  readonly sheet: SheetPart;
  readonly before: SheetSnapshot;
  readonly written: readonly PlacedPatch[];
  /** A1 addresses. */
  readonly formulasGone: readonly string[];
  /** Formulas that stay and come to something else. */
  readonly results: readonly ChangedCell[];
}

export interface SheetPatch {
  readonly edits: readonly CellPatch[];
  /** All marks that the sheet is to have; null: as they are. */
  readonly marks: readonly PlacedMark[] | null;
}

/** A sheet as it stands in the file. */
export interface StandingSheet {
  readonly sheet: SheetPart;
  /** What it holds. */
  readonly before: SheetSnapshot;
  /** See SheetReader; null: not known. */
  readonly otherRows: readonly number[] | null;
}

/**
 * Writes one sheet's edits and marks into the draft, which was not written to that sheet before.
 *
 * @param styles the style sheet, made where there is none; asked for only when a style is needed
 * @throws FileTrouble when something does not stand as it was when the patch was made, or cannot be written
 */
export function patchSheet(
  draft: Draft,
  { sheet, before, otherRows }: StandingSheet,
  { edits, marks }: SheetPatch,
  styles: () => StyleSheet,
): PatchedSheet {
  const text = withRootPair(draft.text(sheet.part), sheet.part);
  const patches = edits.map(placed);
  const [outline, rules] = [new Outline(), new MarkRules()];
  const map = new CellMap(new CellSet(patches), otherRows);
  parsePositions(text, sheet.part, [outline, map, rules]);

  checkStanding(sheet.name, patches, before, map.arrays);
  const written = patches.filter((patch) => !holds(cellAt(before.cells, patch.row, patch.column), patch));
  const writes = written.map((patch): CellWrite => ({ ...contentOf(patch), ...styleOf(patch, map, styles) }));
  const marking = marks !== null && !before.protected ? marks : null;
  const splices = [
    ...cellSplices(text, outline, map, writes),
    ...(marking ? rules.splices(outline, marking, () => styles().item("dxfs", markLook)) : []),
  ];
  if (splices.length > 0) draft.write(sheet.part, spliced(text, splices));
  const formulasGone = written.filter(({ row, column, formula }) => formula === null && map.cells.get(cellKey(row, column))?.isFormula);
  return { sheet, before, written, formulasGone: formulasGone.map(({ row, column }) => toA1(row, column)), results: [] };
}

/** The text with a root that has an opening and a closing tag. */
function withRootPair(text: string, part: string): string {
  if (!text.trimEnd().endsWith("/>")) return text;
  const outline = new Outline();
  parsePositions(text, part, [outline]);
  return outline.root.open.selfClosing ? spliced(text, appended(text, outline.root, "")) : text;
}

function placed(patch: CellPatch): PlacedPatch {
  const at = readAddress(patch.cell);
  if (!at) throw new Error(`not the address of a cell: ${patch.cell}`);
  return {
    patch,
    ...at,
    value: patch.after === "" ? null : patch.after,
    formula: patch.formula ? `=${patch.formula.replace(/^=/, "")}` : null,
  };
}

const contentOf = ({ row, column, value, formula }: PlacedPatch): CellWrite => ({
  row,
  column,
  value,
  formula: formula === null ? null : formula.slice(1),
});

function styleOf({ patch, row, column }: PlacedPatch, map: CellMap, styles: () => StyleSheet): { style?: string } {
  if (patch.numberFormat === undefined) return {};
  const cell = map.cells.get(cellKey(row, column));
  const base = cell ? cell.attributes.s : map.inheritedStyle(row, column);
  const style = String(styles().withFormat(Number(base ?? 0), patch.numberFormat));
  return style === (cell?.attributes.s ?? "0") ? {} : { style };
}

/** @throws FileTrouble unless every cell may be written and holds what the patch was made for */
function checkStanding(
  name: string,
  patches: readonly PlacedPatch[],
  { protected: locked, merges, cells }: SheetSnapshot,
  arrays: readonly CellRange[],
): void {
  const fail = (code: FileTrouble["problem"]["code"], cell: string): never => {
    throw new FileTrouble(code, `${name}!${cell}`);
  };
  const valueAt = (row: number, column: number): CellValue => cellAt(cells, row, column)?.value ?? null;
  for (const { patch, row, column } of patches) {
    if (locked) fail("sheet-protected", patch.cell);
    if (valueAt(row, column) !== (patch.before === "" ? null : patch.before)) fail("changed-meanwhile", patch.cell);
    for (const { cell, value } of patch.basis ?? []) {
      const at = readAddress(cell);
      if (at && valueAt(at.row, at.column) !== value) fail("changed-meanwhile", cell);
    }
    if (merges.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column)))
      fail("merged-cell", patch.cell);
    if (arrays.some((range) => contains(range, row, column))) fail("array-formula", patch.cell);
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

const contains = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Whether a cell holds what it is to hold, so that nothing of it is touched. */
export function holds(cell: Cell | undefined, { patch, value, formula }: PlacedPatch): boolean {
  const hasFormat = patch.numberFormat === undefined || cell?.format === formatCode(-1, new Map([[-1, patch.numberFormat]]));
  return (cell?.value ?? null) === value && (cell?.formula ?? null) === formula && hasFormat;
}

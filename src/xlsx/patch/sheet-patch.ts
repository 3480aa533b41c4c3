import { cellKey } from "../../core/a1";
import { covers } from "../../core/areas";
import type { Mark, PlacedMark } from "../../core/edits";
import type { ChangedCell } from "../../core/formulas/recalculate";
import { markFormula } from "../../core/marks";
import type { CellRange } from "../../core/workbook";
import { FileTrouble } from "../problem";
import type { SheetPart } from "../workbook-parts";
import { parsePositions } from "../xml-positions";
import { CellMap } from "./cell-map";
import { CellSet } from "./cell-set";
import { cellSplices, type CellWrite } from "./cell-splices";
import type { Draft } from "./draft";
import { MarkRules, markLook } from "./mark-rules";
import { appended, Outline } from "./outline";
import { type PlacedPatch, type PlannedSheet } from "./planned-sheet";
import { spliced } from "./splice";
import type { StyleSheet } from "./style-sheet";

/** What became of a sheet: what was written, and which of the cells held formulas that are gone. */
export interface PatchedSheet {
  readonly sheet: SheetPart;
  readonly written: readonly PlacedPatch[];
  /** A1 addresses. */
  readonly formulasGone: readonly string[];
  /** Formulas that stay and come to something else. */
  readonly results: readonly ChangedCell[];
}

/** A sheet as it stands in the file. */
export interface StandingSheet {
  readonly sheet: SheetPart;
  /** See SheetReader; null: not known. */
  readonly otherRows: readonly number[] | null;
}

/**
 * Writes one sheet's cells and marks into the draft, which was not written to that sheet before.
 *
 * @param styles the style sheet, made where there is none; asked for only when a style is needed
 * @throws FileTrouble when something cannot be written
 */
export function writeSheet(
  draft: Draft,
  { sheet, otherRows }: StandingSheet,
  { written, marks }: PlannedSheet,
  styles: () => StyleSheet,
): PatchedSheet {
  const text = withRootPair(draft.text(sheet.part), sheet.part);
  const [outline, rules] = [new Outline(), new MarkRules()];
  const map = new CellMap(new CellSet(written), otherRows);
  parsePositions(text, sheet.part, [outline, map, rules]);
  checkArrays(sheet.name, written, map.arrays);
  const writes = written.map((patch): CellWrite => ({ ...contentOf(patch), ...styleOf(patch, map, styles) }));
  const splices = [
    ...cellSplices(text, outline, map, writes),
    ...(marks ? rules.splices(outline, marks.map(placedMark), () => styles().item("dxfs", markLook)) : []),
  ];
  if (splices.length > 0) draft.write(sheet.part, spliced(text, splices));
  const formulasGone = written.filter(({ row, column, formula }) => formula === null && map.cells.get(cellKey(row, column))?.isFormula);
  return { sheet, written, formulasGone: formulasGone.map(({ cell }) => cell), results: [] };
}

/** The text with a root that has an opening and a closing tag. */
function withRootPair(text: string, part: string): string {
  if (!text.trimEnd().endsWith("/>")) return text;
  const outline = new Outline();
  parsePositions(text, part, [outline]);
  return outline.root.open.selfClosing ? spliced(text, appended(text, outline.root, "")) : text;
}

/** @throws FileTrouble for a cell of an array formula, which can only be changed as a whole */
function checkArrays(sheet: string, written: readonly PlacedPatch[], arrays: readonly CellRange[]): void {
  if (arrays.length === 0) return;
  const within = written.find(({ row, column }) => arrays.some((range) => covers(range, row, column)));
  if (within) throw new FileTrouble("array-formula", `${sheet}!${within.cell}`);
}

const placedMark = (mark: Mark | PlacedMark): PlacedMark =>
  "formula" in mark ? mark : { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };

const contentOf = ({ row, column, value, formula }: PlacedPatch): CellWrite => ({
  row,
  column,
  value,
  formula: formula === null ? null : formula.slice(1),
});

function styleOf({ numberFormat, row, column }: PlacedPatch, map: CellMap, styles: () => StyleSheet): { style?: string } {
  if (numberFormat === undefined) return {};
  const cell = map.cells.get(cellKey(row, column));
  const base = cell ? cell.attributes.s : map.inheritedStyle(row, column);
  const style = String(styles().withFormat(Number(base ?? 0), numberFormat));
  return style === (cell?.attributes.s ?? "0") ? {} : { style };
}

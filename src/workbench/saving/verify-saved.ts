import { toA1 } from "../../core/a1";
import type { Cell, CellValue, SheetSnapshot } from "../../core/workbook";
import { formulaToFile } from "../engine/future-functions";
import type { SheetState } from "./book-state";
import { DraftFile, Refusal } from "./draft-file";
import type { SheetChanges } from "./sheet-changes";
import { texts } from "./texts";

/** A sheet of the grid on its way into the file. */
export interface SavedSheet {
  readonly id: string;
  /** Its name in the file until the sheets are arranged. */
  readonly name: string;
  /** Its name in the grid. */
  readonly shown: string;
  readonly state: SheetState;
  readonly changes: SheetChanges;
  readonly isNew: boolean;
  /** The sheet of the opened file with which it is compared; null for a new one. */
  readonly source: string | null;
}

/** Reads the saved file back: what was typed stands there, and everything else as in the opened file. @throws Refusal */
export function verifySaved(opened: Uint8Array, saved: DraftFile, sheets: readonly SavedSheet[]): void {
  const before = new DraftFile(opened).snapshot().sheets;
  const after = saved.snapshot().sheets;
  if (after.map(({ name }) => name).join("\n") !== sheets.map(({ shown }) => shown).join("\n"))
    throw new Refusal(texts.different("工作表"));
  sheets.forEach((sheet, i) => verifySheet(sheet, before.find(({ name }) => name === sheet.source)?.cells ?? [], after[i]));
}

function verifySheet({ shown, state, changes }: SavedSheet, before: readonly Cell[], saved: SheetSnapshot | undefined): void {
  const expected = new Map<string, Content>(before.map((cell) => [toA1(cell.row, cell.column), contentOf(cell)]));
  for (const { cell, value, formula } of changes.contents) expected.set(cell, { value, formula: formula && formulaToFile(formula) });
  const typed = new Set(changes.contents.map(({ cell }) => cell));
  const found = new Map(saved?.cells.map((cell) => [toA1(cell.row, cell.column), contentOf(cell)]));
  for (const cell of new Set([...expected.keys(), ...found.keys()])) {
    const [wanted, is] = [expected.get(cell) ?? NOTHING, found.get(cell) ?? NOTHING];
    // Results of formulas that nobody typed may have moved, in the grid or where the patcher worked them out: it has read them back.
    const isResult = wanted.formula !== null && !typed.has(cell);
    const isSame = wanted.formula === is.formula && (isResult || wanted.value === is.value);
    if (!isSame) throw new Refusal(texts.different(`${shown}!${cell}`));
  }
  const merges = (areas: SheetSnapshot["merges"]): string =>
    areas
      .map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`)
      .sort()
      .join(" ");
  if (saved && merges(saved.merges) !== merges(state.merges)) throw new Refusal(texts.different(shown));
}

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

const NOTHING: Content = { value: null, formula: null };

function contentOf({ value, formula }: Cell): Content {
  return { value: value === "" ? null : value, formula: formula === undefined ? null : `=${formula.replace(/^=/, "")}` };
}

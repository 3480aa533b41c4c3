import type { Result } from "../../core/host-port";
import type { CellPatch } from "../../xlsx/patch/patch";
import { changeCells, type Changed } from "./change-cells";
import type { FileDocument } from "./file-document";
import { problems } from "./problems";
import { readTyped } from "./read-typed";
import { cellStates } from "./states";

/** A text for a cell. */
export interface TypedCell {
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/** A cell of Excel holds no more. */
const MOST_CHARACTERS = 32_767;

/** Puts what the user typed into a cell, see readTyped. */
export function typeInto(document: FileDocument, sheet: string, cell: string, text: string): Result<Changed> {
  return typeAll(document, sheet, [{ cell, text }]);
}

/** Puts texts into cells of a sheet as if each were typed: all of them or none. */
export function typeAll(document: FileDocument, sheet: string, typed: readonly TypedCell[]): Result<Changed> {
  const { snapshot } = document.current;
  const stateAt = cellStates(snapshot);
  const edits: CellPatch[] = [];
  for (const { cell, text } of typed) {
    const { value: before, numberFormat } = stateAt(sheet, cell);
    const read = readTyped(text, numberFormat, snapshot.date1904);
    if (!read) return { ok: false, problem: problems.formulaTyped(cell, text) };
    if (text.length > MOST_CHARACTERS) return { ok: false, problem: problems.tooLong(cell, MOST_CHARACTERS) };
    const { value: after, format } = read;
    if (after === before && format === undefined) continue;
    edits.push({ sheet, cell, before, after, ...(format === undefined ? {} : { numberFormat: format }) });
  }
  return changeCells(document, edits);
}

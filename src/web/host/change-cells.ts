import { toA1 } from "../../core/a1";
import type { CellState } from "../../core/edits";
import type { Result } from "../../core/host-port";
import type { CellAddress } from "../../core/workbook";
import type { CellPatch } from "../../xlsx/patch/patch";
import { patchFile } from "../../xlsx/patch/patch-xlsx";
import { fileResult, type FileProblem } from "../../xlsx/problem";
import { WorkbookFile } from "../../xlsx/workbook-file";
import type { FileDocument } from "./file-document";
import { cellStates } from "./states";

/** A cell of the file. */
export interface PlacedCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** What the user made of a cell. */
export interface CellChange extends PlacedCell {
  readonly before: CellState;
  readonly after: CellState;
}

export interface Changed {
  readonly changes: readonly CellChange[];
  /** The whole file before it and after it. */
  readonly file: { readonly before: Uint8Array; readonly after: Uint8Array };
  /** Formulas that may depend on them and keep their results until Excel calculates. */
  readonly notCalculated: readonly PlacedCell[];
}

/** Changes cells for the user: all of them or none. */
export function changeCells(document: FileDocument, edits: readonly CellPatch[]): Result<Changed, FileProblem> {
  const { bytes, snapshot } = document.current;
  if (edits.length === 0) return { ok: true, value: { changes: [], file: { before: bytes, after: bytes }, notCalculated: [] } };
  const before = cellStates(snapshot);
  const made = fileResult(() => patchFile(new WorkbookFile(bytes), { edits, marks: null }));
  if (!made.ok) return made;
  const replaced = document.replace(made.value.bytes, true);
  if (!replaced.ok) return replaced;
  const after = cellStates(document.current.snapshot);
  const changes = edits.map(({ sheet, cell }) => ({ sheet, cell, before: before(sheet, cell), after: after(sheet, cell) }));
  const file = { before: bytes, after: made.value.bytes };
  return { ok: true, value: { changes, file, notCalculated: made.value.notCalculated.map(placedCell) } };
}

export const placedCell = ({ sheet, row, column }: CellAddress): PlacedCell => ({ sheet, cell: toA1(row, column) });

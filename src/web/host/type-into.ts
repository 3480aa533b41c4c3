import { toA1 } from "../../core/a1";
import type { Result } from "../../core/host-port";
import { patchFile } from "../../xlsx/patch/patch-xlsx";
import { fileResult } from "../../xlsx/problem";
import { WorkbookFile } from "../../xlsx/workbook-file";
import type { FileDocument } from "./file-document";
import { problems } from "./problems";
import { readTyped } from "./read-typed";
import { stateAt } from "./states";

/** A cell of the file. */
export interface PlacedCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/**
 * Puts what the user typed into a cell, see readTyped.
 *
 * @returns formulas that may depend on it and keep their results until Excel calculates
 */
export function typeInto(document: FileDocument, sheet: string, cell: string, text: string): Result<readonly PlacedCell[]> {
  const { bytes, snapshot } = document.current;
  const { value: before, numberFormat } = stateAt(snapshot, sheet, cell);
  const read = readTyped(text, numberFormat);
  if (!read) return { ok: false, problem: problems.formulaTyped(cell, text) };
  const { value: after, format } = read;
  if (after === before) return { ok: true, value: [] };
  const patch = { sheet, cell, before, after, ...(format === undefined ? {} : { numberFormat: format }) };
  const made = fileResult(() => patchFile(new WorkbookFile(bytes), { edits: [patch], marks: null }));
  if (!made.ok) return made;
  const replaced = document.replace(made.value.bytes, true);
  if (!replaced.ok) return replaced;
  return { ok: true, value: made.value.notCalculated.map((left) => ({ sheet: left.sheet, cell: toA1(left.row, left.column) })) };
}

import { toA1 } from "../../core/a1";
import type { Result } from "../../core/host-port";
import type { CellValue } from "../../core/workbook";
import { patchFile } from "../../xlsx/patch/patch-xlsx";
import { fileResult, type FileProblem } from "../../xlsx/problem";
import { WorkbookFile } from "../../xlsx/workbook-file";
import type { FileDocument } from "./file-document";
import { stateAt } from "./states";

/** A cell of the file. */
export interface PlacedCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/**
 * Puts what the user typed into a cell, as Excel would take it: a number where it is one (95% too), otherwise a text, and "" clears.
 *
 * @returns formulas that may depend on it and keep their results until Excel calculates
 */
export function typeInto(document: FileDocument, sheet: string, cell: string, text: string): Result<readonly PlacedCell[], FileProblem> {
  const { bytes, snapshot } = document.current;
  const { value: before, numberFormat } = stateAt(snapshot, sheet, cell);
  const { value: after, format } = typed(text, numberFormat);
  if (after === before) return { ok: true, value: [] };
  const patch = { sheet, cell, before, after, ...(format === undefined ? {} : { numberFormat: format }) };
  const made = fileResult(() => patchFile(new WorkbookFile(bytes), { edits: [patch], marks: null }));
  if (!made.ok) return made;
  const replaced = document.replace(made.value.bytes, true);
  if (!replaced.ok) return replaced;
  return { ok: true, value: made.value.notCalculated.map((left) => ({ sheet: left.sheet, cell: toA1(left.row, left.column) })) };
}

function typed(text: string, numberFormat: string): { readonly value: CellValue; readonly format?: string } {
  const said = text.trim();
  if (said === "") return { value: null };
  // cells of the format "text" keep every figure as it was typed
  if (numberFormat === "@") return { value: text };
  const percent = /^([+-]?\d+(?:\.\d+)?)[%％]$/.exec(said)?.[1];
  if (percent !== undefined) {
    const format = numberFormat.includes("%") ? undefined : percent.includes(".") ? "0.00%" : "0%";
    return { value: Number((Number(percent) / 100).toPrecision(15)), ...(format === undefined ? {} : { format }) };
  }
  const plain = said.replace(/,(?=\d{3}(\D|$))/g, "");
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) && plain.length <= 15 ? { value: Number(plain) } : { value: text };
}

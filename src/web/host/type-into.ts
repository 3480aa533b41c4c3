import type { Result } from "../../core/host-port";
import type { CellValue } from "../../core/workbook";
import { patchXlsx } from "../../xlsx/patch/patch-xlsx";
import type { FileProblem } from "../../xlsx/problem";
import type { FileDocument } from "./file-document";
import { stateAt } from "./states";

/** Puts what the user typed into a cell, as Excel would take it: a number where it is one (95% too), otherwise a text, and "" clears. */
export function typeInto(document: FileDocument, sheet: string, cell: string, text: string): Result<void, FileProblem> {
  const { bytes, snapshot } = document.current;
  const { value: before, numberFormat } = stateAt(snapshot, sheet, cell);
  const { value: after, format } = typed(text, numberFormat);
  if (after === before) return { ok: true, value: undefined };
  const patch = { sheet, cell, before, after, ...(format === undefined ? {} : { numberFormat: format }) };
  const made = patchXlsx(bytes, { edits: [patch], marks: null });
  return made.ok ? document.replace(made.value, true) : made;
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

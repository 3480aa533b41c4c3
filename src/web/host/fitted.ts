import { parseA1 } from "../../core/a1";
import { covers } from "../../core/areas";
import { grouped } from "../../core/grouped";
import type { CellPatch } from "../../xlsx/patch/patch";
import { fitRows } from "../../xlsx/patch/fit-rows";
import { WorkbookFile } from "../../xlsx/workbook-file";
import type { FileContent } from "./file-document";

/**
 * The patched file with the rows free to fit the texts that came into them, as Excel does when somebody types: with the height of before, all but
 * the first line of a long reason would be hidden.
 *
 * @param before the file as it was
 * @throws FileTrouble when the patched file cannot be read
 */
export function fitted(bytes: Uint8Array, before: FileContent, edits: readonly CellPatch[]): Uint8Array {
  const rows = new Map<string, ReadonlySet<number>>();
  for (const [name, own] of grouped(edits, ({ sheet }) => sheet)) {
    const wanted = rowsToFit(before, name, own);
    if (wanted.size > 0) rows.set(name, wanted);
  }
  return rows.size === 0 ? bytes : fitRows(new WorkbookFile(bytes), rows);
}

/** Rows that Excel fits: of cells whose text is wrapped and which are not merged. */
function rowsToFit({ snapshot, presentation }: FileContent, name: string, edits: readonly CellPatch[]): ReadonlySet<number> {
  const at = snapshot.sheets.findIndex((sheet) => sheet.name === name);
  const [sheet, layout] = [snapshot.sheets[at], presentation.sheets[at]];
  const rows = new Set<number>();
  for (const { cell, after } of edits) {
    const place = typeof after === "string" && after !== "" ? parseA1(cell) : null;
    if (!place || !sheet || !layout || sheet.merges.some((area) => covers(area, place.row, place.column))) continue;
    const style = layout.cells.find(({ row, column }) => row === place.row && column === place.column)?.style;
    const height = layout.rows.find(({ row }) => row === place.row);
    if (style !== undefined && presentation.styles[style]?.wrap && height?.height !== undefined && !height.fixed) rows.add(place.row);
  }
  return rows;
}

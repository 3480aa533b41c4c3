import { parseA1, toA1 } from "../../core/a1";
import { covers } from "../../core/areas";
import type { CellState } from "../../core/edits";
import { grouped } from "../../core/grouped";
import type { Result } from "../../core/host-port";
import type { CellAddress } from "../../core/workbook";
import type { CellPatch } from "../../xlsx/patch/patch";
import { patchFile } from "../../xlsx/patch/patch-xlsx";
import { fileResult } from "../../xlsx/problem";
import { tableHeads } from "../../xlsx/table-heads";
import { WorkbookFile } from "../../xlsx/workbook-file";
import type { FileDocument } from "./file-document";
import { fitted } from "./fitted";
import { problems } from "./problems";
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
export function changeCells(document: FileDocument, edits: readonly CellPatch[]): Result<Changed> {
  const { current } = document;
  const { bytes, snapshot } = current;
  if (edits.length === 0) return { ok: true, value: { changes: [], file: { before: bytes, after: bytes }, notCalculated: [] } };
  const before = cellStates(snapshot);
  const opened = fileResult(() => {
    const file = new WorkbookFile(bytes);
    return { file, head: onTableHead(file, edits) };
  });
  if (!opened.ok) return opened;
  const { file: open, head } = opened.value;
  if (head !== null) return { ok: false, problem: problems.onTableHead(head) };
  const made = fileResult(() => {
    const patched = patchFile(open, { edits, marks: null });
    return { ...patched, bytes: fitted(patched.bytes, current, edits) };
  });
  if (!made.ok) return made;
  const replaced = document.replace(made.value.bytes, true);
  if (!replaced.ok) return replaced;
  const after = cellStates(document.current.snapshot);
  const changes = edits.map(({ sheet, cell }) => ({ sheet, cell, before: before(sheet, cell), after: after(sheet, cell) }));
  const file = { before: bytes, after: made.value.bytes };
  return { ok: true, value: { changes, file, notCalculated: made.value.notCalculated.map(placedCell) } };
}

/** The first of the cells that lies in the head of a table; null: none does. */
function onTableHead(file: WorkbookFile, edits: readonly CellPatch[]): string | null {
  for (const [name, own] of grouped(edits, ({ sheet }) => sheet)) {
    const part = file.parts.sheets.find((sheet) => sheet.name === name)?.part;
    const heads = part === undefined ? [] : tableHeads(file.pkg, part);
    const found = own.find(({ cell }) => {
      const at = parseA1(cell);
      return at !== null && heads.some((head) => covers(head, at.row, at.column));
    });
    if (found) return found.cell;
  }
  return null;
}

export const placedCell = ({ sheet, row, column }: CellAddress): PlacedCell => ({ sheet, cell: toA1(row, column) });

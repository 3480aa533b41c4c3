import { IUndoRedoService } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { WorkbookPresentation } from "../../xlsx/presentation/presentation";
import type { Grid } from "./create-grid";

/** Beyond this, fitting would keep the page busy for too long. */
const MOST_ROWS = 2_000;

/**
 * Makes rows as high as their wrapped text, where the file says nothing about their height; Excel does the same on opening. Files that
 * Excel has saved say it for every row. Nothing of it can be undone by the user: it belongs to opening the file.
 */
export function fitRows({ univer }: Grid, workbook: FWorkbook, presentation: WorkbookPresentation): void {
  workbook.getSheets().forEach((sheet, index) => {
    const look = presentation.sheets[index];
    if (!look) return;
    const given = new Set(look.rows.flatMap(({ row, height }) => (height === undefined ? [] : [row])));
    const wrapped = look.cells.flatMap(({ row, style }) => (presentation.styles[style]?.wrap && !given.has(row) ? [row] : []));
    for (const { from, to } of stretches([...new Set(wrapped)].sort((a, b) => a - b).slice(0, MOST_ROWS)))
      sheet.setRowAutoHeight(from, to - from + 1);
  });
  univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbook.getId());
}

/** Ascending numbers as runs without a gap. */
function stretches(rows: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

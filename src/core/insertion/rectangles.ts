import type { CellRange } from "../../core/workbook";

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Rectangles of cells that agree on something: as few as rows of equal runs, joined downwards, give. Cells without a key are left out. */
export function equalRectangles<T extends Position>(
  cells: readonly T[],
  keyOf: (cell: T) => string | null,
): { key: string; range: CellRange }[] {
  const done: { key: string; range: CellRange }[] = [];
  let open = new Map<string, { key: string; range: CellRange }>();
  let last = -1;
  for (const row of rowsOf(cells)) {
    const next = new Map<string, { key: string; range: CellRange }>();
    for (const run of runsOf(row, keyOf)) {
      const name = `${run.range.left},${run.range.right},${run.key}`;
      const above = run.range.top === last + 1 ? open.get(name) : undefined;
      open.delete(name);
      next.set(name, above ? { key: run.key, range: { ...above.range, bottom: run.range.bottom } } : run);
    }
    done.push(...open.values());
    open = next;
    last = row[0]?.row ?? last;
  }
  return [...done, ...open.values()];
}

function rowsOf<T extends Position>(cells: readonly T[]): T[][] {
  const rows = new Map<number, T[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

function runsOf<T extends Position>(row: readonly T[], keyOf: (cell: T) => string | null): { key: string; range: CellRange }[] {
  const runs: { key: string; range: CellRange }[] = [];
  for (const cell of row) {
    const key = keyOf(cell);
    if (key === null) continue;
    const before = runs.at(-1);
    if (before?.key === key && before.range.right === cell.column - 1) before.range = { ...before.range, right: cell.column };
    else runs.push({ key, range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } });
  }
  return runs;
}

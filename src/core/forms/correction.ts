import type { FormCells } from "./cells";
import type { Heads } from "./heads";
import { pointedOut, type ColumnMapping } from "./mapping";

/**
 * What of a mapping corrects a form that could be read: only columns right of the names whose head no role has. Any other was pointed out by mistake,
 * or before columns were put in, and would spoil what is read rightly.
 */
export function correcting(cells: FormCells, heads: Heads, mapping: ColumnMapping): ColumnMapping | null {
  const names = heads.columns.get("name")?.right ?? -1;
  const taken = [...heads.columns.values()];
  const headRows = [...cells.grid.rowsBetween(heads.row, heads.lastRow)];
  const fitting = pointedOut(mapping).filter(
    ({ column }) =>
      column > names &&
      !taken.some(({ left, right }) => column >= left && column <= right) &&
      headRows.some((row) => cells.inRow(row, { left: column, right: column }).length > 0),
  );
  return fitting.length > 0 ? { ...mapping, columns: Object.fromEntries(fitting.map(({ role, letters }) => [role, letters])) } : null;
}

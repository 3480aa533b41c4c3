import { parseA1 } from "../a1";
import type { FormCells } from "./cells";
import type { Heads } from "./heads";
import { MAPPED_ROLES, type ColumnMapping, type MappedRole } from "./mapping";

/**
 * What of a mapping corrects a form that could be read: only columns right of the names whose head no role has. Any other was pointed out by mistake, or before columns
 * were put in, and would spoil what is read rightly.
 */
export function correcting(cells: FormCells, heads: Heads, { form, columns }: ColumnMapping): ColumnMapping | null {
  const names = heads.columns.get("name")?.right ?? -1;
  const entries = MAPPED_ROLES.flatMap((role): [MappedRole, string][] => {
    const letters = columns[role];
    const column = letters === undefined ? undefined : parseA1(`${letters}1`)?.column;
    if (letters === undefined || column === undefined || column <= names) return [];
    const isTaken = [...heads.columns.values()].some(({ left, right }) => column >= left && column <= right);
    const isHeaded = [...cells.grid.rowsBetween(heads.row, heads.lastRow)].some(
      (row) => cells.inRow(row, { left: column, right: column }).length > 0,
    );
    return isTaken || !isHeaded ? [] : [[role, letters]];
  });
  return entries.length > 0 ? { form, columns: Object.fromEntries(entries) } : null;
}

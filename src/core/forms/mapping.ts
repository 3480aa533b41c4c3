import { parseA1 } from "../a1";
import { bare } from "../quantity/text";
import type { FormCells } from "./cells";
import type { Form } from "./form";
import type { ColumnSpan } from "./head-runs";
import type { Heads } from "./heads";
import type { IndicatorRole } from "./vocabulary";

/** Columns that the user pointed at, for a form whose heads could not be told with certainty. */
export interface ColumnMapping {
  /** FormReport.key of the form. */
  readonly form: string;
  /** Column letters by role: { score: "H" }. */
  readonly columns: Readonly<Partial<Record<MappedRole, string>>>;
}

const MAPPED_ROLES = ["target", "actual", "weight", "score", "deviation"] as const;
export type MappedRole = (typeof MAPPED_ROLES)[number];

/** What names a form in mappings and fingerprints: kind, year, unit and project, never an address. */
export function formKey(form: Pick<Form, "kind" | "year" | "unitName" | "projectName">): string {
  return [form.kind, form.year ?? "", bare(form.unitName?.value ?? ""), bare(form.projectName?.value ?? "")].join("|");
}

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

/** Heads as the user pointed them out; letters that name no column are passed over. */
export function withMapping(heads: Heads, { columns }: ColumnMapping): Heads {
  const mapped = MAPPED_ROLES.flatMap((role): [IndicatorRole, ColumnSpan][] => {
    const letters = columns[role];
    const column = letters === undefined ? undefined : parseA1(`${letters}1`)?.column;
    return letters === undefined || column === undefined ? [] : [[role, { left: column, right: column, label: letters }]];
  });
  return {
    ...heads,
    columns: new Map([...heads.columns, ...mapped]),
    duplicates: heads.duplicates.filter((role) => !mapped.some(([mappedRole]) => mappedRole === role)),
    left: Math.min(heads.left, ...mapped.map(([, { left }]) => left)),
    right: Math.max(heads.right, ...mapped.map(([, { right }]) => right)),
  };
}

import { parseA1 } from "../a1";
import { bare } from "../quantity/text";
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

interface PointedOut {
  readonly role: MappedRole;
  readonly letters: string;
  /** 0-based. */
  readonly column: number;
}

/** The columns of a mapping; letters that name no column are passed over. */
export function pointedOut({ columns }: ColumnMapping): PointedOut[] {
  return MAPPED_ROLES.flatMap((role): PointedOut[] => {
    const letters = columns[role];
    const column = letters === undefined ? undefined : parseA1(`${letters}1`)?.column;
    return letters === undefined || column === undefined ? [] : [{ role, letters, column }];
  });
}

/** Heads as the user pointed them out. */
export function withMapping(heads: Heads, mapping: ColumnMapping): Heads {
  const mapped = pointedOut(mapping).map(({ role, letters, column }): [IndicatorRole, ColumnSpan] => [
    role,
    { left: column, right: column, label: letters },
  ]);
  return {
    ...heads,
    columns: new Map([...heads.columns, ...mapped]),
    duplicates: heads.duplicates.filter((role) => !mapped.some(([mappedRole]) => mappedRole === role)),
    left: Math.min(heads.left, ...mapped.map(([, { left }]) => left)),
    right: Math.max(heads.right, ...mapped.map(([, { right }]) => right)),
  };
}

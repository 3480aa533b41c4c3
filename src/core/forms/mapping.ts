import { parseA1 } from "../a1";
import { bare } from "../quantity/text";
import type { Form } from "./form";
import type { Heads } from "./heads";

/** Columns that the user pointed at, for a form whose heads could not be told with certainty. */
export interface ColumnMapping {
  /** FormReport.key of the form. */
  readonly form: string;
  /** Column letters by role: { score: "H" }. */
  readonly columns: Readonly<Partial<Record<MappedRole, string>>>;
}

export type MappedRole = "target" | "actual" | "weight" | "score" | "deviation";

/** What names a form in mappings and fingerprints: kind, year, unit and project, never an address. */
export function formKey(form: Pick<Form, "kind" | "year" | "unitName" | "projectName">): string {
  return [form.kind, form.year ?? "", bare(form.unitName?.value ?? ""), bare(form.projectName?.value ?? "")].join("|");
}

/** Heads as the user pointed them out; letters that name no column are passed over. */
export function withMapping(heads: Heads, { columns }: ColumnMapping): Heads {
  const mapped = Object.entries(columns).flatMap(([role, letters]) => {
    const column = parseA1(`${letters}1`)?.column;
    return column === undefined ? [] : [[role as MappedRole, { left: column, right: column, label: letters }] as const];
  });
  return {
    ...heads,
    columns: new Map([...heads.columns, ...mapped]),
    duplicates: heads.duplicates.filter((role) => !mapped.some(([mappedRole]) => mappedRole === role)),
    left: Math.min(heads.left, ...mapped.map(([, { left }]) => left)),
    right: Math.max(heads.right, ...mapped.map(([, { right }]) => right)),
  };
}

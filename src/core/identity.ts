import type { Form, IndicatorRow, TableRow } from "./forms/form";
import { formKey } from "./forms/mapping";
import { once } from "./once";
import { bare } from "./quantity/text";
import type { CellAddress } from "./workbook";

/**
 * Fingerprints: how a field of a form is found again after rows were inserted or sorted or the sheet renamed. Made of what the
 * row is (kind, year, unit, project, level 2, name) and of the column's role, never of an address. Equal ones are numbered in
 * reading order.
 */
export type FieldRole = "score" | "rate" | "budget" | "executed" | "initialBudget" | "weight" | "total" | "deviation";

export interface FieldKeys {
  readonly funds: (role: FieldRole) => string;
  readonly indicator: (row: IndicatorRow, role: FieldRole) => string;
  readonly total: () => string;
  readonly tableRow: (row: TableRow, role: FieldRole) => string;
  /** What stands in a row of the sheet (0-based): an indicator, a row of a table, or (of any other row) the form itself. */
  readonly sheetRow: (row: number) => string;
}

/** Between what names the form and what names the field in it; `bare` leaves no white space in either. */
const OF_FORM = "\n";

/** Keys for the fields of each form, in the order given (that of recognition). */
export function keysFor(forms: readonly Form[]): Map<Form, FieldKeys> {
  const formsSeen = new Map<string, number>();
  return new Map(
    forms.map((form) => {
      const base = numbered(formsSeen, formKey(form));
      const rowsSeen = new Map<string, number>();
      const inForm = base + OF_FORM;
      // the rows of one form's indicators are rows of the sheet, each its own
      const rowKeys = new Map<number, string>();
      for (const { row, level2, name } of form.indicators)
        rowKeys.set(row, inForm + numbered(rowsSeen, `${bare(level2?.text ?? "")}|${bare(name.value)}`));
      const tableKeys = new Map((form.table?.rows ?? []).map((row) => [row, numbered(rowsSeen, `表|${bare(row.name)}`)]));
      const tableRowAt = once(() => new Map([...tableKeys].map(([{ row }, key]) => [row, inForm + key])));
      const keys: FieldKeys = {
        funds: (role) => `${inForm}资金|${role}`,
        indicator: ({ row }, role) => `${rowKeys.get(row) ?? inForm}|${role}`,
        total: () => `${inForm}总分|total`,
        tableRow: (row, role) => `${inForm}${tableKeys.get(row) ?? ""}|${role}`,
        sheetRow: (row) => rowKeys.get(row) ?? tableRowAt().get(row) ?? inForm,
      };
      return [form, keys];
    }),
  );
}

/** A key taken apart: what names the form (without its number), the form's kind, and the field in it. */
export function formOfKey(key: string): { readonly name: string; readonly kind: string; readonly field: string } {
  const [form = "", field = ""] = key.split(OF_FORM);
  return { name: form.replace(/#\d+$/, ""), kind: form.slice(0, form.indexOf("|")), field };
}

/** Where the cells that Ziping writes stand now. */
export function locate(forms: readonly Form[]): Map<string, CellAddress> {
  const keys = keysFor(forms);
  const places = new Map<string, CellAddress>();
  for (const form of forms) {
    const of = keys.get(form);
    if (!of) continue;
    const total = form.funds?.total;
    const put = (key: string, cell: CellAddress | undefined) => cell && places.set(key, cell);
    for (const role of ["rate", "score", "weight", "budget", "executed", "initialBudget"] as const)
      put(of.funds(role), total?.[role]?.cell);
    for (const row of form.indicators) {
      put(of.indicator(row, "score"), row.score?.cell);
      put(of.indicator(row, "weight"), row.weight?.cell);
      put(of.indicator(row, "deviation"), row.deviation?.cell);
    }
    put(of.total(), form.total?.score?.cell);
    for (const row of form.table?.rows ?? [])
      put(of.tableRow(row, "rate"), row.entries.find(({ column }) => column === "rate")?.field.cell);
  }
  return places;
}

function numbered(seen: Map<string, number>, key: string): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}

import { numberOf } from "../../forms/field";
import type { Form, TableRow } from "../../forms/form";
import { toNumber } from "../../quantity/decimal";
import { CARRY_TEXTS } from "../texts";
import type { EditList } from "./edit-list";

/** What the old year ended with is what the new one begins with: this year's final becomes last year's. */
const CARRIED: Readonly<Record<string, string>> = { lastFinal: "final", lastBalance: "finalBalance" };

/** Approved numbers stay until others are approved. */
const KEPT = new Set(["quota"]);

/** Clears the amounts of base data and fund tables; those that the new year begins with are carried over. */
export function clearTable(edits: EditList, { table }: Form): void {
  for (const row of table?.rows ?? []) {
    for (const { column, field } of row.entries) {
      const source = CARRIED[column];
      const carried = source === undefined ? null : amountIn(row, source);
      if (carried !== null) edits.set(field.cell, carried, CARRY_TEXTS.carried);
      else if (!KEPT.has(column)) edits.clearField(field, CARRY_TEXTS.amount);
    }
  }
}

function amountIn(row: TableRow, column: string): number | null {
  const amount = numberOf(row.entries.find((entry) => entry.column === column)?.field ?? null);
  return amount ? toNumber(amount) : null;
}

import { numberOf, type AmountField } from "../forms/field";
import type { Form, TableRow } from "../forms/form";
import { executionRate, type Ratio } from "../quantity/measures";
import { rateState, type RateState } from "./rate-state";

/** A rate in base data or a fund table, with what it follows from. */
export interface TableRate extends RateState {
  readonly row: TableRow;
  /** Role of the rate's column. */
  readonly role: string;
  readonly field: AmountField;
  readonly part: AmountField;
  readonly whole: AmountField;
  /** part / whole; null where the whole is 0 or one of them is missing. */
  readonly rate: Ratio | null;
}

/** rate ← part / whole, by the roles of their columns. */
const RATES: readonly { readonly role: string; readonly part: string; readonly whole: string }[] = [
  { role: "rate", part: "executed", whole: "budget" },
  { role: "rate", part: "executed", whole: "initialBudget" },
  { role: "rate", part: "expenditureExecuted", whole: "expenditureBudget" },
  // 控制率 = 实际在职人数 / 编制数; 规模控制率 = 实际规模 / 批复规模; 投资概算控制率 = 实际投资 / 预算投资
  { role: "staffRate", part: "staff", whole: "quota" },
  { role: "areaRate", part: "actualArea", whole: "approvedArea" },
  { role: "costRate", part: "actualCost", whole: "plannedCost" },
];

/** All rates of a form's table; the first definition whose columns a row has applies. */
export function tableRates({ table }: Form): TableRate[] {
  return (table?.rows ?? []).flatMap((row): TableRate[] => {
    const of = (column: string) => row.entries.find((entry) => entry.column === column)?.field;
    const seen = new Set<string>();
    return RATES.flatMap(({ role, part, whole }): TableRate[] => {
      const [field, partField, wholeField] = [of(role), of(part), of(whole)];
      if (!field || !partField || !wholeField || seen.has(role)) return [];
      seen.add(role);
      const [a, b] = [numberOf(partField), numberOf(wholeField)];
      const rate = a && b ? executionRate(a, b) : null;
      return [{ row, role, field, part: partField, whole: wholeField, rate, ...rateState(field, rate) }];
    });
  });
}

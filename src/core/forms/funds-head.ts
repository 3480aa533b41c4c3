import type { Decimal } from "../quantity/decimal";
import type { AmountUnit } from "../shape";
import type { FormCells } from "./cells";
import { readAmount } from "./field";
import type { FundsBlock } from "./form";
import type { Area } from "./facts";
import type { ColumnSpan } from "./head-runs";
import { readLabel } from "./labels";
import { FUNDS_HEADS, roleOf, type FundsRole } from "./vocabulary";

export interface FundsReading {
  readonly block: FundsBlock;
  readonly headRow: number;
  readonly amountUnit: AmountUnit | null;
}

interface FundsColumn extends ColumnSpan {
  /** Marks that the head states: 得分(20分). */
  readonly marks: Decimal | null;
}

export interface FundsHead {
  readonly row: number;
  readonly columns: ReadonlyMap<FundsRole, FundsColumn>;
}

/** The heads of the funds block, if a row names both a budget and an executed amount. */
export function fundsHead(cells: FormCells, row: number, area: Area): FundsHead | null {
  const columns = new Map<FundsRole, FundsColumn>();
  const inRow = cells.inRow(row, area);
  for (const [index, cell] of inRow.entries()) {
    if (typeof cell.value !== "string" || cell.value.length > 40) continue;
    const { text: label, marks } = readLabel(cell.value);
    const role = roleOf(FUNDS_HEADS, label);
    if (role === null) continue;
    // with its amount behind it, it names that amount and not a column
    const next = inRow[index + 1];
    if (next && readAmount(next.value).kind === "number") return null;
    const { left, right } = cells.grid.areaAt(row, cell.column);
    const earlier = columns.get(role);
    // 年度预算数 and 预算执行 may head the names; 全年, 调整后 or 数 say which amount is meant
    const isVague =
      earlier && ((role === "budget" && !/全年|调整/.test(earlier.label)) || (role === "executed" && earlier.label === "预算执行"));
    if (!earlier || isVague) columns.set(role, { left, right, label, marks });
  }
  return columns.has("budget") || columns.has("initialBudget") ? (columns.has("executed") ? { row, columns } : null) : null;
}

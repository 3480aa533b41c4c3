import type { Decimal } from "../quantity/decimal";
import type { CellRange, CellValue } from "../workbook";
import type { FormCells } from "./cells";
import { isBlank, readAmount, readMarks, readNumber, type Field, type Reading } from "./field";
import type { FundsRow } from "./form";
import type { Area } from "./facts";
import type { FundsReading } from "./funds-head";
import { readLabel } from "./labels";
import { FUNDS_HEADS, roleOf, type FundsRole } from "./vocabulary";

/**
 * Budget and executed below each other, each behind its label (L6, L10), or as pairs in one row (预算数: x 执行数: y). The amount is the
 * first number behind the label; 其中 and further columns split it up.
 */
export function readFundsInRows(cells: FormCells, rows: readonly number[], area: Area): FundsReading | null {
  const found = new Map<FundsRole, { row: number; span: { left: number; right: number }; filled: boolean; label: number }>();
  const under = new Map<FundsRole, CellRange>();
  let block: ReturnType<typeof readLabel> | null = null;
  let marks: Decimal | null = null;
  for (const row of rows) {
    const inRow = cells.inRow(row, area);
    for (const [index, cell] of inRow.entries()) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_LABEL) continue;
      const label = readLabel(cell.value);
      if (!block && /资金|预算执行/.test(label.text) && (label.amountUnit || label.marks)) block = label;
      const role = roleOf(FUNDS_HEADS, label.text);
      if (role === null || found.has(role)) continue;
      if (role === "score" || role === "rate") marks ??= label.marks;
      const left = cells.grid.areaAt(row, cell.column).right + 1;
      const later = inRow.slice(index + 1);
      const nextLabel = later.find((each) => isFundsLabel(each.value));
      const behind = later.find((each) => each.column < (nextLabel?.column ?? Infinity) && readAmount(each.value).kind === "number");
      // a label with another label right behind it heads a column, not a row
      if (!behind && nextLabel?.column === left) return null;
      const at = behind?.column ?? left;
      // the last label of its row heads what stands below it: 预算数 | 100 | 得分 over 执行数 | 90 | 18
      if (!behind && later.length === 0 && HEADS_DOWN.has(role)) under.set(role, cells.grid.areaAt(row, cell.column));
      if (at <= area.right) found.set(role, { row, span: { left: at, right: at }, filled: behind !== undefined, label: cell.column });
    }
  }
  const [budget, executed] = [found.get("budget") ?? found.get("initialBudget"), found.get("executed")];
  if (!budget || !executed) return null;
  const amounts = [budget, executed];
  const field = <N extends Decimal>(role: FundsRole, read: (value: CellValue, format?: string) => Reading<N>) => {
    const place = found.get(role);
    const head = under.get(role);
    const standsBelow = head ? below(cells, head, Math.max(budget.row, executed.row), read) : null;
    if (!place || standsBelow?.reading.kind === "number") return standsBelow;
    // what is blank belongs where the amounts under the same column of labels stand, not right behind its label
    const beside = place.filled ? undefined : amounts.find(({ filled, label }) => filled && label === place.label);
    return cells.field(place.row, (beside ?? place).span, read);
  };
  const total: FundsRow = {
    name: "",
    row: budget.row,
    initialBudget: field("initialBudget", readAmount),
    budget: field("budget", readAmount),
    executed: field("executed", readAmount),
    weight: field("weight", readMarks),
    rate: field("rate", readNumber),
    score: field("score", readMarks),
  };
  return {
    headRow: Math.min(budget.row, executed.row),
    amountUnit: block?.amountUnit ?? null,
    block: {
      statedMarks: block?.marks ?? marks,
      has: { weight: total.weight !== null, rate: total.rate !== null, score: total.score !== null },
      total,
      parts: [],
      incomeTotal: null,
      expenditureTotal: null,
      byIncome: [],
      byExpenditure: [],
    },
  };
}

const HEADS_DOWN: ReadonlySet<FundsRole> = new Set<FundsRole>(["weight", "rate", "score"]);

/** The first cell below a head that holds something, else the one right below it. */
function below<N extends Decimal>(
  cells: FormCells,
  { bottom, left, right }: CellRange,
  last: number,
  read: (value: CellValue, format?: string) => Reading<N>,
): Field<N> | null {
  const rows = Array.from({ length: Math.max(last - bottom, 0) }, (_, index) => bottom + 1 + index);
  const fields = rows.map((row) => cells.field(row, { left, right }, read));
  return fields.find((field) => !isBlank(field)) ?? fields[0] ?? null;
}

const LONGEST_LABEL = 40;

const isFundsLabel = (value: CellValue): boolean =>
  typeof value === "string" && value.length <= LONGEST_LABEL && roleOf(FUNDS_HEADS, readLabel(value).text) !== null;

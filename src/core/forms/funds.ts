import { parseDecimal, type Decimal } from "../quantity/decimal";
import type { CellValue } from "../workbook";
import { asAmount } from "../quantity/measures";
import { fold, normalise } from "../quantity/text";
import type { AmountUnit } from "../shape";
import type { FormCells } from "./cells";
import { readAmount, readMarks, readNumber, type Reading } from "./field";
import type { FundsBlock, FundsRow, NamedField } from "./form";
import type { ColumnSpan } from "./heads";
import { readLabel } from "./labels";
import { BY_EXPENDITURE, BY_INCOME, FUNDS_HEADS, FUNDS_ROW, FUNDS_TOTAL, GOALS, roleOf, type FundsRole } from "./vocabulary";
import type { Amount } from "../quantity/measures";

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface FundsReading {
  readonly block: FundsBlock;
  readonly headRow: number;
  readonly amountUnit: AmountUnit | null;
}

interface FundsHead {
  readonly row: number;
  readonly columns: ReadonlyMap<FundsRole, ColumnSpan>;
}

/** Finds and reads the funds block in the rows of an area; null where no row names both a budget and an executed amount. */
export function readFunds(cells: FormCells, area: Area): FundsReading | null {
  const rows = cells.grid.rowsBetween(area.top, area.bottom);
  const head = rows.map((row) => fundsHead(cells, row, area)).find((found) => found !== null);
  if (!head) return readFundsInRows(cells, rows, area);
  const firstAmount = Math.min(...[...head.columns.values()].map(({ left }) => left));
  const labels = cells
    .inRow(head.row, { left: area.left, right: area.right })
    .filter((cell) => typeof cell.value === "string")
    .map((cell) => ({ column: cell.column, ...readLabel(String(cell.value)) }));
  const blockLabel = labels.find(({ column }) => column < firstAmount);

  const body: FundsRow[] = [];
  const byIncome: NamedField[] = [];
  const byExpenditure: NamedField[] = [];
  let incomeTotal: NamedField | null = null;
  let expenditureTotal: NamedField | null = null;
  let split: { income: number; expenditure: number } | null = null;
  for (const row of rows.filter((each) => each > head.row)) {
    const inRow = cells.inRow(row, area);
    const name = inRow.find((cell) => cell.column < firstAmount && typeof cell.value === "string");
    const label = name ? readLabel(String(name.value)).text : "";
    const holdsAmount = inRow.some((cell) => cell.column >= firstAmount && readAmount(cell.value).kind === "number");
    if (GOALS.test(label) || (name && !FUNDS_ROW.test(label) && !(body.length === 0 && holdsAmount))) break;
    const income = inRow.find((cell) => typeof cell.value === "string" && BY_INCOME.test(readLabel(cell.value).text));
    const expenditure = inRow.find((cell) => typeof cell.value === "string" && BY_EXPENDITURE.test(readLabel(cell.value).text));
    if (income || expenditure) {
      split = { income: income?.column ?? area.left, expenditure: expenditure?.column ?? area.right + 1 };
      incomeTotal ??=
        namedAmounts(cells, row, { left: area.left, right: split.expenditure - 1 }).find(({ name: each }) => BY_INCOME.test(each)) ?? null;
      expenditureTotal ??=
        namedAmounts(cells, row, { left: split.expenditure, right: area.right }).find(({ name: each }) => BY_EXPENDITURE.test(each)) ??
        null;
    } else if (split) {
      const { expenditure: border } = split;
      byIncome.push(...namedAmounts(cells, row, { left: area.left, right: border - 1 }));
      byExpenditure.push(...namedAmounts(cells, row, { left: border, right: area.right }));
    } else if (name) body.push(fundsRow(cells, row, fold(String(name.value)), head));
    else if (body.length === 0 && inRow.some((cell) => cell.column >= firstAmount)) {
      // a single row of amounts needs no name
      body.push(fundsRow(cells, row, "", head));
      break;
    }
  }
  const total = body.find(({ name }) => name === "" || FUNDS_TOTAL.test(readLabel(name).text)) ?? firstWhole(body);
  return {
    headRow: head.row,
    amountUnit: labels.map(({ amountUnit }) => amountUnit).find((unit) => unit !== null) ?? null,
    block: {
      statedMarks: blockLabel?.marks ?? null,
      has: { weight: head.columns.has("weight"), rate: head.columns.has("rate"), score: head.columns.has("score") },
      total,
      parts: body.filter((row) => row !== total),
      incomeTotal,
      expenditureTotal,
      byIncome,
      byExpenditure,
    },
  };
}

/** Under a name that no vocabulary knows the first row that is not introduced by 其中 is the total. */
function firstWhole(rows: readonly FundsRow[]): FundsRow | null {
  const [first] = rows;
  return first && rows.length > 1 && !/^其中/.test(normalise(first.name).trim()) ? first : null;
}

/**
 * Budget and executed below each other, each behind its label (L6, L10), or as pairs in one row (预算数: x 执行数: y). The amount is the
 * first number behind the label; 其中 and further columns split it up.
 */
function readFundsInRows(cells: FormCells, rows: readonly number[], area: Area): FundsReading | null {
  const found = new Map<FundsRole, { row: number; span: { left: number; right: number }; filled: boolean; label: number }>();
  let block: ReturnType<typeof readLabel> | null = null;
  for (const row of rows) {
    const inRow = cells.inRow(row, area);
    for (const [index, cell] of inRow.entries()) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_LABEL) continue;
      const label = readLabel(cell.value);
      if (!block && /资金|预算执行/.test(label.text) && (label.amountUnit || label.marks)) block = label;
      const role = roleOf(FUNDS_HEADS, label.text);
      if (role === null || found.has(role)) continue;
      const left = cells.grid.areaAt(row, cell.column).right + 1;
      const later = inRow.slice(index + 1);
      const nextLabel = later.find((each) => isFundsLabel(each.value));
      const behind = later.find((each) => each.column < (nextLabel?.column ?? Infinity) && readAmount(each.value).kind === "number");
      // a label with another label right behind it heads a column, not a row
      if (!behind && nextLabel?.column === left) return null;
      const at = behind?.column ?? left;
      if (at <= area.right) found.set(role, { row, span: { left: at, right: at }, filled: behind !== undefined, label: cell.column });
    }
  }
  const [budget, executed] = [found.get("budget") ?? found.get("initialBudget"), found.get("executed")];
  if (!budget || !executed) return null;
  const amounts = [budget, executed];
  const field = <N extends Decimal>(role: FundsRole, read: (value: CellValue, format?: string) => Reading<N>) => {
    const place = found.get(role);
    if (!place) return null;
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
      statedMarks: block?.marks ?? null,
      has: { weight: found.has("weight"), rate: found.has("rate"), score: found.has("score") },
      total,
      parts: [],
      incomeTotal: null,
      expenditureTotal: null,
      byIncome: [],
      byExpenditure: [],
    },
  };
}

const LONGEST_LABEL = 40;

const isFundsLabel = (value: CellValue): boolean =>
  typeof value === "string" && value.length <= LONGEST_LABEL && roleOf(FUNDS_HEADS, readLabel(value).text) !== null;

function fundsHead(cells: FormCells, row: number, area: Area): FundsHead | null {
  const columns = new Map<FundsRole, ColumnSpan>();
  const inRow = cells.inRow(row, area);
  for (const [index, cell] of inRow.entries()) {
    if (typeof cell.value !== "string" || cell.value.length > 40) continue;
    const label = readLabel(cell.value).text;
    const role = roleOf(FUNDS_HEADS, label);
    if (role === null) continue;
    // with its amount behind it, it names that amount and not a column
    const next = inRow[index + 1];
    if (next && readAmount(next.value).kind === "number") return null;
    const { left, right } = cells.grid.areaAt(row, cell.column);
    const earlier = columns.get(role);
    // 年度预算数 may head the names; 全年 or 调整后 says which amount is meant
    if (!earlier || (role === "budget" && !/全年|调整/.test(earlier.label))) columns.set(role, { left, right, label });
  }
  return columns.has("budget") || columns.has("initialBudget") ? (columns.has("executed") ? { row, columns } : null) : null;
}

function fundsRow(cells: FormCells, row: number, name: string, head: FundsHead): FundsRow {
  const amount = (role: FundsRole) => cells.field(row, head.columns.get(role), readAmount);
  return {
    name,
    row,
    initialBudget: amount("initialBudget"),
    budget: amount("budget"),
    executed: amount("executed"),
    weight: cells.field(row, head.columns.get("weight"), readMarks),
    rate: cells.field(row, head.columns.get("rate"), readNumber),
    score: cells.field(row, head.columns.get("score"), readMarks),
  };
}

/** Names with an amount behind a colon or in the next cell: 其中:一般公共预算:94.8. */
function namedAmounts(cells: FormCells, row: number, span: { left: number; right: number }): NamedField[] {
  const inRow = cells.inRow(row, span);
  return inRow.flatMap((cell, index) => {
    if (typeof cell.value !== "string") return [];
    const plain = normalise(cell.value)
      .replace(/\s+/g, "")
      .replace(/^其中:?/, "");
    const match = /^([^:]+?):?(-?[\d,.]+)?(元|万元|亿元)?$/.exec(plain);
    const name = match?.[1] ?? plain.replace(/:.*$/, "");
    if (name === "") return [];
    const inside = match?.[2] === undefined ? null : parseDecimal(match[2].replace(/,/g, ""));
    const next = inRow[index + 1];
    const beside =
      inside === null && next && typeof next.value !== "string"
        ? cells.field(row, { left: next.column, right: next.column }, readAmount)
        : null;
    if (beside) return [{ name, field: beside }];
    const reading: Reading<Amount> = inside
      ? { kind: "number", value: asAmount(inside), asText: false, percent: false, unit: match?.[3] ?? null }
      : { kind: "blank" };
    return [
      { name, field: { cell: cells.address(row, cell.column), raw: cell.value, formula: null, format: cell.format, reading, own: true } },
    ];
  });
}

import type { Decimal } from "../quantity/decimal";
import { fold, normalise } from "../quantity/text";
import type { Cell } from "../workbook";
import type { FormCells } from "./cells";
import type { Span } from "./grid";
import type { Area } from "./facts";
import { readAmount, readMarks, readNumber } from "./field";
import type { FundsBlock, FundsRow, NamedField } from "./form";
import { fundsHead, type FundsHead, type FundsReading } from "./funds-head";
import { readFundsInRows } from "./funds-in-rows";
import { readFundsTransposed } from "./funds-transposed";
import { readLabel } from "./labels";
import { namedAmounts } from "./named-amounts";
import { BY_EXPENDITURE, BY_INCOME, BY_STRUCTURE, FUNDS_ROW, FUNDS_TOTAL, GOALS, SCORE_ROW, type FundsRole } from "./vocabulary";

/** Finds and reads the funds block in the rows of an area; null where no row names both a budget and an executed amount. */
export function readFunds(cells: FormCells, area: Area): FundsReading | null {
  const rows = [...cells.grid.rowsBetween(area.top, area.bottom)];
  for (const [index, row] of rows.entries()) {
    const head = fundsHead(cells, row, area);
    if (head) return readBelowHead(cells, head, rows.slice(index + 1), area);
  }
  return readFundsTransposed(cells, rows, area) ?? readFundsInRows(cells, rows, area);
}

function readBelowHead(cells: FormCells, head: FundsHead, rows: readonly number[], area: Span): FundsReading {
  const firstAmount = Math.min(...[...head.columns.values()].map(({ left }) => left));
  const labels = cells
    .inRow(head.row, area)
    .filter((cell) => typeof cell.value === "string")
    .map((cell) => ({ column: cell.column, ...readLabel(String(cell.value)) }));
  const body: FundsRow[] = [];
  const split = new Split(cells, area);
  for (const row of rows) {
    const inRow = cells.inRow(row, area);
    const name = inRow.find((cell) => cell.column < firstAmount && typeof cell.value === "string");
    const label = name ? readLabel(String(name.value)).text : "";
    if (GOALS.test(label) || SCORE_ROW.test(label)) break;
    const entry = fundsRow(cells, row, name ? fold(String(name.value)) : "", head);
    if (name && !FUNDS_ROW.test(label) && !holdsAmount(entry)) break;
    if (split.takes(row, inRow)) continue;
    if (body.length > 0 && holdsText(entry) && !holdsAmount(entry)) break;
    if (split.takesStructure(entry)) continue;
    if (name) body.push(entry);
    else if (body.length === 0 && inRow.some((cell) => cell.column >= firstAmount)) {
      // a single row of amounts needs no name
      body.push(entry);
      break;
    }
  }
  const total = totalOf(body);
  return {
    headRow: head.row,
    amountUnit: labels.map(({ amountUnit }) => amountUnit).find((unit) => unit !== null) ?? null,
    block: {
      statedMarks: labels.find(({ column }) => column < firstAmount)?.marks ?? marksOfHeads(head),
      has: { weight: head.columns.has("weight"), rate: head.columns.has("rate"), score: head.columns.has("score") },
      total,
      parts: body.filter((row) => row !== total),
      ...split.reading,
    },
  };
}

/** 得分(20分) where the block's own label states no marks. */
function marksOfHeads({ columns }: FundsHead): Decimal | null {
  const marks = (["score", "weight", "rate"] as const).map((role) => columns.get(role)?.marks ?? null);
  return marks.find((each) => each !== null) ?? null;
}

const holdsAmount = ({ initialBudget, budget, executed }: FundsRow): boolean =>
  [initialBudget, budget, executed].some((field) => field?.reading.kind === "number");

/** 资金管理情况 | 情况说明: what stands under the amounts is no amount, so the row is another block's. */
const holdsText = ({ budget, executed }: FundsRow): boolean =>
  [budget, executed].some((field) => field?.own === true && field.reading.kind === "text");

/** Under a name that no vocabulary knows the first row is the total, unless it says that it is a part. */
function totalOf(rows: readonly FundsRow[]): FundsRow | null {
  const named = rows.find(({ name }) => name === "" || FUNDS_TOTAL.test(readLabel(name).text));
  const [first] = rows;
  return named ?? (first && !/^其中/.test(normalise(first.name).trim()) ? first : null);
}

/** 按收入性质分 beside 按支出性质分, and the amounts below them (Hunan). */
class Split {
  private border: number | null = null;
  private byUses = false;
  private incomeTotal: NamedField | null = null;
  private expenditureTotal: NamedField | null = null;
  private readonly byIncome: NamedField[] = [];
  private readonly byExpenditure: NamedField[] = [];

  constructor(
    private readonly cells: FormCells,
    private readonly area: Span,
  ) {}

  get reading(): Pick<FundsBlock, "incomeTotal" | "expenditureTotal" | "byIncome" | "byExpenditure"> {
    return {
      incomeTotal: this.incomeTotal,
      expenditureTotal: this.expenditureTotal,
      byIncome: this.byIncome,
      byExpenditure: this.byExpenditure,
    };
  }

  /** Whether a row of amounts belongs to the split of the whole by its uses: 资金结构:(1)基本支出, and every row below it. */
  takesStructure({ name, budget }: FundsRow): boolean {
    const plain = normalise(name).replace(/\s+/g, "");
    this.byUses ||= BY_STRUCTURE.test(plain);
    if (this.byUses && budget)
      this.byExpenditure.push({ name: plain.replace(/^[^:]*结构:?/, "").replace(/^\(?\d+[).、]/, ""), field: budget });
    return this.byUses;
  }

  /** Whether a row belongs to the split: its heads, and every row below them. */
  takes(row: number, inRow: readonly Cell[]): boolean {
    const headed = (pattern: RegExp) => inRow.find(({ value }) => typeof value === "string" && pattern.test(readLabel(value).text));
    const [income, expenditure] = [headed(BY_INCOME), headed(BY_EXPENDITURE)];
    const begins = income !== undefined || expenditure !== undefined;
    if (begins) this.border = expenditure?.column ?? this.area.right + 1;
    if (this.border === null) return false;
    const left = namedAmounts(this.cells, row, { left: this.area.left, right: this.border - 1 });
    const right = namedAmounts(this.cells, row, { left: this.border, right: this.area.right });
    if (begins) {
      this.incomeTotal ??= left.find(({ name }) => BY_INCOME.test(name)) ?? null;
      this.expenditureTotal ??= right.find(({ name }) => BY_EXPENDITURE.test(name)) ?? null;
    } else {
      this.byIncome.push(...left);
      this.byExpenditure.push(...right);
    }
    return true;
  }
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
    reason: cells.text(row, head.columns.get("reason")),
  };
}

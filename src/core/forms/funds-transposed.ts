import type { Decimal } from "../quantity/decimal";
import { fold } from "../quantity/text";
import type { CellValue } from "../workbook";
import type { FormCells } from "./cells";
import type { Area } from "./facts";
import { isBlank, readAmount, readMarks, readNumber, type Field, type Reading } from "./field";
import type { FundsRow } from "./form";
import type { FundsReading } from "./funds-head";
import type { Span } from "./grid";
import { readLabel } from "./labels";
import { FUNDS_HEADS, FUNDS_ROW, FUNDS_TOTAL, roleOf } from "./vocabulary";

type AmountRole = "initialBudget" | "budget" | "executed";

interface Column extends Span {
  readonly name: string;
  readonly label: ReturnType<typeof readLabel>;
}

/** Rows below the heads in which budget and executed are looked for. */
const DEPTH = 6;
const LONGEST_LABEL = 40;

/**
 * The funds block lying on its side: 年度资金总额·其中:财政拨款·其他资金 head columns (perhaps 分值·执行率·得分 beside them), 全年预算数 and
 * 全年执行数 name the rows. Null where nothing of the kind stands in the area.
 */
export function readFundsTransposed(cells: FormCells, rows: readonly number[], area: Area): FundsReading | null {
  for (const [index, row] of rows.entries()) {
    const heads = headsIn(cells, row, area);
    const whole = heads.find(({ label }) => FUNDS_TOTAL.test(label.text));
    if (!whole) continue;
    const amounts = amountRows(cells, rows.slice(index + 1, index + 1 + DEPTH), { left: area.left, right: whole.left - 1 });
    const [budget, executed] = [amounts.get("budget") ?? amounts.get("initialBudget"), amounts.get("executed")];
    if (budget === undefined || executed === undefined) continue;
    const top = Math.min(budget, executed);
    const column = (role: "weight" | "rate" | "score") => heads.find(({ label }) => roleOf(FUNDS_HEADS, label.text) === role);
    // merged down over the rows, or written into one of them
    const once = <N extends Decimal>(role: "weight" | "rate" | "score", read: (value: CellValue, format?: string) => Reading<N>) => {
      const fields = [top, budget, executed].map((each): Field<N> | null => cells.field(each, column(role), read));
      return fields.find((field) => !isBlank(field)) ?? fields[0] ?? null;
    };
    const amountsOf = (span: Column, name: string): FundsRow => {
      const field = (role: AmountRole) => {
        const at = amounts.get(role);
        return at === undefined ? null : cells.field(at, span, readAmount);
      };
      const own = { initialBudget: field("initialBudget"), budget: field("budget"), executed: field("executed") };
      return { name, row: top, ...own, weight: null, rate: null, score: null };
    };
    return {
      headRow: row,
      amountUnit: heads.map(({ label }) => label.amountUnit).find((unit) => unit !== null) ?? null,
      block: {
        statedMarks: heads.find(({ left }) => left < whole.left)?.label.marks ?? column("score")?.label.marks ?? null,
        has: { weight: column("weight") !== undefined, rate: column("rate") !== undefined, score: column("score") !== undefined },
        total: {
          ...amountsOf(whole, whole.name),
          weight: once("weight", readMarks),
          rate: once("rate", readNumber),
          score: once("score", readMarks),
        },
        parts: heads
          .filter(({ left, label }) => left > whole.left && FUNDS_ROW.test(label.text) && roleOf(FUNDS_HEADS, label.text) === null)
          .map((head) => amountsOf(head, head.name)),
        ...{ incomeTotal: null, expenditureTotal: null, byIncome: [], byExpenditure: [] },
      },
    };
  }
  return null;
}

function headsIn(cells: FormCells, row: number, area: Span): Column[] {
  return cells.inRow(row, area).flatMap(({ value, column }): Column[] => {
    if (typeof value !== "string" || value.length > LONGEST_LABEL) return [];
    const { left, right } = cells.grid.areaAt(row, column);
    // 其中:财政拨款 heads a column as 财政拨款 does
    return [{ left, right, name: fold(value), label: readLabel(value.replace(/^\s*其中\s*[:：]/, "")) }];
  });
}

/** Rows that begin with the name of an amount, left of the columns of amounts. */
function amountRows(cells: FormCells, rows: readonly number[], names: Span): Map<AmountRole, number> {
  const found = new Map<AmountRole, number>();
  for (const row of rows) {
    for (const { value } of cells.inRow(row, names)) {
      const role = typeof value === "string" && value.length <= LONGEST_LABEL ? roleOf(FUNDS_HEADS, readLabel(value).text) : null;
      if ((role === "initialBudget" || role === "budget" || role === "executed") && !found.has(role)) found.set(role, row);
    }
  }
  return found;
}

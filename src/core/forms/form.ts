import type { Decimal } from "../quantity/decimal";
import type { Marks } from "../quantity/measures";
import type { AmountUnit } from "../shape";
import type { CellAddress, CellRange, Sourced } from "../workbook";
import type { AmountField, Field, MarksField, RateField, TextField } from "./field";

/** A heading of level 1 or 2, with the marks that it states. */
export interface Level {
  readonly text: string;
  readonly marks: Decimal | null;
  readonly cell: CellAddress;
}

export interface FundsRow {
  readonly name: string;
  readonly row: number;
  readonly initialBudget: AmountField | null;
  readonly budget: AmountField | null;
  readonly executed: AmountField | null;
  readonly weight: MarksField | null;
  readonly rate: RateField | null;
  readonly score: MarksField | null;
  /** Why less was spent, where the funds have a column for it. */
  readonly reason?: TextField | null;
}

/** An amount with a name of its own, beside it or inside its cell (其中:一般公共预算:94.8). */
export interface NamedField {
  readonly name: string;
  readonly field: AmountField;
}

export interface FundsBlock {
  /** Marks that the block's own label states: 预算执行情况(20分). */
  readonly statedMarks: Decimal | null;
  /** Columns that the head row names. */
  readonly has: { readonly weight: boolean; readonly rate: boolean; readonly score: boolean };
  readonly total: FundsRow | null;
  readonly parts: readonly FundsRow[];
  /** The amount behind 按收入性质分, 按支出性质分 itself. */
  readonly incomeTotal: NamedField | null;
  readonly expenditureTotal: NamedField | null;
  readonly byIncome: readonly NamedField[];
  readonly byExpenditure: readonly NamedField[];
}

export interface IndicatorRow {
  readonly row: number;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly name: Sourced<string>;
  readonly target: TextField | null;
  readonly sign: TextField | null;
  readonly unit: TextField | null;
  readonly actual: TextField | null;
  readonly weight: MarksField | null;
  readonly score: MarksField | null;
  readonly deviation: TextField | null;
  /** What marks are given for (scorecards). */
  readonly criterion: TextField | null;
}

/** Indicators under one head, with the block's label where it states marks: 年度绩效目标1(40分). */
export interface IndicatorBlock {
  readonly label: Level;
  readonly indicators: readonly IndicatorRow[];
}

export interface TotalRow {
  readonly row: number;
  readonly weight: MarksField | null;
  readonly score: MarksField | null;
  /** Stated in the label's own cell (自评总分:92.9分), which is read and never written; null beside a score. */
  readonly inWords: Sourced<Marks> | null;
  readonly grade: Sourced<string> | null;
}

/** A cell of a data table, by the role of its column. */
export interface TableEntry {
  /** Role of the column: "budget", "lastFinal" … */
  readonly column: string;
  /** Head of the column, as written. */
  readonly label: string;
  readonly field: AmountField;
}

export interface TableRow {
  /** As written. */
  readonly name: string;
  readonly nameCell: CellAddress;
  /** What the row is, where the kind knows it: "threePublic", "total" … */
  readonly role: string | null;
  readonly row: number;
  readonly entries: readonly TableEntry[];
}

/** The body of base data and fund tables: named rows of amounts. */
export interface DataTable {
  readonly rows: readonly TableRow[];
}

/** Trouble in reading that makes the form unfit for writing. */
export interface ReadingProblem {
  readonly code: "column-not-found" | "form-ambiguous";
  /** Chinese names of what is missing or stands twice: 得分. */
  readonly what: string;
  readonly cell: CellAddress;
}

/** One recognised table, every value with the cell that it came from. */
export interface Form {
  readonly kind: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly title: Sourced<string> | null;
  readonly year: number | null;
  readonly unitName: Sourced<string> | null;
  readonly projectName: Sourced<string> | null;
  readonly amountUnit: AmountUnit | null;
  readonly funds: FundsBlock | null;
  readonly indicators: readonly IndicatorRow[];
  /** Blocks of indicators whose label states marks. */
  readonly blocks: readonly IndicatorBlock[];
  /** Rows with a weight and no indicator. */
  readonly strayWeights: readonly MarksField[];
  readonly total: TotalRow | null;
  /** Base data and fund tables; null for forms of indicators. */
  readonly table: DataTable | null;
  readonly problems: readonly ReadingProblem[];
  /** False for layouts that have neither weights nor scores (they are checked, not scored). */
  readonly scored: boolean;
  /** Any field in the order of reading, for checks that look at every cell. */
  readonly fields: readonly Field[];
}

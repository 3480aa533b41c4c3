import { canonical, parseDecimal } from "../../src/core/quantity/decimal";
import { fold, isEmptyMark } from "../../src/core/quantity/text";
import type { FormReport } from "../../src/core/shape";
import type { Table } from "./tables";

type Figures = Readonly<Record<string, string | null>>;

/** A published table as somebody transcribed it, with the reading that its author expects. */
export interface Transcribed extends Table {
  readonly kind: string;
  readonly year: string;
  readonly amount_unit: string;
  readonly expected: {
    readonly funds?: Readonly<Record<string, string | null | Readonly<Record<string, unknown>>>>;
    readonly indicators?: readonly Readonly<Record<string, string | number | boolean>>[];
    readonly total?: string | null;
    readonly total_weight?: string;
    readonly base?: {
      readonly staff_quota: string;
      readonly staff_actual: string;
      readonly staff_rate: string;
      readonly items: Readonly<Record<string, readonly string[]>>;
    };
  };
}

export const KINDS: Readonly<Record<string, string>> = {
  项目支出绩效自评表: "project-self-evaluation",
  部门整体支出绩效自评表: "department-self-evaluation",
  部门整体支出绩效评价基础数据表: "base-data",
  部门整体支出绩效评价指标评分表: "department-scorecard",
};

/** What the contract compares: the transcription on the left, the report on the right, in one shape. */
export function expectedReading({ expected, rows }: Transcribed) {
  const { funds, indicators, base } = expected;
  return {
    funds: funds ? fundsOf(funds) : null,
    indicators: (indicators ?? []).filter(({ sub }) => sub !== true).map((each) => indicatorOf(each, rows)),
    total: number(expected.total),
    values: base ? valuesOf(base) : [],
  };
}

export function reading({ kind, funds, indicators, totals, values }: FormReport, { expected }: Transcribed) {
  const [first] = expected.indicators ?? [];
  const has = (field: string): boolean => first !== undefined && field in first;
  return {
    funds: funds && {
      initialBudget: funds.initialBudget,
      budget: funds.budget,
      executed: funds.executed,
      weight: funds.weight,
      score: funds.score.recorded,
      byIncome: funds.byIncome.map(({ name, value }) => [name, value]),
      byExpenditure: funds.byExpenditure.map(({ name, value }) => [name, value]),
    },
    indicators: indicators.map((each) => ({
      level1: each.level1,
      level1Marks: each.level1Marks,
      level2: each.level2,
      level2Marks: each.level2Marks,
      name: each.name,
      target: each.target,
      actual: each.actual,
      weight: each.weight,
      score: each.score.recorded,
      deviation: each.deviation.text,
      criterion: each.criterion,
      ...(has("row") ? { row: each.row } : {}),
      ...(has("sign") ? { sign: each.sign, unit: each.unit } : {}),
    })),
    total: totals.recorded,
    values: kind === "base-data" ? values.map(({ name, value }) => [name, value]) : [],
  };
}

const blankAsNull = (value: unknown): string | null => (typeof value === "string" && fold(value) !== "" ? fold(value) : null);

function number(value: unknown): string | null {
  if (typeof value !== "string" || value === "" || isEmptyMark(value)) return null;
  const plain = parseDecimal(value.replace(/(?:万元|万|元|分)$/, ""));
  return plain ? canonical(plain) : value;
}

function fundsOf(funds: NonNullable<Transcribed["expected"]["funds"]>) {
  const split = (key: string) =>
    Object.entries((funds[key] ?? {}) as Figures)
      .filter(([name]) => name !== "total")
      .map(([name, value]) => [name, number(value)]);
  return {
    initialBudget: number(funds["initial"]),
    budget: number(funds["budget"]),
    executed: number(funds["executed"]),
    weight: number(funds["weight"]),
    score: number(funds["score"]),
    byIncome: split("by_income"),
    byExpenditure: split("by_expenditure"),
  };
}

/** Marks behind or in brackets inside a label: 产出指标(50分), 投入10分. */
function level(label: unknown, marks: unknown) {
  const inside = /^(.*?)\(?(\d+)分?\)?$/.exec(typeof label === "string" ? label : "");
  return { text: inside?.[1] ?? blankAsNull(label), marks: number(marks) ?? inside?.[2] ?? null };
}

function indicatorOf(each: Readonly<Record<string, string | number | boolean>>, rows: Table["rows"]) {
  const [first, second] = [level(each["level1"], each["level1_points"]), level(each["level2"], undefined)];
  // a column of marks behind a heading is transcribed in the rows only
  const heading = (text: string | null): string | null => {
    const row = rows.find((cells) => cells.some((cell) => text !== null && cell.replace(/\s/g, "") === text));
    const at = row?.findIndex((cell) => cell.replace(/\s/g, "") === text) ?? -1;
    return row && at >= 0 && rows.some((cells) => /^[一二]级指标$/.test(cells[at] ?? "") && cells[at + 1] === "分值")
      ? (row[at + 1] ?? null)
      : null;
  };
  return {
    level1: first.text,
    level1Marks: first.marks ?? heading(first.text),
    level2: second.text,
    level2Marks: second.marks ?? heading(second.text),
    name: blankAsNull(each["level3"]),
    target: blankAsNull(each["target"]),
    actual: blankAsNull(each["actual"]),
    weight: number(each["weight"]),
    score: number(each["score"]),
    deviation: blankAsNull(each["deviation"]),
    criterion: blankAsNull(each["criterion"]),
    ...("row" in each ? { row: each["row"] } : {}),
    ...("sign" in each ? { sign: blankAsNull(each["sign"]), unit: blankAsNull(each["unit"]) } : {}),
  };
}

function valuesOf(base: NonNullable<Transcribed["expected"]["base"]>) {
  const amounts = Object.entries(base.items).flatMap(([name, cells]) =>
    cells.filter((cell) => cell !== "").map((cell): [string, string | null] => [name, number(cell)]),
  );
  return [[null, number(base.staff_quota)], [null, number(base.staff_actual)], [null, base.staff_rate], ...amounts];
}

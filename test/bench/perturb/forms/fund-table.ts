import { cents } from "../content";
import { put, putFigure } from "../draft";
import type { Slot } from "../slot";
import { textOf, type ExpectedForm } from "../expected";
import type { Random } from "../random";
import { valueFields, type ValueCell } from "./base-data";
import { putUnitLine, type FormSeed } from "./head";

interface FundTable {
  readonly kind: string;
  readonly title: string;
  /** Heads before the amounts; the last one names the row. */
  readonly names: readonly string[];
  readonly amounts: readonly string[];
  readonly rows: readonly string[];
  /** Hundredths of one row, in the order of the amounts; the rate comes last and is worked out. */
  readonly fill: (random: Random) => number[];
}

const OUTLAY = ["年初预算数", "全年预算数", "全年执行数", "其中:基本支出", "其中:项目支出", "结转结余"];

function outlay(random: Random): number[] {
  const budget = random.int(10, 900) * 100;
  const executed = budget - random.int(0, 9) * 10;
  const basic = Math.floor(executed / 40) * 10;
  return [budget, budget, executed, basic, executed - basic, budget - executed];
}

function insurance(random: Random): number[] {
  const [last, income, spent] = [random.int(10, 90) * 100, random.int(10, 90) * 100, random.int(5, 80) * 100];
  return [last, income, income, spent + 100, spent, income - spent, last + income - spent];
}

export const FUND_TABLES: readonly FundTable[] = [
  {
    ...{ kind: "government-fund-expenditure", title: "政府性基金预算支出情况表", names: ["序号", "科目编码", "科目(项目)名称"] },
    ...{
      amounts: OUTLAY,
      rows: ["国有土地使用权出让收入安排的支出", "彩票公益金安排的支出", "城市基础设施配套费安排的支出"],
      fill: outlay,
    },
  },
  {
    ...{ kind: "state-capital-expenditure", title: "国有资本经营预算支出情况表", names: ["序号", "科目编码", "科目(项目)名称"] },
    ...{ amounts: OUTLAY, rows: ["解决历史遗留问题支出", "国有企业资本金注入", "国有企业退休人员社会化管理补助"], fill: outlay },
  },
  {
    ...{ kind: "social-insurance-expenditure", title: "社会保险基金预算支出情况表", names: ["险种"] },
    amounts: ["上年结余", "本年收入预算数", "本年收入执行数", "本年支出预算数", "本年支出执行数", "本年收支结余", "年末滚存结余"],
    ...{ rows: ["企业职工基本养老保险基金", "城乡居民基本医疗保险基金", "失业保险基金", "工伤保险基金"], fill: insurance },
  },
];

/** The three expenditure tables in the columns of the project's own templates. */
export function putFundTable(seed: FormSeed, table: FundTable): ExpectedForm {
  const { draft, random, year } = seed;
  const width = table.names.length + table.amounts.length + 2;
  const title = put(draft, seed.row++, 0, `${year}年度${table.title}`, { across: width });
  const facts = putUnitLine(seed, width);
  const head = seed.row++;
  const nameHeads = table.names.map((text, column) => put(draft, head, column, text));
  const heads = [...table.amounts, "执行率"].map((text, index) => put(draft, head, table.names.length + index, text));
  put(draft, head, width - 1, "备注");
  const values: ValueCell[] = [];
  const rows = random.shuffled(table.rows).slice(0, random.int(2, table.rows.length));
  const sums = table.amounts.map(() => 0);
  for (const [index, text] of rows.entries()) {
    const row = seed.row++;
    if (table.names.length > 1) {
      put(draft, row, 0, index + 1);
      put(draft, row, 1, `2${random.int(100_000, 999_999)}`);
    }
    const name = put(draft, row, table.names.length - 1, text);
    const amounts = table.fill(random);
    amounts.forEach((amount, column) => (sums[column] = (sums[column] ?? 0) + amount));
    values.push(...putAmounts(seed, row, table, heads, name, amounts));
  }
  const row = seed.row++;
  const total = put(draft, row, 0, "合计", { across: table.names.length });
  values.push(...putAmounts(seed, row, table, heads, total, sums));
  return {
    ...{ layout: table.kind, kind: table.kind, anchor: nameHeads.at(-1) as Slot },
    writes: values.flatMap(({ cell, rate }) => (rate === undefined ? [] : [{ slot: cell, values: [rate], due: cell.value === null }])),
    fields: [
      { name: "kind", read: (form) => form.kind, want: () => table.kind },
      { name: "title", read: (form) => form.title, want: () => textOf(title) },
      { name: "year", read: (form) => form.year, want: () => year },
      ...facts,
      ...valueFields(values),
    ],
  };
}

function putAmounts(
  { draft, random }: FormSeed,
  row: number,
  table: FundTable,
  heads: readonly Slot[],
  name: Slot,
  amounts: readonly number[],
): ValueCell[] {
  const cells = amounts.map((amount, index) => putFigure(draft, row, table.names.length + index, cents(amount), { amount: true }));
  const column = (text: RegExp): number => amounts[table.amounts.findIndex((each) => text.test(each))] ?? 0;
  const [budget, executed] = [column(/^(?:全年预算|本年支出预算)/), column(/^(?:全年执行|本年支出执行)/)];
  const fraction = Math.round((executed / budget) * 10_000) / 10_000;
  const rate = put(draft, row, table.names.length + amounts.length, null);
  rate.format = "0.00%";
  if (random.chance(0.7)) [rate.value, rate.figure] = [fraction, String(fraction)];
  const read = [...cells, rate].map((cell, index): ValueCell => ({ name, head: heads[index] as Slot, cell }));
  return read.map((value) => (value.cell === rate ? { ...value, rate: String(fraction) } : value));
}

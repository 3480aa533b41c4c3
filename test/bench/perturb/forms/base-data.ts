import { cents } from "../content";
import { put, putFigure } from "../draft";
import type { Slot } from "../slot";
import { figureOf, textOf, type ExpectedField, type ExpectedForm } from "../expected";
import { putUnitLine, type FormSeed } from "./head";

/** Rows of the amounts: those that a sum of others makes have none of their own. */
const ROWS = [
  ["三公经费", "sum"],
  ["1、公务用车购置和维护经费", "vehicle"],
  ["其中:公车购置", "amount"],
  ["公车运行维护", "amount"],
  ["2、出国经费", "amount"],
  ["3、公务接待", "amount"],
  ["项目支出:", "blank"],
  ["1、业务工作经费", "amount"],
  ["2、运行维护经费", "amount"],
  ["公用经费", "amount"],
  ["其中:办公经费", "amount"],
  ["会议费、培训费", "blank"],
  ["政府采购金额", "amount"],
] as const;

/** 部门整体支出绩效评价基础数据表 (L8). */
export function putBaseData(seed: FormSeed): ExpectedForm {
  const { draft, random, year } = seed;
  const values: ValueCell[] = [];
  const width = 7;
  const title = put(draft, seed.row++, 0, `${random.chance(0.5) ? `${year}年度` : ""}部门整体支出绩效评价基础数据表`, { across: width });
  const facts = putUnitLine(seed, width);
  const anchor = putStaff(seed, values);
  putAmounts(seed, values);
  putBuildings(seed, values);
  const writes = values.flatMap(({ cell, rate }) => (rate === undefined ? [] : [{ slot: cell, values: [rate], due: false }]));
  const fields: ExpectedField[] = [
    { name: "kind", read: (form) => form.kind, want: () => "base-data" },
    { name: "title", read: (form) => form.title, want: () => textOf(title) },
    { name: "year", read: (form) => form.year, want: () => year },
    ...facts,
    ...valueFields(values),
  ];
  return { layout: "L8", kind: "base-data", anchor, fields, writes };
}

export interface ValueCell {
  readonly name: Slot;
  readonly head: Slot;
  readonly cell: Slot;
  /** Of a rate: what must stand there. */
  readonly rate?: string;
}

export function valueFields(cells: readonly ValueCell[]): ExpectedField[] {
  const filled = cells.filter(({ cell }) => cell.figure !== undefined);
  return filled.flatMap(({ name, head, cell }): ExpectedField[] => {
    const at = (form: Parameters<ExpectedField["read"]>[0]) => form.values.find((entry) => entry.cell === address(cell));
    return [
      { name: "value.value", read: (form) => rated(at(form)?.value), want: () => figureOf(cell) },
      { name: "value.name", read: (form) => at(form)?.name, want: () => textOf(name) },
      { name: "value.column", read: (form) => at(form)?.column, want: () => textOf(head) },
    ];
  });
}

/** "95.24%" as a fraction; a rate may be reported as shown. */
function rated(value: string | null | undefined): string | null | undefined {
  return value?.endsWith("%") ? String(Math.round(Number(value.slice(0, -1)) * 100) / 10_000) : value;
}

function address({ row, column }: Slot): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return `${name}${row + 1}`;
}

function putStaff(seed: FormSeed, values: ValueCell[]): Slot {
  const { draft, random, year } = seed;
  const row = seed.row;
  seed.row += 2;
  const name = put(draft, row, 0, "财政供养人员情况(人)", { down: 2, tight: true });
  const heads = ["编制数", `${year}年实际在职人数`, "控制率"].map((text, index) => put(draft, row, 1 + index * 2, text, { across: 2 }));
  const quota = random.int(4, 40) * 5;
  const staff = quota - random.int(0, 3);
  const cells = [String(quota), String(staff)].map((figure, index) => putFigure(draft, row + 1, 1 + index * 2, figure, { across: 2 }));
  const rate = put(draft, row + 1, 5, null, { across: 2 });
  const fraction = Math.round((staff / quota) * 10_000) / 10_000;
  rate.format = "0.00%";
  if (random.chance(0.7)) [rate.value, rate.figure] = [fraction, String(fraction)];
  for (const [index, cell] of cells.entries()) values.push({ name, head: heads[index] as Slot, cell });
  values.push({ name, head: heads[2] as Slot, cell: rate, rate: String(fraction) });
  return heads[0] as Slot;
}

function putAmounts(seed: FormSeed, values: ValueCell[]): void {
  const { draft, random, year } = seed;
  const head = seed.row++;
  put(draft, head, 0, "经费控制情况(万元)");
  const heads = [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`].map((text, index) =>
    put(draft, head, 1 + index * 2, text, { across: 2 }),
  );
  const columns = heads.map(() => ROWS.map(([, kind]) => (kind === "amount" ? random.int(0, 40) * 25 : 0)));
  for (const amounts of columns) {
    amounts[1] = (amounts[2] ?? 0) + (amounts[3] ?? 0);
    amounts[0] = amounts[1] + (amounts[4] ?? 0) + (amounts[5] ?? 0);
  }
  for (const [index, [text, kind]] of ROWS.entries()) {
    const row = seed.row++;
    const name = put(draft, row, 0, text);
    for (const [column, each] of heads.entries()) {
      const figure = kind === "blank" ? null : cents(columns[column]?.[index] ?? 0);
      values.push({ name, head: each, cell: putFigure(draft, row, 1 + column * 2, figure, { across: 2, amount: true }) });
    }
  }
}

function putBuildings(seed: FormSeed, values: ValueCell[]): void {
  const { draft, random } = seed;
  const row = seed.row;
  seed.row += 2;
  const name = put(draft, row, 0, "楼堂馆所控制情况\n(本年完工项目)", { down: 2, tight: true });
  const figures = random.chance(0.5) ? ["1000", "950", null, "200", "190", null] : [null, null, null, null, null, null];
  const heads = ["批复规模(m²)", "实际规模(m²)", "规模控制率", "预算投资(万元)", "实际投资(万元)", "投资概算控制率"];
  for (const [index, text] of heads.entries()) {
    const head = put(draft, row, 1 + index, text);
    values.push({ name, head, cell: putFigure(draft, row + 1, 1 + index, figures[index] ?? null) });
  }
  put(draft, seed.row, 0, "厉行节约保障措施");
  put(draft, seed.row++, 1, "严格执行公务接待标准。", { across: 6 });
}

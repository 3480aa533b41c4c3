import { numberOf, type AmountField } from "../forms/field";
import type { Form, TableRow } from "../forms/form";
import { canonical } from "../quantity/decimal";
import { amountsAddUp, sumAmounts, type Amount } from "../quantity/measures";
import { bare, normalise } from "../quantity/text";
import type { ScoredForm } from "../scoring/scored";
import type { CellAddress } from "../workbook";
import { partsBelow } from "./base-data";
import type { Report } from "./check";

/** A report about one form, from a check that looks at several. */
export type CrossReport = (form: ScoredForm) => Report;

/** Forms of one year and one unit against each other. */
export function checkAcross(forms: readonly ScoredForm[], report: CrossReport): void {
  for (const group of together(forms)) {
    const department = only(group, "department-self-evaluation");
    const base = only(group, "base-data");
    const projects = group.filter(({ form }) => form.kind === "project-self-evaluation");
    if (department && base) checkBase(base, department, report(base));
    if (department && projects.length > 0) checkProjects(department, projects, report(department));
    if (department) for (const fund of group) checkFundTable(fund, department, report(fund));
    if (base && projects.length > 0) checkNamedProjects(base, projects, report(base));
    checkDuplicates(projects, report);
  }
  checkKinship(forms, report);
}

/** Forms are compared only within one year and one unit. */
function together(forms: readonly ScoredForm[]): ScoredForm[][] {
  const groups = new Map<string, ScoredForm[]>();
  for (const form of forms) {
    if (form.form.year === null) continue;
    const key = `${form.form.year}|${bare(form.form.unitName?.value ?? "")}`;
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  return [...groups.values()];
}

function only(group: readonly ScoredForm[], kind: string): ScoredForm | null {
  const [first, ...others] = group.filter(({ form }) => form.kind === kind);
  return first && others.length === 0 ? first : null;
}

interface Placed {
  readonly cell: CellAddress;
  readonly amount: Amount;
}

const placed = (field: AmountField | null | undefined): Placed | null => {
  const amount = numberOf(field ?? null);
  return field && amount ? { cell: field.cell, amount } : null;
};

const projectExpenditure = ({ form }: ScoredForm): Placed | null =>
  placed(form.funds?.byExpenditure.find(({ name }) => /^项目支出/.test(name))?.field);

/** 项目支出 of base data: its row, or the sum of its rows where that is blank. */
function baseProjects({ form }: ScoredForm, column: string): Placed | null {
  const rows = form.table?.rows ?? [];
  const start = rows.findIndex(({ role }) => role === "projects");
  const parent = rows[start];
  if (!parent) return null;
  const own = placed(entry(parent, column));
  if (own) return own;
  const parts = partsBelow(rows, start).flatMap((row) => placed(entry(row, column)) ?? []);
  const [first] = parts;
  return first ? { cell: first.cell, amount: sumAmounts(parts.map(({ amount }) => amount)) } : null;
}

const entry = (row: TableRow, column: string): AmountField | undefined => row.entries.find((each) => each.column === column)?.field;

function checkBase(base: ScoredForm, department: ScoredForm, report: Report): void {
  const split = projectExpenditure(department);
  const final = baseProjects(base, "final");
  const budget = baseProjects(base, "budget");
  const total = department.form.funds?.total;
  const executed = placed(total?.executed);
  const planned = placed(total?.budget ?? total?.initialBudget);
  const differs = (a: Placed, b: Placed): boolean => !amountsAddUp([a.amount], b.amount);
  if (final && (split ? differs(final, split) : executed && final.amount.gt(executed.amount))) {
    const over = executed && final.amount.gt(executed.amount) ? `，全年执行数 ${canonical(executed.amount)}` : "";
    const there = split ? "整体支出自评表的项目支出" : "整体支出自评表的全年执行数";
    const expected = split ? `${canonical(split.amount)}${over}` : canonical(executed?.amount ?? final.amount);
    report("cross-executed", final.cell, { here: "基础数据表的项目支出决算数", found: canonical(final.amount), there, expected });
    return;
  }
  if (budget && planned && budget.amount.gt(planned.amount) && differs(budget, planned)) {
    report("cross-budget", budget.cell, {
      here: "基础数据表的项目支出预算数",
      found: canonical(budget.amount),
      there: "整体支出自评表的全年预算数",
      expected: canonical(planned.amount),
    });
  }
}

function checkProjects(department: ScoredForm, projects: readonly ScoredForm[], report: Report): void {
  const split = projectExpenditure(department);
  const executed = projects.map(({ form }) => numberOf(form.funds?.total?.executed ?? null)).filter((amount) => amount !== null);
  if (!split || executed.length < projects.length || amountsAddUp(executed, split.amount)) return;
  report("cross-projects", split.cell, {
    what: `${projects.length} 张项目自评表的全年执行数合计 ${canonical(sumAmounts(executed))}，整体支出自评表的项目支出是 ${canonical(split.amount)}`,
  });
}

/** Names that the blank form brings along. */
const TEMPLATE_PROJECTS = /业务工作(?:经费|专项)|运行维护(?:经费|专项)|一个专项一行|[.…]{2}/;

function checkNamedProjects(base: ScoredForm, projects: readonly ScoredForm[], report: Report): void {
  const rows = base.form.table?.rows ?? [];
  const start = rows.findIndex(({ role }) => role === "projects");
  const named = projects.map(({ form }) => bare(form.projectName?.value ?? ""));
  for (const row of start < 0 ? [] : partsBelow(rows, start)) {
    const name = bare(row.name.replace(/^\s*[\d一二三四五六七八九十]+\s*[、.]/, ""));
    const spent = placed(entry(row, "final"));
    if (!spent?.amount.gt(0) || TEMPLATE_PROJECTS.test(normalise(row.name)) || name === "") continue;
    if (!named.some((each) => each.includes(name) || (each !== "" && name.includes(each)))) {
      report("cross-projects", row.nameCell, { what: `基础数据表的项目“${name}”没有项目自评表` });
    }
  }
}

const INCOME_NAMES: Readonly<Record<string, RegExp>> = {
  "government-fund-expenditure": /政府性基金/,
  "state-capital-expenditure": /国有资本/,
};

function checkFundTable(fund: ScoredForm, department: ScoredForm, report: Report): void {
  const name = INCOME_NAMES[fund.form.kind];
  const total = fund.form.table?.rows.find(({ role }) => role === "total");
  const stated = name && placed(department.form.funds?.byIncome.find((row) => name.test(row.name))?.field);
  if (!total || !stated) return;
  const [budget, executed] = [placed(entry(total, "budget")), placed(entry(total, "executed"))];
  const fits = [budget, executed].some((each) => each && amountsAddUp([each.amount], stated.amount));
  const wrong = executed ?? budget;
  if (fits || !wrong) return;
  report(executed ? "cross-executed" : "cross-budget", wrong.cell, {
    here: "本表合计",
    found: canonical(wrong.amount),
    there: "整体支出自评表按收入性质分的相应金额",
    expected: canonical(stated.amount),
  });
}

function checkDuplicates(projects: readonly ScoredForm[], report: CrossReport): void {
  const seen = new Map<string, Form>();
  for (const project of projects) {
    const name = project.form.projectName;
    const key = bare(name?.value ?? "");
    const earlier = seen.get(key);
    if (name && key !== "" && earlier) report(project)("project-duplicate", name.cell, { name: name.value, sheet: earlier.sheet });
    if (key !== "" && !earlier) seen.set(key, project.form);
  }
}

/** The one base data form and the one department form of a workbook belong together. */
function checkKinship(forms: readonly ScoredForm[], report: CrossReport): void {
  const department = only(forms, "department-self-evaluation");
  const base = only(forms, "base-data");
  if (!department || !base) return;
  const cell = base.form.title?.cell ?? { sheet: base.form.sheet, row: base.form.range.top, column: base.form.range.left };
  const [here, there] = [base.form, department.form];
  if (here.year !== null && there.year !== null && here.year !== there.year) {
    report(base)("cross-year", cell, { found: String(here.year), there: "整体支出自评表", expected: String(there.year) });
  }
  if (here.unitName && there.unitName && bare(here.unitName.value) !== bare(there.unitName.value)) {
    report(base)("cross-unit-name", here.unitName.cell, {
      found: here.unitName.value,
      there: "整体支出自评表",
      expected: there.unitName.value,
    });
  }
}

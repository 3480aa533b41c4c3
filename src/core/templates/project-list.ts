import { canonical, parseDecimal, type Decimal } from "../quantity/decimal";
import { bare, fold, isEmptyMark, normalise } from "../quantity/text";
import { LIST_TEXTS } from "./texts";

export interface ListedProject {
  readonly name: string;
  /** In 万元, a canonical decimal; null where none is given. */
  readonly budget: string | null;
}

/** A line of the list that no form can be made from. */
export interface ListMistake {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Chinese: what is wrong and what to do. */
  readonly message: string;
}

export interface ProjectList {
  readonly projects: readonly ListedProject[];
  readonly mistakes: readonly ListMistake[];
}

/** More forms than a unit has projects; beyond it something else was pasted. */
const MOST_PROJECTS = 100;

const HEADER_CELL =
  /^(?:序号|编号|项目|名称|项目(?:支出)?名称|专项(?:资金)?名称|单位|备注|(?:年初|全年|当年)?(?:预算|资金|金额|数额)[^\d]*)$/;
const NAME_HEAD = /^(?:项目|名称|项目(?:支出)?名称|专项(?:资金)?名称)$/;
const BUDGET_HEAD = /预算|资金|金额|数额/;
const HEADING_LINE = /(?:清单|一览表|明细表?|汇总表|名单|情况表)(?:\([^)]*\))?$|^\(?(?:金额)?单位[:：]/;
const TOTAL_LINE = /^(?:合计|总计|小计|共计)/;
const AMOUNT = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元|万元|元|万)?$/;
/** An amount behind white space at the end of a line; its thousands may be set off with commas. */
const LAST_AMOUNT = /^(.*\S)\s+(-?[\d,，.．]+\s*(?:亿元|万元|元|万)?)$/u;

/**
 * Reads a pasted list of projects: a line each, name and budget (万元 unless a unit is given) separated by a tab, commas or spaces. Heads,
 * titles, totals, running numbers and blank lines are passed over.
 */
export function readProjectList(list: string): ProjectList {
  const projects: (ListedProject & { line: number })[] = [];
  const mistakes: ListMistake[] = [];
  let columns: Columns = { name: null, budget: null, unit: null };
  for (const [index, raw] of list.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const text = fold(raw);
    const heads = headsOf(raw, columns);
    if (heads) columns = heads;
    if (text === "" || heads || TOTAL_LINE.test(bare(text)) || (projects.length === 0 && HEADING_LINE.test(bare(text)))) continue;
    const read = readLine(raw, columns, projects.length + 1);
    const same = typeof read === "string" ? undefined : projects.find(({ name }) => bare(name) === bare(read.name));
    if (typeof read === "string") mistakes.push({ line, text, message: read });
    else if (same) mistakes.push({ line, text, message: LIST_TEXTS.duplicate(same.line) });
    else if (projects.length >= MOST_PROJECTS) mistakes.push({ line, text, message: LIST_TEXTS.tooMany(MOST_PROJECTS) });
    else projects.push({ ...read, line });
  }
  return { projects: projects.map(({ name, budget }) => ({ name, budget })), mistakes };
}

/** What a line of heads says: where name and budget stand, and the unit of the amounts. */
interface Columns {
  readonly name: number | null;
  readonly budget: number | null;
  readonly unit: string | null;
}

/** Null for a line that is no line of heads. */
function headsOf(raw: string, before: Columns): Columns | null {
  const plain = normalise(raw).trim();
  const unit = /(亿元|万元|元)/.exec(plain)?.[1] ?? null;
  if (/^\(?(?:金额)?单位[:：]/.test(plain)) return { ...before, unit };
  const cells = (raw.includes("\t") ? raw.split("\t") : raw.split(/[\s,，;；|、]+/)).map((cell) => bare(cell).replace(/\([^)]*\)/g, ""));
  const named = cells.some((cell) => NAME_HEAD.test(cell));
  const isHead = cells.every((cell) => cell === "" || HEADER_CELL.test(cell)) || cells.some((cell) => BUDGET_HEAD.test(cell));
  if (!named || !isHead) return null;
  const at = (pattern: RegExp): number | null => {
    const found = cells.findIndex((cell) => pattern.test(cell));
    return raw.includes("\t") && found >= 0 ? found : null;
  };
  return { name: at(NAME_HEAD), budget: at(BUDGET_HEAD), unit };
}

/** @returns the project, or what is wrong with the line */
function readLine(raw: string, columns: Columns, running: number): ListedProject | string {
  const parts = raw.includes("\t") ? fromCells(raw.split("\t").map(fold), columns) : fromText(fold(raw), running);
  if (typeof parts === "string") return parts;
  const name = parts.name.replace(/[,，;；|、:：\s]+$/u, "");
  if (name === "") return LIST_TEXTS.nameMissing;
  if (isEmptyMark(parts.amount)) return { name, budget: null };
  const budget = readBudget(parts.amount, columns.unit);
  return typeof budget === "string" ? budget : { name, budget: canonical(budget) };
}

interface Parts {
  readonly name: string;
  readonly amount: string;
}

/** Cells pasted from a sheet: by the heads where there are any, otherwise the first text and the amount behind it. */
function fromCells(cells: readonly string[], columns: Columns): Parts | string {
  const isAmount = (cell: string): boolean => AMOUNT.test(normalise(cell).replace(/\s+/g, ""));
  const nameAt = columns.name ?? cells.findIndex((cell) => cell !== "" && !isAmount(cell));
  const name = cells[nameAt] ?? "";
  if (columns.budget !== null) return { name, amount: cells[columns.budget] ?? "" };
  const behind = cells.slice(nameAt + 1).filter((cell) => !isEmptyMark(cell));
  const amounts = [...new Set(behind.filter(isAmount))];
  if (amounts.length > 1) return LIST_TEXTS.severalAmounts;
  return { name, amount: amounts[0] ?? behind[0] ?? "" };
}

/** A typed line: the amount stands at its end, behind white space or a comma. */
function fromText(text: string, running: number): Parts | string {
  const line = text.replace(/^\d{1,3}[.、．)）](?!\d)\s*/, "").replace(new RegExp(`^${running}\\s+(?=\\D)`), "");
  const spaced = LAST_AMOUNT.exec(line);
  if (spaced) return { name: spaced[1] ?? "", amount: spaced[2] ?? "" };
  const [last = "", before = "", ...others] = line.split(/[,，;；|]/).reverse();
  const amount = normalise(last).trim();
  if (!/^-?\d/.test(amount)) return AMOUNT.test(normalise(line)) ? LIST_TEXTS.nameMissing : { name: line, amount: "" };
  // 路灯改造,100,200: one amount of a hundred thousand, or two of a hundred and two hundred
  if (others.length > 0 && /^-?\d+$/.test(normalise(before).trim())) return LIST_TEXTS.commas;
  return before === "" && others.length === 0 ? { name: line, amount: "" } : { name: line.slice(0, -last.length - 1), amount: last };
}

function readBudget(text: string, unitOfList: string | null): Decimal | string {
  const match = AMOUNT.exec(normalise(text).replace(/\s+/g, ""));
  const number = match && parseDecimal((match[1] ?? "").replace(/,/g, ""));
  if (!number) return LIST_TEXTS.noAmount(text);
  if (number.lt(0)) return LIST_TEXTS.negative;
  const unit = match[2] ?? unitOfList ?? "万元";
  if (unit === "元") return number.div(10_000);
  return unit === "亿元" ? number.times(10_000) : number;
}

import { memo } from "../memo";
import { fold, normalise } from "../quantity/text";
import type { AmountUnit } from "../shape";
import type { Sourced } from "../workbook";
import type { FormCells } from "./cells";
import type { Span } from "./grid";
import { readLabel } from "./labels";
import { FACTS, FUND_TITLES, roleOf, TAIL, TITLE, type FactRole } from "./vocabulary";

/** What stands above the indicators of a form: title, year, names. */
export interface Facts {
  readonly title: Sourced<string> | null;
  readonly year: number | null;
  readonly names: ReadonlyMap<FactRole, Sourced<string> | null>;
  /** A unit of money stated beside the title or in a label (单位:万元). */
  readonly amountUnit: AmountUnit | null;
  /** First row that belongs to the form. */
  readonly top: number;
}

export interface Area extends Span {
  readonly top: number;
  readonly bottom: number;
}

const LONGEST_TITLE = 60;
const YEAR = /(?<!\d)(20\d{2})\s*年/;

/** Reads the facts from the rows of an area: from below the form above to the row before the heads. */
export function readFacts(cells: FormCells, area: Area): Facts {
  const rows = [...cells.grid.rowsBetween(area.top, area.bottom)];
  const title = findTitle(cells, rows, area);
  const from = title?.cell.row ?? area.top;
  const names = new Map<FactRole, Sourced<string> | null>();
  let firstNamed: number | null = null;
  let amountUnit: AmountUnit | null = null;
  let yearLine: number | null = null;
  const behindTitle = title && UNIT_BEHIND_TITLE.exec(String(cells.grid.at(title.cell.row, title.cell.column)?.value ?? ""))?.[1];
  if (title && behindTitle) names.set("reportingUnit", { value: nameIn(behindTitle), cell: title.cell });
  for (const row of rows.filter((each) => each >= from)) {
    const inRow = cells.inRow(row, area);
    for (const [index, cell] of inRow.entries()) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_TITLE) continue;
      const label = readLabel(cell.value);
      amountUnit ??= label.amountUnit;
      yearLine ??= yearOfLine(cell.value);
      const role = factNamed(label.text);
      if (role === null || names.has(role)) continue;
      const next = inRow[index + 1];
      const beside =
        next && !isFactLabel(next.value) && !isUnitOfMoney(next.value)
          ? { value: nameIn(String(next.value)), cell: cells.address(row, next.column) }
          : null;
      names.set(role, label.tail === null ? beside : { value: nameIn(label.tail), cell: cells.address(row, cell.column) });
      firstNamed ??= row;
    }
  }
  const year = (title && yearIn(title.value)) ?? yearLine ?? (title && yearAbove(cells, title.cell.row, area));
  return { title, year, names, amountUnit, top: title?.cell.row ?? firstNamed ?? area.bottom + 1 };
}

/** A name as written, without what asks for a seal: 某局(盖章). */
function nameIn(text: string): string {
  return fold(text).replace(/\s*[(（](?:盖章|公章|签章|盖公章|加盖公章)[)）]$/, "");
}

/** The nearest text above that reads like a form's title and begins its row (a project named …自评表 stands behind its label). */
function findTitle(cells: FormCells, rows: readonly number[], area: Area): Sourced<string> | null {
  for (const row of [...rows].reverse()) {
    const first = cells.firstInRow(row, area);
    if (first && isTitle(first.value)) return { value: fold(titleText(String(first.value))), cell: cells.address(row, first.column) };
  }
  return null;
}

/** The first line of a title that is written in two rows: 2023年度项目支出 above 绩效自评表. */
function yearAbove(cells: FormCells, titleRow: number, area: Area): number | null {
  if (titleRow <= area.top) return null;
  const [first, ...others] = cells.inRow(titleRow - 1, area);
  if (typeof first?.value !== "string" || others.length > 0 || first.value.length > LONGEST_FIRST_LINE) return null;
  const plain = normalise(first.value).replace(/\s+/g, "");
  return /[:,.;。、]|[表函知告]$/.test(plain) ? null : yearIn(plain);
}

const LONGEST_FIRST_LINE = 30;

/** A title may share its cell with the unit's name: 部门整体支出绩效评价指标表 填报单位:某局. */
const UNIT_BEHIND_TITLE = /\s*(?:填报|编报|编制|申报|评价)(?:单位|部门)(?:名称)?\s*[:：]\s*(.*)$/s;

/** … and with its number among the attachments: 附件1:2022年度项目支出绩效自评表. */
const ATTACHMENT = /^\s*附\s*(?:件|表)\s*[\d一二三四五六七八九十]*(?:[-—－][\d一二三四五六七八九十]+)*\s*[:：、.]?\s*/;

function titleText(text: string): string {
  return text.replace(UNIT_BEHIND_TITLE, "").replace(ATTACHMENT, "");
}

export function isTitle(value: unknown): boolean {
  return typeof value === "string" && value.length <= LONGEST_TITLE && readsLikeTitle(value);
}

/** Asked of the first cell of every row. */
const readsLikeTitle = memo((value: string): boolean => {
  const plain = normalise(titleText(value)).replace(/\s+/g, "");
  if (roleOf(FUND_TITLES, plain) !== null) return true;
  return TITLE.test(plain) && !/[:，,。]/.test(plain.replace(/\([^)]*\)/g, ""));
});

/** The year that a title names; null where it names none. */
export function yearIn(text: string): number | null {
  const year = YEAR.exec(normalise(text))?.[1];
  return year === undefined ? null : Number(year);
}

/** "(2022年度)" in a cell of its own. */
const yearOfLine = memo((text: string): number | null => {
  const plain = normalise(text).replace(/\s+/g, "");
  return /^\(?20\d{2}年度?\)?$/.test(plain) || /^(?:年度|评价年度|预算年度):?20\d{2}年?度?$/.test(plain)
    ? yearIn(plain.replace(/(20\d{2})年?/, "$1年"))
    : null;
});

/** A row that begins another form: its title, or the name of its project or unit. */
export function beginsForm(value: unknown): boolean {
  return isTitle(value) || isFactLabel(value);
}

/** A note or a signature: what stands there is below the table. */
export function isTail(value: unknown): boolean {
  return typeof value === "string" && endsTable(value);
}

const endsTable = memo((value: string): boolean => TAIL.test(readLabel(value).text));

/** 单位:万元 beside 填报单位: is no unit's name. */
function isUnitOfMoney(value: unknown): boolean {
  return typeof value === "string" && /^\(?(?:金额)?单位[:：]/.test(normalise(value).trim());
}

function isFactLabel(value: unknown): boolean {
  return typeof value === "string" && value.length <= 20 && namesFact(value);
}

const namesFact = (value: string): boolean => factNamed(readLabel(value).text) !== null;

const factNamed = memo((label: string): FactRole | null => roleOf(FACTS, label));

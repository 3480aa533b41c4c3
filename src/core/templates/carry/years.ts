import { isTitle } from "../../forms/facts";
import type { Form } from "../../forms/form";
import { readLabel } from "../../forms/labels";
import { FACTS, FUNDS_HEADS, FUNDS_ROW, GOALS, INDICATOR_HEADS, roleOf } from "../../forms/vocabulary";
import { normalise } from "../../quantity/text";
import type { Cell } from "../../workbook";
import { CARRY_TEXTS } from "../texts";
import type { EditList } from "./edit-list";
import { bodyOf } from "./rows";

/** Longest text that can be a label; anything longer explains something and is left as it is. */
const LONGEST_LABEL = 60;

/** Not part of a longer number (12345热线, a telephone number). */
const YEAR = /(?<![\d.])20\d{2}(?![\d.])/g;

const mentionsYear = (text: string): boolean => normalise(text).search(YEAR) >= 0;

/** Whether a kept text is to be looked at in the new year. */
export const speaksOfYear = (text: string | null): boolean => text !== null && mentionsYear(text);

/** 2024年度 → 2025年度, 2023年决算数 → 2024年决算数; full-width digits become plain. */
export function shifted(text: string, by: number): string {
  const plain = text.replace(/[０-９]/g, (digit) => normalise(digit));
  return plain.replace(YEAR, (year) => String(Number(year) + by));
}

/** Advances the year where it belongs to the form itself: in the title, a line of its own, heads of columns and labels. */
export function advanceYears(edits: EditList, form: Form, by: number): void {
  const body = bodyOf(form);
  const above = form.range.top - (form.title && !mentionsYear(form.title.value) ? 1 : 0);
  for (const row of edits.grid.rows) {
    if (row < above || row > form.range.bottom || body.data.has(row)) continue;
    const inRow = edits.grid.row(row).filter(({ column }) => column >= form.range.left && column <= form.range.right);
    for (const [index, cell] of inRow.entries()) {
      if (isValueOfFact(form, cell)) continue;
      const { value } = cell;
      if (typeof value === "number" && value === form.year && isYearLabel(inRow[index - 1])) edits.set(cell, value + by, CARRY_TEXTS.year);
      if (typeof value !== "string" || value.length > LONGEST_LABEL || !mentionsYear(value)) continue;
      const ofForm = row < form.range.top ? inRow.length === 1 : isLabel(value, form, row);
      if (ofForm) edits.set(cell, shifted(value, by), CARRY_TEXTS.year);
    }
  }
}

/** Names of the unit or project are the user's, unless they share the title's cell. */
function isValueOfFact({ unitName, projectName, title }: Form, { row, column }: Cell): boolean {
  const at = (fact: Form["unitName"]): boolean => fact?.cell.row === row && fact.cell.column === column;
  return (at(unitName) || at(projectName)) && !at(title);
}

function isYearLabel(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && /^(?:评价|预算|自评)?年[度份]$/.test(readLabel(cell.value).text);
}

function isLabel(value: string, { title, table, range }: Form, row: number): boolean {
  if (title?.cell.row === row || isTitle(value)) return true;
  const plain = normalise(value).replace(/\s+/g, "");
  if (/^\(?(?:(?:评价|预算|自评)?年[度份]:?)?20\d{2}年?度?\)?$/.test(plain)) return true;
  // a table's rows are its data; what stands between them heads columns or sections
  if (table) return row >= range.top;
  // 2024年初预算数 is 年初预算数, 2024年度预算数 is 预算数
  const labels = [/20\d{2}年?度?/g, /20\d{2}/g].map((year) => readLabel(plain.replace(year, "")).text);
  return labels.some((label) => isHead(label) || GOALS.test(label)) || isPart(plain);
}

function isHead(label: string): boolean {
  return [INDICATOR_HEADS, FUNDS_HEADS, FACTS].some((words) => roleOf<string>(words, label) !== null);
}

/** 2023年结转资金 among the rows of the funds. */
function isPart(plain: string): boolean {
  return plain.length <= 20 && FUNDS_ROW.test(plain) && /^(?:其中:?)?20\d{2}年/.test(plain);
}

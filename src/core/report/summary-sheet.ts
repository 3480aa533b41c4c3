import { canonical, decimal, roundHalfUp, sum } from "../quantity/decimal";
import type { SheetPlan } from "../sheet-plan";
import type { ListLook, Tone } from "./list-looks";
import { type List, type ListColumn, listPlan } from "./list-plan";
import { type FindingCounts, type SummaryEntry, type SummaryPart, summaryPart, type SummaryRow, summaryRows } from "./summary-rows";
import { TEXTS } from "./texts";

const { heads } = TEXTS.summary;

export interface SummaryOptions {
  /** Grades and open findings stand out by colour too. */
  readonly colours?: boolean;
}

/**
 * 汇总表: one row a form over one workbook or many files, with the open findings counted and summed up. What is totalled follows the
 * filter, as Excel's status bar does.
 */
export function summarySheet(entries: readonly SummaryEntry[], options: SummaryOptions = {}): SheetPlan {
  return sheetOfParts(entries.map(summaryPart), options);
}

/** The same of workbooks whose reviews are not kept. */
export function sheetOfParts(parts: readonly SummaryPart[], { colours = true }: SummaryOptions = {}): SheetPlan {
  const list = listOfParts(parts);
  return listPlan(colours ? list : { ...list, columns: list.columns.map(withoutTone) });
}

export function summaryList(entries: readonly SummaryEntry[]): List<SummaryRow> {
  return listOfParts(entries.map(summaryPart));
}

function listOfParts(parts: readonly SummaryPart[]): List<SummaryRow> {
  const rows = summaryRows(parts);
  const forms = parts.reduce((count, part) => count + part.forms, 0);
  return {
    name: TEXTS.summary.sheetName,
    title: TEXTS.summary.title,
    note: TEXTS.summary.note(forms, parts.length),
    columns: columnsOf(
      rows,
      parts.some(({ named }) => named),
    ),
    rows,
  };
}

type Column = ListColumn<SummaryRow>;

function columnsOf(rows: readonly SummaryRow[], files: boolean): Column[] {
  return [
    { head: heads.number, width: 8, look: "count", value: (row) => row.number },
    ...(files ? [text(heads.file, 24, (row) => row.file)] : []),
    {
      ...text(heads.sheet, 16, (row) => row.sheet),
      look: files ? "text" : "link",
      link: ({ sheet, start }) => (start === null ? undefined : { sheet, cell: start }),
    },
    { ...text(heads.form, 30, (row) => row.form), total: TEXTS.summary.total },
    text(heads.unit, 22, (row) => row.unit),
    text(heads.project, 26, (row) => row.project),
    { head: heads.year, width: 8, look: "count", value: (row) => row.year },
    number(heads.weights, "marks", (row) => row.weights),
    { ...number(heads.rate, "rate", (row) => row.rate), total: average(rows, (row) => row.rate, "rate") },
    { ...number(heads.recorded, "marks", (row) => row.recorded), total: average(rows, (row) => row.recorded, "marks") },
    {
      ...number(heads.computed, "marks", (row) => row.computed),
      tone: ({ recorded, computed }) => (recorded !== null && computed !== null && recorded !== computed ? "bad" : undefined),
      total: average(rows, (row) => row.computed, "marks"),
    },
    { head: heads.grade, width: 9, look: "short", value: (row) => row.grade, tone: ({ grade }) => GRADE_TONES[grade] },
    count(rows, heads.error, "error", "bad"),
    count(rows, heads.explain, "explain", "doubtful"),
    count(rows, heads.hint, "hint"),
    count(rows, heads.settled, "settled"),
    text(heads.remark, 20, (row) => row.remark),
  ];
}

const GRADE_TONES: Readonly<Record<string, Tone>> = { 优: "good", 中: "doubtful", 差: "bad" };

function text(head: string, width: number, value: (row: SummaryRow) => string): Column {
  return { head, width, look: "text", value };
}

function number(head: string, look: ListLook, value: (row: SummaryRow) => string | null): Column {
  return { head, width: 11, look, value: (row) => asNumber(value(row)) };
}

function count(rows: readonly SummaryRow[], head: string, of: keyof FindingCounts, tone?: Tone): Column {
  return {
    head,
    width: 9,
    look: "count",
    value: ({ counts }) => counts[of],
    tone: ({ counts }) => (counts[of] > 0 ? tone : undefined),
    total: { value: rows.reduce((sum, { counts }) => sum + counts[of], 0), formula: (range) => `=SUBTOTAL(109,${range})` },
  };
}

/** Of the forms that have the number; blank where none has. */
function average(rows: readonly SummaryRow[], value: (row: SummaryRow) => string | null, look: ListLook): Column["total"] {
  const numbers = rows.flatMap((row) => value(row) ?? []).map(decimal);
  const mean = numbers.length === 0 ? "" : Number(canonical(roundHalfUp(sum(numbers).div(numbers.length), 10)));
  return { value: mean, formula: (range) => `=IFERROR(SUBTOTAL(101,${range}),"")`, look };
}

function asNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function withoutTone({ tone: _tone, ...column }: Column): Column {
  return column;
}

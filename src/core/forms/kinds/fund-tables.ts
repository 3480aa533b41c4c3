import { normalise } from "../../quantity/text";
import type { Anchor, Zone } from "../anchors";
import { LONGEST_GAP, type FormCells } from "../cells";
import type { Span } from "../grid";
import { beginsForm, isTail, readFacts, yearIn } from "../facts";
import type { Form, TableRow } from "../form";
import { readLabel } from "../labels";
import { columnsIn, entriesIn, nameIn, roleIn, type TableColumn, type TableVocabulary } from "../tables/read-table";
import { tableForm } from "../tables/table-form";
import { FUND_TITLES, roleOf } from "../vocabulary";

/** The three fund tables, told apart by their titles; no official column list was found, so heads are read in any order. */
const NAME = /^(?:科目(?:\(项目\)|项目)?名称|项目名称|科目名称|名称|险种|基金名称|支出项目|项目|科目)$/;

const HEADS: TableVocabulary = [
  ["initialBudget", /^年初预算(?:数|金额)?$/],
  ["incomeBudget", /^(?:本年|当年)?收入预算(?:数)?$/],
  ["incomeExecuted", /^(?:本年|当年)?收入(?:执行|决算|完成)(?:数)?$/],
  ["expenditureBudget", /^(?:本年|当年)?支出预算(?:数)?$/],
  ["expenditureExecuted", /^(?:本年|当年)?支出(?:执行|决算)(?:数)?$/],
  ["budget", /^(?:(?:全年|调整|调整后|本年|当年)预算(?:数|金额)?|预算数)$/],
  ["executed", /^(?:(?:全年|本年|当年)?(?:预算)?(?:执行|决算|支出)(?:数|金额|合计)?|实际支出(?:数)?)$/],
  ["basic", /基本支出$/],
  ["project", /项目支出$/],
  ["lastBalance", /^上年(?:年末)?(?:结余|结转|滚存结余|结转结余|结转和结余)$/],
  ["yearBalance", /^(?:本年|当年)收支结余$/],
  ["finalBalance", /^年末(?:滚存)?结余$/],
  ["balance", /^(?:年末)?(?:结转和结余|结转结余|结余|年末结转)(?:数)?$/],
  ["rate", /^(?:预算)?执行率$/],
];

/** Heads enough to call a row the head of a fund table. */
const ENOUGH = 3;
/** Rows below the title in which the heads are looked for. */
const FARTHEST_HEADS = 8;

export function findFundTables(cells: FormCells): Anchor[] {
  return cells.grid.rows.flatMap((row) => {
    if (!cells.grid.row(row).some(({ value }) => isFundTitle(value))) return [];
    const titles = cells.inRow(row, { left: 0, right: Infinity }).filter(({ value }) => isFundTitle(value));
    return titles.flatMap((title, index) => {
      const left = index === 0 ? 0 : title.column;
      const right = (titles[index + 1]?.column ?? Infinity) - 1;
      return anchorBelow(cells, row, { left, right }) ?? [];
    });
  });
}

function isFundTitle(value: unknown): boolean {
  return typeof value === "string" && value.length <= 60 && value.includes("表") && kindOf(value) !== null;
}

function kindOf(title: string): string | null {
  return roleOf(FUND_TITLES, normalise(title).replace(/\s+/g, ""));
}

function anchorBelow(cells: FormCells, titleRow: number, within: Span): Anchor | null {
  const headRow = headRowBelow(cells, titleRow, within);
  if (headRow === null) return null;
  const columns = withSecondHead(cells, headRow, within);
  const names = nameHead(cells, headRow, within) ?? nameHead(cells, headRow + 1, within);
  if (!names) return null;
  const left = Math.min(names.left, ...cells.inRow(headRow, { left: within.left, right: names.left }).map((cell) => cell.column));
  const right = lastOfRun(cells, headRow, { left, right: within.right }, Math.max(...columns.map((column) => column.right), names.right));
  const heads: FundHeads = { titleRow, headRow, left, right, names, columns };
  return { row: headRow, left, right, read: (zone) => readBody(cells, heads, zone, within) };
}

interface FundHeads extends Span {
  readonly titleRow: number;
  readonly headRow: number;
  readonly names: Span;
  readonly columns: readonly TableColumn[];
}

function headRowBelow(cells: FormCells, titleRow: number, within: Span): number | null {
  let looked = 0;
  for (const row of cells.grid.rowsBetween(titleRow + 1, titleRow + FARTHEST_HEADS + LONGEST_GAP)) {
    if (headsIn(cells, row, within).length >= ENOUGH) return row;
    if (++looked >= FARTHEST_HEADS) return null;
  }
  return null;
}

function readBody(cells: FormCells, heads: FundHeads, zone: Zone, within: Span): Form {
  const { titleRow, headRow, left, right, names, columns } = heads;
  const body: TableRow[] = [];
  let last = headRow;
  for (const row of cells.grid.rowsBetween(headRow + 1, zone.nextBelow(headRow) - 1)) {
    if (headsIn(cells, row, within).length > 0) continue;
    const first = cells.firstInRow(row, { left, right });
    if (!first) continue;
    if (row - last > LONGEST_GAP || beginsForm(first.value) || isTail(first.value)) break;
    const name = nameIn(cells, row, { left, right: names.right });
    last = row;
    if (!name) continue;
    const isTotal = cells
      .inRow(row, { left, right: names.right })
      .some(({ value }) => typeof value === "string" && /^(?:合计|总计|小计)$/.test(readLabel(value).text));
    const named = nameIn(cells, row, names) ?? name;
    body.push({ name: named.value, nameCell: named.cell, role: isTotal ? "total" : null, row, entries: entriesIn(cells, row, columns) });
  }
  return fundForm(cells, { titleRow, headRow, left, right, last, farRight: Math.min(zone.right, within.right) }, body);
}

/** The last column of the heads, those that no vocabulary knows (备注) included, up to the first gap. */
function lastOfRun(cells: FormCells, row: number, span: Span, known: number): number {
  return cells
    .inRow(row, span)
    .reduce((last, cell) => (cell.column <= last + 1 ? Math.max(last, cells.grid.areaAt(row, cell.column).right) : last), known);
}

function headsIn(cells: FormCells, row: number, within: Span): TableColumn[] {
  return columnsIn(cells, row, within, (label) => roleIn(HEADS, label));
}

/** 其中 may stand over 基本支出 and 项目支出 in a second row. */
function withSecondHead(cells: FormCells, row: number, within: Span): TableColumn[] {
  const own = headsIn(cells, row, within);
  const below = headsIn(cells, row + 1, within).filter(
    (column) => !own.some((mine) => mine.left <= column.right && column.left <= mine.right),
  );
  return [...own, ...below];
}

function nameHead(cells: FormCells, row: number, within: Span): Span | null {
  const head = cells.inRow(row, within).find(({ value }) => typeof value === "string" && NAME.test(readLabel(value).text));
  return head ? cells.grid.areaAt(row, head.column) : null;
}

function fundForm(
  cells: FormCells,
  at: { titleRow: number; headRow: number; left: number; right: number; last: number; farRight: number },
  rows: readonly TableRow[],
): Form {
  // the unit of money may stand above a column beyond the last head
  const facts = readFacts(cells, { top: at.titleRow, bottom: at.headRow - 1, left: at.left, right: at.farRight });
  const title = nameIn(cells, at.titleRow, { left: at.left, right: at.right });
  const own = {
    kind: kindOf(title?.value ?? "") ?? "government-fund-expenditure",
    range: { top: at.titleRow, left: at.left, bottom: at.last, right: at.right },
    title,
    year: facts.year ?? yearIn(title?.value ?? ""),
    amountUnit: facts.amountUnit,
  };
  return tableForm(cells, own, facts, rows);
}

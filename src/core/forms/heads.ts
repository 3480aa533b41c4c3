import type { Decimal } from "../quantity/decimal";
import type { Cell } from "../workbook";
import type { Grid } from "./grid";
import { readLabel } from "./labels";
import { INDICATOR_BLOCK, INDICATOR_HEADS, roleOf, type IndicatorRole } from "./vocabulary";

/** Columns that one head spans (by its merged area), inclusive. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
  readonly label: string;
}

/** The head of the indicator rows: where a self-evaluation form is anchored. */
export interface Heads {
  /** First and last sheet row of the head (two where 年度指标值 stands over sign, value and unit). */
  readonly row: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<IndicatorRole, ColumnSpan>;
  /** Marks that the block's label states: 年度绩效目标1(40分). */
  readonly blockMarks: Decimal | null;
  /** Roles that two columns claim. */
  readonly duplicates: readonly IndicatorRole[];
}

interface HeadCell extends ColumnSpan {
  readonly role: IndicatorRole;
}

/** Longest text that can be a column head. */
const LONGEST_HEAD = 40;

/** All indicator heads of a sheet, top to bottom and left to right; several in a row where forms stand side by side. */
export function findHeads(grid: Grid): Heads[] {
  return grid.rows.flatMap((row) => {
    const cells = headCells(grid, row);
    if (!cells.some(({ role }) => role === "name")) return [];
    const groups = sideBySide(cells);
    return groups.map((group, index) => completeHeads(grid, row, group, boundsOf(groups, index))).filter(isHeadOfForm);
  });
}

/** The columns that a form may use where others stand beside it: from behind the form to its left up to the form to its right. */
function boundsOf(groups: readonly (readonly HeadCell[])[], index: number): { left: number; right: number } {
  const before = groups[index - 1] ?? [];
  const after = groups[index + 1] ?? [];
  return { left: Math.max(-1, ...before.map(({ right }) => right)) + 1, right: Math.min(Infinity, ...after.map(({ left }) => left)) - 1 };
}

/**
 * Something is scored or measured: an actual, a score, or a criterion. Tables that only set targets (绩效目标申报表) are no self-evaluation.
 */
function isHeadOfForm({ columns }: Heads): boolean {
  if (!columns.has("name") || columns.size < 4) return false;
  return columns.has("actual") || columns.has("score") || (columns.has("criterion") && columns.has("weight"));
}

function headCells(grid: Grid, row: number): HeadCell[] {
  const cells = grid.row(row).flatMap((cell) => {
    const role = headRole(cell);
    if (role === null) return [];
    const { left, right } = grid.areaAt(row, cell.column);
    return left === cell.column ? [{ role, left, right, label: readLabel(String(cell.value)).text }] : [];
  });
  // what stands right before 一级指标 names the block (年度绩效目标), not a column
  const columns = cells.filter(({ role }, index) => role !== "target" || cells[index + 1]?.role !== "level1");
  const first = columns.findIndex(({ role }) => role === "level1");
  return first > 0 && columns.filter(({ role }) => role === "level1").length === 1 ? columns.slice(first) : columns;
}

function headRole(cell: Cell): IndicatorRole | null {
  if (typeof cell.value !== "string" || cell.value.length > LONGEST_HEAD) return null;
  return roleOf(INDICATOR_HEADS, readLabel(cell.value).text);
}

/** Splits a row where the heads begin anew: a second 三级指标 belongs to a second form. */
function sideBySide(cells: readonly HeadCell[]): HeadCell[][] {
  const groups: HeadCell[][] = [];
  let current: HeadCell[] = [];
  for (const cell of cells) {
    const startsAnew = ["level1", "level2", "name"].includes(cell.role) && current.some(({ role }) => role === cell.role);
    if (startsAnew) {
      groups.push(current);
      current = [];
    }
    current.push(cell);
  }
  groups.push(current);
  return groups;
}

function completeHeads(grid: Grid, row: number, own: readonly HeadCell[], bounds: { left: number; right: number }): Heads {
  const left = Math.min(...own.map((cell) => cell.left));
  const right = Math.max(...own.map((cell) => cell.right));
  const above = adjacentHeads(grid, row, -1, own, { left, right: bounds.right });
  const below = above.length > 0 ? [] : adjacentHeads(grid, row, 1, own, { left, right: bounds.right });
  const all = withMarksColumns([...own, ...above, ...below]);
  const columns = new Map<IndicatorRole, ColumnSpan>();
  const duplicates: IndicatorRole[] = [];
  for (const { role, ...span } of all) {
    if (!columns.has(role)) columns.set(role, span);
    else if (role !== "deviation") duplicates.push(role);
  }
  const value = columns.get("value");
  if (value) {
    // beside sign and unit, 指标值 is the target itself; alone it is too
    columns.set("target", value);
    columns.delete("value");
  }
  const block = blockLabel(grid, row, left, bounds.left);
  return {
    row: above.length > 0 ? row - 1 : row,
    lastRow: below.length > 0 ? row + 1 : row,
    left: Math.min(block?.column ?? left, ...all.map((cell) => cell.left)),
    right: Math.max(right, ...all.map((cell) => cell.right)),
    columns,
    blockMarks: block?.marks ?? null,
    duplicates,
  };
}

/**
 * 一级指标·分值·二级指标·分值·三级指标·分值: a column of marks before the names holds those of the heading to its left. Where they
 * are headed 得分 all the same, the first behind the names is the weight, the last the score.
 */
function withMarksColumns(cells: readonly HeadCell[]): HeadCell[] {
  const leftOf = (role: IndicatorRole): number => cells.find((cell) => cell.role === role)?.left ?? Infinity;
  const [names, second, first] = [leftOf("name"), leftOf("level2"), leftOf("level1")];
  const scores = cells.filter((cell) => cell.role === "score" && cell.left > names);
  const marksLikeScores = cells.some((cell) => cell.role === "score" && cell.left < names) && scores.length === 2;
  return cells.map((cell) => {
    if (marksLikeScores && cell === scores[0] && !cells.some(({ role }) => role === "weight")) return { ...cell, role: "weight" };
    if ((cell.role !== "weight" && cell.role !== "score") || cell.left > names) return cell;
    if (cell.left > second) return { ...cell, role: "level2Marks" };
    return cell.left > first ? { ...cell, role: "level1Marks" } : cell;
  });
}

/** Heads in the row above or below that stand in columns which this row leaves free: the other half of a two-row head. */
function adjacentHeads(grid: Grid, row: number, step: 1 | -1, own: readonly HeadCell[], span: { left: number; right: number }): HeadCell[] {
  const within = headCells(grid, row + step).filter((cell) => cell.left >= span.left && cell.right <= span.right);
  const other = runFrom(within, Math.max(...own.map((cell) => cell.right)));
  const spansOwn = other.some((cell) => own.some((mine) => mine.left >= cell.left && mine.right <= cell.right && cell.left < cell.right));
  const free = other.filter((cell) => !own.some((mine) => mine.left <= cell.right && cell.left <= mine.right));
  const looksLikeHead = spansOwn || free.some(({ role }) => role === "sign" || role === "unit" || role === "actual" || role === "score");
  if (!looksLikeHead || other.some(({ role }) => role === "name")) return [];
  return free.filter(({ role }) => !own.some((mine) => mine.role === role));
}

/** Heads without a gap between them, going on from what is already there: beyond a gap another form begins. */
function runFrom(cells: readonly HeadCell[], right: number): HeadCell[] {
  const run: HeadCell[] = [];
  let last = right;
  for (const cell of cells) {
    if (cell.left > last + 1) break;
    run.push(cell);
    last = Math.max(last, cell.right);
  }
  return run;
}

function blockLabel(grid: Grid, row: number, left: number, from: number): { column: number; marks: Decimal | null } | null {
  // right before the heads, or it is the label of a form beside
  const before = grid
    .row(row)
    .filter((cell) => cell.column >= from && cell.column < left)
    .at(-1);
  const label = typeof before?.value === "string" && INDICATOR_BLOCK.test(readLabel(before.value).text) ? before : undefined;
  if (label) return { column: label.column, marks: readLabel(String(label.value)).marks };
  // the label may begin in a row above, merged downwards over the head
  const area = left > from ? grid.areaAt(row, left - 1) : null;
  if (!area || area.top === area.bottom || area.right !== left - 1) return null;
  const text = grid.at(area.top, area.left)?.value ?? null;
  const isLabel = text === null || (typeof text === "string" && INDICATOR_BLOCK.test(readLabel(text).text));
  return isLabel ? { column: area.left, marks: null } : null;
}

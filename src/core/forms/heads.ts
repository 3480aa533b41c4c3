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
    return sideBySide(cells)
      .map((group) => completeHeads(grid, row, group))
      .filter(
        ({ columns }) =>
          columns.has("name") && columns.size >= 4 && (columns.has("target") || columns.has("actual") || columns.has("criterion")),
      );
  });
}

function headCells(grid: Grid, row: number): HeadCell[] {
  const cells = grid.row(row).flatMap((cell) => {
    const role = headRole(cell);
    if (role === null) return [];
    const { left, right } = grid.areaAt(row, cell.column);
    return left === cell.column ? [{ role, left, right, label: readLabel(String(cell.value)).text }] : [];
  });
  // what stands before 一级指标 names the block (年度绩效目标), not a column
  const first = cells.findIndex(({ role }) => role === "level1");
  return first > 0 && cells.filter(({ role }) => role === "level1").length === 1 ? cells.slice(first) : cells;
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

function completeHeads(grid: Grid, row: number, own: readonly HeadCell[]): Heads {
  const left = Math.min(...own.map((cell) => cell.left));
  const right = Math.max(...own.map((cell) => cell.right));
  const above = adjacentHeads(grid, row, -1, own, left);
  const below = above.length > 0 ? [] : adjacentHeads(grid, row, 1, own, left);
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
  const block = blockLabelColumn(grid, row, left);
  return {
    row: above.length > 0 ? row - 1 : row,
    lastRow: below.length > 0 ? row + 1 : row,
    left: Math.min(block ?? left, ...all.map((cell) => cell.left)),
    right: Math.max(right, ...all.map((cell) => cell.right)),
    columns,
    duplicates,
  };
}

/** 一级指标·分值·二级指标·分值·三级指标·分值: a weight column before the names holds the marks of the heading to its left. */
function withMarksColumns(cells: readonly HeadCell[]): HeadCell[] {
  const leftOf = (role: IndicatorRole): number => cells.find((cell) => cell.role === role)?.left ?? Infinity;
  return cells.map((cell) => {
    if (cell.role !== "weight" || cell.left > leftOf("name")) return cell;
    if (cell.left > leftOf("level2")) return { ...cell, role: "level2Marks" };
    return cell.left > leftOf("level1") ? { ...cell, role: "level1Marks" } : cell;
  });
}

/** Heads in the row above or below that stand in columns which this row leaves free: the other half of a two-row head. */
function adjacentHeads(grid: Grid, row: number, step: 1 | -1, own: readonly HeadCell[], left: number): HeadCell[] {
  const other = headCells(grid, row + step).filter((cell) => cell.left >= left);
  const spansOwn = other.some((cell) => own.some((mine) => mine.left >= cell.left && mine.right <= cell.right && cell.left < cell.right));
  const free = other.filter((cell) => !own.some((mine) => mine.left <= cell.right && cell.left <= mine.right));
  const looksLikeHead = spansOwn || free.some(({ role }) => role === "sign" || role === "unit" || role === "actual" || role === "score");
  if (!looksLikeHead || other.some(({ role }) => role === "name")) return [];
  return free.filter(({ role }) => !own.some((mine) => mine.role === role));
}

function blockLabelColumn(grid: Grid, row: number, left: number): number | null {
  const label = grid
    .row(row)
    .filter((cell) => cell.column < left && typeof cell.value === "string" && INDICATOR_BLOCK.test(readLabel(cell.value).text))
    .at(-1);
  if (label) return label.column;
  // the label may begin in a row above, merged downwards over the head
  const area = left > 0 ? grid.areaAt(row, left - 1) : null;
  return area && area.top < area.bottom && area.right === left - 1 ? area.left : null;
}

import { memo } from "../memo";
import type { Decimal } from "../quantity/decimal";
import type { Cell } from "../workbook";
import type { Grid, Span } from "./grid";
import { readLabel } from "./labels";
import { INDICATOR_BLOCK, INDICATOR_HEADS, roleOf, type IndicatorRole } from "./vocabulary";

/** Columns that one head spans (by its merged area), inclusive. */
export interface ColumnSpan extends Span {
  readonly label: string;
}

/** A cell of a row that a vocabulary knows as the head of a column. */
export interface HeadCell extends ColumnSpan {
  readonly role: IndicatorRole;
}

/** Longest text that can be a column head. */
const LONGEST_HEAD = 40;

/** Heads of one form in a row, before the rows around it are looked at. */
export interface HeadRun {
  readonly row: number;
  readonly cells: readonly HeadCell[];
  /** Columns that are left to it where others begin in the same row, before or behind it. */
  readonly within: Span;
}

/** All runs of indicator heads of a sheet, top to bottom and left to right; several in a row where forms stand side by side. */
export function findHeadRuns(grid: Grid): HeadRun[] {
  return grid.rows.flatMap((row) => {
    // every name of an indicator's column speaks of 指标: most rows need no closer look
    if (!grid.row(row).some((cell) => typeof cell.value === "string" && cell.value.includes("标") && headRole(cell) === "name")) return [];
    const cells = headCells(grid, row);
    if (!cells.some(({ role }) => role === "name")) return [];
    const groups = sideBySide(cells);
    return groups.flatMap((group, index): HeadRun[] => {
      if (!group.some(({ role }) => role === "name")) return [];
      const left = Math.max(-1, ...(groups[index - 1] ?? []).map((cell) => cell.right)) + 1;
      const right = Math.min(Infinity, ...(groups[index + 1] ?? []).map((cell) => cell.left)) - 1;
      return [{ row, cells: group, within: { left, right } }];
    });
  });
}

/** The heads in a row, left to right, whosever they are. */
export function headCells(grid: Grid, row: number): HeadCell[] {
  const cells = grid.row(row).flatMap((cell) => {
    const role = headRole(cell);
    if (role === null) return [];
    const { left, right } = grid.areaAt(row, cell.column);
    return left === cell.column ? [{ role, left, right, label: readLabel(String(cell.value)).text }] : [];
  });
  // what stands right before 一级指标 names the block (年度绩效目标), not a column
  return cells.filter(({ role }, index) => role !== "target" || cells[index + 1]?.role !== "level1");
}

function headRole(cell: Cell): IndicatorRole | null {
  if (typeof cell.value !== "string" || cell.value.length > LONGEST_HEAD) return null;
  return roleOfText(cell.value);
}

const roleOfText = memo((text: string): IndicatorRole | null => roleOf(INDICATOR_HEADS, readLabel(text).text));

export const isName = ({ role }: HeadCell): boolean => role === "level1" || role === "level2" || role === "name";

/** Splits a row where the heads begin anew: a second 三级指标 belongs to a second form, and so does all that stands right before it. */
function sideBySide(cells: readonly HeadCell[]): HeadCell[][] {
  const groups: HeadCell[][] = [];
  let current: HeadCell[] = [];
  for (const cell of cells) {
    // 三级指标·指标内容: two names beside each other are one form's
    const goesOn = current.at(-1)?.role === "name" && cell.role === "name";
    if (isName(cell) && !goesOn && current.some(({ role }) => role === cell.role)) {
      groups.push(current);
      current = [];
    }
    // what stands before the names is no column of theirs
    if (current.length > 0 || isName(cell)) current.push(cell);
  }
  groups.push(current);
  return groups;
}

/** Where heads show themselves: from their block's label to the last head that follows without a gap and without saying anything twice. */
export function extentOf(grid: Grid, run: HeadRun): Span & { readonly row: number } {
  const seen = new Set<IndicatorRole>();
  let right = -1;
  for (const cell of run.cells) {
    if (right >= 0 && (cell.left > right + 1 || (seen.has(cell.role) && !MAY_REPEAT.has(cell.role)))) break;
    seen.add(cell.role);
    right = cell.right;
  }
  const left = run.cells[0]?.left ?? 0;
  const label = labelBefore(grid, run.row, left, run.within.left);
  return { row: run.row, left: label?.column ?? left, right };
}

/** Marks of headings stand in columns of their own; a reason may be asked for twice. */
const MAY_REPEAT: ReadonlySet<IndicatorRole> = new Set(["weight", "score", "deviation", "name"]);

export interface BlockLabel {
  readonly row: number;
  readonly column: number;
  /** Without marks and white space. */
  readonly text: string;
  readonly marks: Decimal | null;
}

/** Without its marks and white space. */
const LONGEST_LABEL = 20;

/** The label right before the heads, with nothing but blanks between: farther off it is another form's, or a text. */
export function labelBefore(grid: Grid, row: number, left: number, from: number): BlockLabel | null {
  const before = grid
    .row(row)
    .filter((cell) => cell.column >= from && cell.column < left)
    .at(-1);
  if (typeof before?.value !== "string" || before.value.length > LONGEST_HEAD) return null;
  const label = readLabel(before.value);
  return INDICATOR_BLOCK.test(label.text) && label.text.length <= LONGEST_LABEL ? { row, column: before.column, ...label } : null;
}

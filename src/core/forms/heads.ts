import type { Decimal } from "../quantity/decimal";
import type { Cell } from "../workbook";
import type { Span } from "./cells";
import type { Grid } from "./grid";
import { readLabel } from "./labels";
import { INDICATOR_BLOCK, INDICATOR_HEADS, roleOf, type IndicatorRole } from "./vocabulary";

/** Columns that one head spans (by its merged area), inclusive. */
export interface ColumnSpan extends Span {
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
  return cells.filter(({ role }, index) => role !== "target" || cells[index + 1]?.role !== "level1");
}

function headRole(cell: Cell): IndicatorRole | null {
  if (typeof cell.value !== "string" || cell.value.length > LONGEST_HEAD) return null;
  return roleOf(INDICATOR_HEADS, readLabel(cell.value).text);
}

const isName = ({ role }: HeadCell): boolean => role === "level1" || role === "level2" || role === "name";

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

/** The heads of a form in its zone; null where what stands there is no head of a form. */
export function completeHeads(grid: Grid, run: HeadRun, zone: Span): Heads | null {
  const bounds = { left: Math.max(run.within.left, zone.left), right: Math.min(run.within.right, zone.right) };
  const own = run.cells.filter((cell) => cell.right <= bounds.right);
  if (own.length === 0) return null;
  const { row } = run;
  const left = Math.min(...own.map((cell) => cell.left));
  const right = Math.max(...own.map((cell) => cell.right));
  const above = adjacentHeads(grid, row, -1, own, { left, right: bounds.right });
  const below = above.length > 0 ? [] : adjacentHeads(grid, row, 1, own, { left, right: bounds.right });
  const all = withMarksColumns([...own, ...above, ...below]);
  const columns = new Map<IndicatorRole, ColumnSpan>();
  const duplicates: IndicatorRole[] = [];
  for (const { role, ...span } of all) {
    if (!columns.has(role)) columns.set(role, span);
    else if (role !== "deviation" && role !== "name") duplicates.push(role);
  }
  const value = columns.get("value");
  if (value) {
    // beside sign and unit, 指标值 is the target itself; alone it is too
    columns.set("target", value);
    columns.delete("value");
  }
  const block = blockLabel(grid, row, left, bounds.left);
  const heads = {
    row: above.length > 0 ? row - 1 : row,
    lastRow: below.length > 0 ? row + 1 : row,
    left: Math.min(block?.column ?? left, ...all.map((cell) => cell.left)),
    right: Math.max(right, ...all.map((cell) => cell.right)),
    columns,
    blockMarks: block?.marks ?? null,
    duplicates,
  };
  return isHeadOfForm(heads) ? heads : null;
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
function adjacentHeads(grid: Grid, row: number, step: 1 | -1, own: readonly HeadCell[], span: Span): HeadCell[] {
  const inSpan = headCells(grid, row + step).filter((cell) => cell.left >= span.left && cell.right <= span.right);
  // names beyond these heads are another form's
  const last = Math.max(...own.map((cell) => cell.right));
  const beside = inSpan.findIndex((cell) => cell.left > last && isName(cell));
  const other = beside < 0 ? inSpan : inSpan.slice(0, beside);
  const spansOwn = other.some((cell) => own.some((mine) => mine.left >= cell.left && mine.right <= cell.right && cell.left < cell.right));
  const free = other.filter((cell) => !own.some((mine) => mine.left <= cell.right && cell.left <= mine.right));
  const looksLikeHead = spansOwn || free.some(({ role }) => role === "sign" || role === "unit" || role === "actual" || role === "score");
  if (!looksLikeHead || other.some(({ role }) => role === "name")) return [];
  return free.filter(({ role }) => !own.some((mine) => mine.role === role));
}

interface BlockLabel {
  readonly column: number;
  readonly marks: Decimal | null;
}

/** Without its marks and white space. */
const LONGEST_LABEL = 20;

/** The label right before the heads, with nothing but blanks between: farther off it is another form's, or a text. */
function labelBefore(grid: Grid, row: number, left: number, from: number): BlockLabel | null {
  const before = grid
    .row(row)
    .filter((cell) => cell.column >= from && cell.column < left)
    .at(-1);
  if (typeof before?.value !== "string" || before.value.length > LONGEST_HEAD) return null;
  const label = readLabel(before.value);
  return INDICATOR_BLOCK.test(label.text) && label.text.length <= LONGEST_LABEL ? { column: before.column, marks: label.marks } : null;
}

function blockLabel(grid: Grid, row: number, left: number, from: number): BlockLabel | null {
  const label = labelBefore(grid, row, left, from);
  if (label) return label;
  // the label may begin in a row above, merged downwards over the head
  const area = left > from ? grid.areaAt(row, left - 1) : null;
  if (!area || area.top === area.bottom || area.right !== left - 1) return null;
  const text = grid.at(area.top, area.left)?.value ?? null;
  const isLabel = text === null || (typeof text === "string" && INDICATOR_BLOCK.test(readLabel(text).text));
  return isLabel ? { column: area.left, marks: null } : null;
}

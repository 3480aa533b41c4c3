import type { Grid, Span } from "./grid";
import { readLabel } from "./labels";
import { headCells, isName, labelBefore, type BlockLabel, type ColumnSpan, type HeadCell, type HeadRun } from "./head-runs";
import { INDICATOR_BLOCK, type IndicatorRole } from "./vocabulary";

/** The head of the indicator rows: where a self-evaluation form is anchored. */
export interface Heads {
  /** First and last sheet row of the head (two where 年度指标值 stands over sign, value and unit). */
  readonly row: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<IndicatorRole, ColumnSpan>;
  /** The block's label and the marks that it states: 年度绩效目标1(40分). */
  readonly block: BlockLabel | null;
  /** Roles that two columns claim. */
  readonly duplicates: readonly IndicatorRole[];
}

/**
 * Something is scored or measured: an actual, a score, or a criterion. Tables that only set targets (绩效目标申报表) are no self-evaluation.
 */
function isHeadOfForm({ columns }: Heads): boolean {
  if (!columns.has("name") || columns.size < 4) return false;
  return columns.has("actual") || columns.has("score") || (columns.has("criterion") && columns.has("weight"));
}

/** The heads of a form in its zone; null where what stands there is no head of a form. */
export function completeHeads(grid: Grid, run: HeadRun, zone: Span): Heads | null {
  const bounds = { left: Math.max(run.within.left, zone.left), right: Math.min(run.within.right, zone.right) };
  const own = run.cells.filter((cell) => cell.right <= bounds.right);
  if (own.length === 0) return null;
  const { row } = run;
  const left = Math.min(...own.map((cell) => cell.left));
  const right = Math.max(...own.map((cell) => cell.right));
  const span = { left, right: bounds.right };
  const rowAbove = nextRow(grid, row, -1, { left, right });
  const above = adjacentHeads(grid, rowAbove, own, span);
  const rowBelow = nextRow(grid, row, 1, { left, right });
  const parts = targetParts(grid, rowBelow, own);
  const below = above.length > 0 || parts ? [] : adjacentHeads(grid, rowBelow, own, span);
  const halves = parts ?? (above.length > 0 || below.length === 0 ? subHeads(grid, row, own, { left, right }) : null);
  const all = withMarksColumns([...(halves?.cells ?? own), ...above, ...below]);
  const columns = new Map<IndicatorRole, ColumnSpan>();
  const duplicates: IndicatorRole[] = [];
  for (const { role, ...column } of all) {
    if (!columns.has(role)) columns.set(role, column);
    else if (role !== "deviation" && role !== "name") duplicates.push(role);
  }
  const value = columns.get("value");
  if (value) {
    // beside sign and unit, 指标值 is the target itself; alone it is too
    columns.set("target", value);
    columns.delete("value");
  }
  const adjusted = columns.get("adjustedTarget");
  if (adjusted && !columns.has("target")) {
    columns.set("target", adjusted);
    columns.delete("adjustedTarget");
  }
  const block = blockLabel(grid, row, left, bounds.left);
  const heads = {
    row: above.length > 0 ? rowAbove : row,
    lastRow: halves?.row ?? (below.length > 0 ? rowBelow : row),
    left: Math.min(block?.column ?? numbering(grid, row, left, bounds.left), ...all.map((cell) => cell.left)),
    right: Math.max(right, ...all.map((cell) => cell.right)),
    columns,
    block,
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

/**
 * 名称·权重 below each of 一级指标, 二级指标, 三级指标 (Guangdong): every level has a column of names and one of marks. Null where the row
 * below says nothing of the kind.
 */
function subHeads(grid: Grid, row: number, own: readonly HeadCell[], span: Span): { cells: HeadCell[]; row: number } | null {
  const at = nextRow(grid, row, 1, span);
  const below = grid.row(at).flatMap(({ value, column }): (ColumnSpan & { readonly isName: boolean })[] => {
    const label = typeof value === "string" && value.length <= LONGEST_SUB_HEAD ? readLabel(value).text : "";
    const isName = /^(?:指标)?(?:名称|内容)$/.test(label);
    if (!isName && !/^(?:指标)?(?:权重|分值|分数|标准分)%?$/.test(label)) return [];
    const { left, right } = grid.areaAt(at, column);
    return [{ left, right, label, isName }];
  });
  const cells = own.flatMap((head): HeadCell[] => {
    const inside = isName(head) ? below.filter(({ left, right }) => left >= head.left && right <= head.right) : [];
    const name = inside.find((each) => each.isName);
    const marks = inside.find((each) => !each.isName);
    if (!name || !marks) return [head];
    return [
      { ...name, role: head.role },
      { ...marks, role: "weight" },
    ];
  });
  return cells.length > own.length ? { cells, row: at } : null;
}

/** 年度指标值 over sign, value and unit, where all other heads stand in its row: the three take its place. Null where it is one column. */
function targetParts(grid: Grid, rowBelow: number, own: readonly HeadCell[]): { cells: HeadCell[]; row: number } | null {
  const whole = own.find(({ role, left, right }) => role === "target" && left < right);
  if (!whole) return null;
  const inside = headCells(grid, rowBelow).filter(({ left, right }) => left >= whole.left && right <= whole.right);
  if (!inside.some(({ role }) => role === "sign" || role === "unit")) return null;
  return { cells: [...own.filter((head) => head !== whole), ...inside], row: rowBelow };
}

const LONGEST_SUB_HEAD = 12;

/** Blank rows that two rows of heads may have between them, where what stands beside them was moved apart. */
const BLANK_BETWEEN_HEADS = 2;

/** The nearest row above or below in which something stands in these columns. */
function nextRow(grid: Grid, row: number, step: 1 | -1, { left, right }: Span): number {
  for (let away = 1; away <= BLANK_BETWEEN_HEADS; away++) {
    if (grid.row(row + step * away).some(({ column }) => column >= left && column <= right)) return row + step * away;
  }
  return row + step * (BLANK_BETWEEN_HEADS + 1);
}

/** Heads in the row above or below that stand in columns which this row leaves free: the other half of a two-row head. */
function adjacentHeads(grid: Grid, row: number, own: readonly HeadCell[], span: Span): HeadCell[] {
  const inSpan = headCells(grid, row).filter((cell) => cell.left >= span.left && cell.right <= span.right);
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

/** 序号 right before the heads is the form's first column. */
function numbering(grid: Grid, row: number, left: number, from: number): number {
  if (left <= from) return left;
  const area = grid.areaAt(row, left - 1);
  const value = grid.at(area.top, area.left)?.value;
  return typeof value === "string" && /^(?:序号?|编号)$/.test(readLabel(value).text) ? area.left : left;
}

function blockLabel(grid: Grid, row: number, left: number, from: number): BlockLabel | null {
  const label = labelBefore(grid, row, left, from);
  if (label) return label;
  // the label may begin in a row above, merged downwards over the head
  const area = left > from ? grid.areaAt(row, left - 1) : null;
  if (!area || area.top === area.bottom || area.right !== left - 1) return null;
  const text = grid.at(area.top, area.left)?.value ?? null;
  const above = typeof text === "string" ? readLabel(text) : null;
  if (text !== null && !(above && INDICATOR_BLOCK.test(above.text))) return null;
  return { row: area.top, column: area.left, text: above?.text ?? "", marks: above?.marks ?? null };
}

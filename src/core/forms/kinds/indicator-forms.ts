import { normalise } from "../../quantity/text";
import type { AmountUnit } from "../../shape";
import type { Anchor, Zone } from "../anchors";
import type { FormCells } from "../cells";
import { correcting } from "../correction";
import type { Span } from "../grid";
import { isTitle, readFacts, type Area, type Facts } from "../facts";
import { type Field, numberOf } from "../field";
import type { Form, FundsBlock, FundsRow, IndicatorBlock, IndicatorRow, ReadingProblem, TotalRow } from "../form";
import { withMarksForFractions } from "../fraction-weights";
import { readFunds } from "../funds";
import { extentOf, findHeadRuns, type HeadRun } from "../head-runs";
import { completeHeads, type Heads } from "../heads";
import { readIndicators } from "../indicators";
import { readLabel } from "../labels";
import { formKey, withMapping } from "../mapping";
import { gradeBesideLabel, readTotalAbove } from "../total";
import { departmentScorecard } from "./department-scorecard";
import { departmentSelfEvaluation } from "./department-self-evaluation";
import { projectSelfEvaluation } from "./project-self-evaluation";
import type { FormKind } from "./kind";
import { GOAL_WITH_MARKS, type IndicatorRole } from "../vocabulary";

/** Kinds that are anchored by heads of indicators; the first that fits decides. */
const KINDS: readonly FormKind[] = [departmentScorecard, departmentSelfEvaluation, projectSelfEvaluation];

/**
 * Forms made of indicators: heads of columns anchor a form, the rows above give its title, names and funds, the rows below its
 * indicators and total.
 */
export function findIndicatorForms(cells: FormCells): Anchor[] {
  const { grid } = cells;
  const runs = findHeadRuns(grid);
  const byRow = new Map<number, HeadRun[]>();
  return runs.flatMap((run): Anchor[] => {
    const heads = completeHeads(grid, run, EVERYWHERE);
    if (!heads) return [];
    const extent = { ...extentOf(grid, run), row: heads.row };
    byRow.set(extent.row, [...(byRow.get(extent.row) ?? []), run]);
    return [{ ...extent, read: (zone) => readInZone(cells, run, zone, byRow, heads) }];
  });
}

const EVERYWHERE: Span = { left: 0, right: Infinity };

function readInZone(cells: FormCells, run: HeadRun, zone: Zone, runs: ReadonlyMap<number, readonly HeadRun[]>, found: Heads): Form | null {
  // a zone that is no narrower than what the run has to itself changes nothing
  const isNarrower = zone.left > run.within.left || zone.right < run.within.right;
  const heads = isNarrower ? completeHeads(cells.grid, run, zone) : found;
  if (!heads) return null;
  const blockAt = (row: number): Heads | null => {
    const next = runs.get(row)?.map((each) => completeHeads(cells.grid, each, zone));
    return next?.find((each) => each !== null && each.left <= heads.right && heads.left <= each.right) ?? null;
  };
  const form = readForm(cells, heads, zone, blockAt);
  const mapping = cells.mappings.find(({ form: key }) => key === formKey(form));
  if (!mapping) return form;
  if (form.problems.length > 0) return readForm(cells, withMapping(heads, mapping), zone, blockAt);
  const correction = correcting(cells, heads, mapping);
  return correction ? readForm(cells, withMapping(heads, correction), zone, blockAt) : form;
}

/** Reads a form from its heads; further blocks of indicators with heads of their own (年度绩效目标2) belong to it. */
function readForm(cells: FormCells, headsAlone: Heads, zone: Zone, blockAt: (row: number) => Heads | null): Form {
  const heads = { ...headsAlone, left: leftEdge(cells, headsAlone, zone) };
  const area = { top: zone.top, bottom: heads.row - 1, left: heads.left, right: heads.right };
  const facts = readFacts(cells, area);
  // a table above has heads of budget and executed, too: what stands above the title is another form's
  const funds = readFunds(cells, { ...area, top: Math.max(area.top, facts.title?.cell.row ?? area.top) });
  let next = zone.nextBelow(heads.row);
  let body = readIndicators(cells, heads, next);
  const [found, strayWeights] = [[...body.indicators], [...body.strayWeights]];
  const blocks = blockWithMarks(cells, heads, body.indicators);
  while (!body.total && next <= body.lastRow + 2) {
    const block = blockAt(next);
    if (!block || !sameColumns(block, heads)) break;
    next = zone.nextBelow(block.row);
    const more = readIndicators(cells, block, next);
    blocks.push(...blockWithMarks(cells, block, more.indicators));
    found.push(...more.indicators);
    strayWeights.push(...more.strayWeights);
    body = more;
  }
  const { indicators, total: summed } = withMarksForFractions(
    {
      indicators: found,
      total: body.total ?? readTotalAbove(cells, { ...area, top: facts.top, bottom: (funds?.headRow ?? heads.row) - 1 }),
    },
    funds?.block.statedMarks ?? numberOf(funds?.block.total?.weight ?? null),
  );
  const total = summed && { ...summed, grade: summed.grade ?? gradeOfForm(cells, area, summed.row, facts.top) };
  const kind = kindOf(heads, facts, funds?.block ?? null);
  const firstRow = Math.min(facts.top, funds?.headRow ?? heads.row, heads.row);
  const goals = { ...area, top: (funds?.headRow ?? facts.top) + 1 };
  const marksInLabels = blocks.length > 0 || indicators.some(({ level1 }) => level1?.marks);
  const problems = readingProblems(cells, heads, kind, marksInLabels || hasGoalMarks(cells, goals));
  return {
    kind: kind.kind,
    sheet: cells.grid.sheet.name,
    range: { top: firstRow, bottom: body.lastRow, left: heads.left, right: rightEdge(cells, heads, zone) },
    title: facts.title,
    year: facts.year,
    unitName: firstNamed(facts, kind),
    projectName: facts.names.get("projectName") ?? null,
    amountUnit: funds?.amountUnit ?? facts.amountUnit ?? typedUnit(funds?.block.total ?? null),
    funds: funds?.block ?? null,
    indicators,
    blocks,
    strayWeights,
    total,
    table: null,
    problems,
    scored: heads.columns.has("score"),
    fields: allFields(funds?.block ?? null, indicators, total),
  };
}

function gradeOfForm(cells: FormCells, area: Area, totalRow: number, top: number): TotalRow["grade"] {
  const below = { ...area, top: totalRow + 1, bottom: totalRow + 1 };
  return gradeBesideLabel(cells, { ...area, top }) ?? (totalRow > area.bottom ? gradeBesideLabel(cells, below) : null);
}

/** The first column: a title that is merged over the heads begins where the form does, be it before the first head. */
function leftEdge(cells: FormCells, { row: headRow, left, right }: Heads, zone: Zone): number {
  let first = left;
  for (const row of cells.grid.rowsBetween(zone.top, headRow - 1)) {
    for (const { column, value } of cells.inRow(row, { left: zone.left, right: left - 1 })) {
      if (isTitle(value) && cells.grid.areaAt(row, column).right >= right - 1) first = Math.min(first, column);
    }
  }
  return first;
}

/** The last column of the heads, those that no vocabulary knows (是否核心指标) included, up to the first gap. */
function rightEdge(cells: FormCells, heads: Heads, zone: Zone): number {
  let { right } = heads;
  for (const row of cells.grid.rowsBetween(heads.row, heads.lastRow)) {
    for (const { column } of cells.inRow(row, { left: heads.left, right: zone.right })) {
      if (column <= right + 1) right = Math.max(right, cells.grid.areaAt(row, column).right);
    }
  }
  return right;
}

/** One block where its label states marks, none otherwise. */
function blockWithMarks(cells: FormCells, { block }: Heads, indicators: readonly IndicatorRow[]): IndicatorBlock[] {
  if (!block?.marks) return [];
  const { row, column, text, marks } = block;
  return [{ label: { text, marks, cell: cells.address(row, column) }, indicators }];
}

function sameColumns(a: Heads, b: Heads): boolean {
  return a.columns.get("name")?.left === b.columns.get("name")?.left && a.columns.get("score")?.left === b.columns.get("score")?.left;
}

function kindOf(heads: Heads, facts: Facts, funds: FundsBlock | null): FormKind {
  const title = facts.title ? normalise(facts.title.value).replace(/\s+/g, "") : null;
  const fitting = KINDS.filter((kind) => kind.fits(heads));
  const found = fitting.find((kind) => title !== null && kind.title.test(title)) ?? fitting.find((kind) => kind.looksLike(facts, funds));
  if (!found) throw new Error("heads of indicators fit one kind at least");
  return found;
}

function firstNamed(facts: Facts, kind: FormKind) {
  for (const role of kind.unitFrom) {
    const name = facts.names.get(role);
    if (name) return name;
  }
  return null;
}

const COLUMN_NAMES: Readonly<Partial<Record<IndicatorRole, string>>> = {
  target: "年度指标值",
  actual: "实际完成值",
  weight: "分值",
  score: "得分",
};

/** Columns that scoring cannot do without. A form without weights and scores altogether is another layout, not a broken one. */
function readingProblems(cells: FormCells, heads: Heads, kind: FormKind, marksInLabels: boolean): ReadingProblem[] {
  const cell = cells.address(heads.lastRow, heads.left);
  const missing = (what: string): ReadingProblem => ({ code: "column-not-found", what, cell });
  const has = (role: Parameters<typeof heads.columns.has>[0]) => heads.columns.has(role);
  const problems: ReadingProblem[] = [];
  for (const role of kind.needs) if (!has(role)) problems.push(missing(COLUMN_NAMES[role] ?? role));
  const needs = (role: IndicatorRole) => kind.needs.includes(role);
  if (has("weight") && !has("score") && !needs("score")) problems.push(missing("得分"));
  if (has("score") && !has("weight") && !marksInLabels && !needs("weight")) problems.push(missing("分值"));
  for (const role of new Set(heads.duplicates)) {
    const what = COLUMN_NAMES[role];
    if (what !== undefined) problems.push({ code: "form-ambiguous", what, cell });
  }
  return problems;
}

/** Where no label states the unit of money: the one that is typed behind the amounts (100万元). */
function typedUnit(total: FundsRow | null): AmountUnit | null {
  const reading = total?.budget?.reading ?? total?.initialBudget?.reading;
  const unit = reading?.kind === "number" ? reading.unit : null;
  return unit === "元" || unit === "万元" || unit === "亿元" ? unit : null;
}

/** Whether a goal above the indicators states the marks that they share (Hubei). */
function hasGoalMarks(cells: FormCells, area: Area): boolean {
  return [...cells.grid.rowsBetween(area.top, area.bottom)].some((row) => {
    const first = cells.firstInRow(row, area);
    if (typeof first?.value !== "string" || first.value.length > LONGEST_GOAL) return false;
    const label = readLabel(first.value);
    return label.marks !== null && GOAL_WITH_MARKS.test(label.text);
  });
}

const LONGEST_GOAL = 40;

function allFields(funds: FundsBlock | null, indicators: readonly IndicatorRow[], total: TotalRow | null): Field[] {
  const fields: Field[] = [];
  const add = (field: Field | null | undefined): void => {
    if (field) fields.push(field);
  };
  for (const row of funds ? [funds.total, ...funds.parts] : []) {
    if (row) for (const field of [row.initialBudget, row.budget, row.executed, row.weight, row.rate, row.score]) add(field);
  }
  for (const { field } of [...(funds?.byIncome ?? []), ...(funds?.byExpenditure ?? [])]) add(field);
  for (const { weight, score } of indicators) {
    add(weight);
    add(score);
  }
  add(total?.weight);
  add(total?.score);
  return fields;
}

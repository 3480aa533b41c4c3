import { normalise } from "../../quantity/text";
import type { FormCells } from "../cells";
import { readFacts, type Facts } from "../facts";
import type { Field } from "../field";
import type { Form, FundsBlock, IndicatorRow, ReadingProblem, TotalRow } from "../form";
import { readFunds } from "../funds";
import { findHeads, type Heads } from "../heads";
import { readIndicators } from "../indicators";
import { formKey, withMapping } from "../mapping";
import { departmentScorecard } from "./department-scorecard";
import { departmentSelfEvaluation } from "./department-self-evaluation";
import { projectSelfEvaluation } from "./project-self-evaluation";
import type { FormKind } from "./kind";
import type { IndicatorRole } from "../vocabulary";

/** Kinds that are anchored by heads of indicators; the first that fits decides. */
const KINDS: readonly FormKind[] = [departmentScorecard, departmentSelfEvaluation, projectSelfEvaluation];

/**
 * Forms made of indicators: heads of columns anchor a form, the rows above give its title, names and funds, the rows below its
 * indicators and total.
 */
export function readIndicatorForms(cells: FormCells): Form[] {
  const anchors = findHeads(cells.grid);
  const taken = new Set<Heads>();
  const forms: Form[] = [];
  for (const [index, heads] of anchors.entries()) {
    if (taken.has(heads)) continue;
    const above = forms.filter(({ range }) => range.left <= heads.right && heads.left <= range.right).at(-1);
    const below = anchors.slice(index + 1).filter((other) => other.left <= heads.right && heads.left <= other.right);
    const top = (above?.range.bottom ?? -1) + 1;
    const form = readForm(cells, heads, top, below, taken);
    const mapping = form.problems.length > 0 ? cells.mappings.find(({ form: key }) => key === formKey(form)) : undefined;
    forms.push(mapping ? readForm(cells, withMapping(heads, mapping), top, below, taken) : form);
  }
  return forms;
}

/** Reads a form from its heads; further blocks of indicators with heads of their own (年度绩效目标2) belong to it and are `taken`. */
function readForm(cells: FormCells, heads: Heads, top: number, below: readonly Heads[], taken: Set<Heads>): Form {
  const area = { top, bottom: heads.row - 1, left: heads.left, right: heads.right };
  const facts = readFacts(cells, area);
  // a fund table above has heads of budget and executed, too: what stands above the title is another form's
  const funds = readFunds(cells, { ...area, top: Math.max(area.top, facts.title?.cell.row ?? area.top) });
  const blocks: [Heads, ...Heads[]] = [heads];
  let body = readIndicators(cells, heads, below[0]?.row ?? Infinity);
  for (const [index, next] of below.entries()) {
    if (body.total || next.row > body.lastRow + 2 || !sameColumns(next, heads)) break;
    const more = readIndicators(cells, next, below[index + 1]?.row ?? Infinity);
    taken.add(next);
    blocks.push(next);
    body = {
      ...more,
      indicators: [...body.indicators, ...more.indicators],
      strayWeights: [...body.strayWeights, ...more.strayWeights],
    };
  }
  const kind = kindOf(heads, facts, funds?.block ?? null);
  const firstRow = Math.min(facts.top, funds?.headRow ?? heads.row, heads.row);
  const problems = readingProblems(cells, blocks, kind, body.indicators);
  return {
    kind: kind.kind,
    sheet: cells.grid.sheet.name,
    range: { top: firstRow, bottom: body.lastRow, left: heads.left, right: heads.right },
    title: facts.title,
    year: facts.year,
    unitName: firstNamed(facts, kind),
    projectName: facts.names.get("projectName") ?? null,
    amountUnit: funds?.amountUnit ?? facts.amountUnit,
    funds: funds?.block ?? null,
    indicators: body.indicators,
    strayWeights: body.strayWeights,
    total: body.total,
    table: null,
    problems,
    scored: heads.columns.has("score"),
    fields: allFields(funds?.block ?? null, body.indicators, body.total),
  };
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
function readingProblems(
  cells: FormCells,
  blocks: readonly [Heads, ...Heads[]],
  kind: FormKind,
  indicators: readonly IndicatorRow[],
): ReadingProblem[] {
  const [heads] = blocks;
  const cell = cells.address(heads.lastRow, heads.left);
  const missing = (what: string): ReadingProblem => ({ code: "column-not-found", what, cell });
  const has = (role: Parameters<typeof heads.columns.has>[0]) => heads.columns.has(role);
  const marksInLabels = blocks.some(({ blockMarks }) => blockMarks) || indicators.some(({ level1 }) => level1?.marks);
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

function allFields(funds: FundsBlock | null, indicators: readonly IndicatorRow[], total: TotalRow | null): Field[] {
  const rows = funds ? [...(funds.total ? [funds.total] : []), ...funds.parts] : [];
  return [
    ...rows.flatMap((row) => [row.initialBudget, row.budget, row.executed, row.weight, row.rate, row.score]),
    ...[...(funds?.byIncome ?? []), ...(funds?.byExpenditure ?? [])].map(({ field }) => field),
    ...indicators.flatMap(({ weight, score }) => [weight, score]),
    total?.weight ?? null,
    total?.score ?? null,
  ].filter((field): field is Field => field !== null);
}

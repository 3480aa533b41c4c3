import { memo } from "../memo";
import { marksAddUp } from "../quantity/measures";
import { fold, isEmptyMark, normalise } from "../quantity/text";
import type { Sourced } from "../workbook";
import { LONGEST_GAP, says, type FormCells } from "./cells";
import { beginsForm, isTail, isTitle } from "./facts";
import { isBlank, numberOf, readMarks, type MarksField } from "./field";
import type { IndicatorRow, Level, TotalRow } from "./form";
import type { Heads } from "./heads";
import { readLabel } from "./labels";
import { readTotal } from "./total";
import { PLACEHOLDER_NAME, SUBTOTAL, TOTAL, type IndicatorRole } from "./vocabulary";

export interface IndicatorReading {
  readonly indicators: readonly IndicatorRow[];
  readonly strayWeights: readonly MarksField[];
  readonly total: TotalRow | null;
  /** Last row of the form's own table. */
  readonly lastRow: number;
}

/** Reads the rows below the heads until the total row, a tail, the next form or `before`. */
export function readIndicators(cells: FormCells, heads: Heads, before: number): IndicatorReading {
  const span = (role: IndicatorRole) => heads.columns.get(role);
  const indicators: IndicatorRow[] = [];
  const unnamed: UnnamedWeight[] = [];
  const reading = (total: TotalRow | null, last: number): IndicatorReading => ({
    indicators,
    strayWeights: unnamed.filter((each) => !isSumOfHeading(each, indicators)).map(({ weight }) => weight),
    total,
    lastRow: last,
  });
  let level1: Level | null = null;
  let level2: Level | null = null;
  let lastRow = heads.lastRow;
  const { grid } = cells;
  for (let row = grid.rowFrom(heads.lastRow + 1); row < before; row = grid.rowFrom(row + 1)) {
    if (row - lastRow > LONGEST_GAP) break;
    const first = cells.firstInRow(row, heads);
    if (!first) continue;
    const label = typeof first.value === "string" ? readLabel(first.value).text : "";
    const nameColumn = span("name")?.left ?? heads.left;
    if (TOTAL.test(label) && (first.column < nameColumn || (first.column === nameColumn && !says(cells.text(row, span("target"))))))
      return reading(readTotal(cells, heads, row, indicators), row);
    if (first.column <= nameColumn && SUBTOTAL.test(label) && !says(cells.text(row, span("target")))) {
      lastRow = row;
      continue;
    }
    if (isTitle(first.value) || (first.column < nameColumn && beginsForm(first.value))) break;
    if (first.column <= (span("level1")?.left ?? nameColumn) && isTail(first.value)) {
      const total = totalBelow(cells, heads, { row, before, indicators });
      return reading(total, total?.row ?? lastRow);
    }
    if (grid.areaAt(row, first.column).right >= heads.right && cells.inRow(row, heads).length === 1) break;

    const newLevel1 = readLevel(cells, row, span("level1"), span("level1Marks"));
    // a heading that is repeated in every row goes on
    if (newLevel1 && newLevel1.text !== level1?.text) [level1, level2] = [newLevel1, null];
    const newLevel2 = readLevel(cells, row, span("level2"), span("level2Marks"));
    if (newLevel2 && newLevel2.text !== level2?.text) level2 = newLevel2;
    lastRow = row;
    const indicator = readRow(cells, row, heads, level1, level2);
    if (indicator) indicators.push(indicator);
    else {
      const weight = cells.field(row, span("weight"), readMarks);
      if (weight && weight.own && weight.reading.kind === "number" && !says(cells.text(row, span("name"))))
        unnamed.push({ weight, heading: newLevel2 ?? newLevel1 });
    }
  }
  return reading(null, lastRow);
}

/** A weight in a row without an indicator. */
interface UnnamedWeight {
  readonly weight: MarksField;
  /** That begins in the row. */
  readonly heading: Level | null;
}

/** 产出指标 | 50 in a row of its own above its indicators: the sum of theirs. */
function isSumOfHeading({ weight, heading }: UnnamedWeight, indicators: readonly IndicatorRow[]): boolean {
  const stated = numberOf(weight);
  const rows = indicators.filter(({ level1, level2 }) => heading !== null && (level1 === heading || level2 === heading));
  const weights = rows.map((row) => numberOf(row.weight)).filter((marks) => marks !== null);
  return stated !== null && rows.length > 0 && weights.length === rows.length && marksAddUp(weights, stated);
}

/** 其他需要说明事项 may stand between the last indicator and the total row. */
function totalBelow(
  cells: FormCells,
  heads: Heads,
  { row, before, indicators }: { readonly row: number; readonly before: number; readonly indicators: readonly IndicatorRow[] },
): TotalRow | null {
  const [next] = cells.grid.rowsBetween(row + 1, Math.min(row + 2, before - 1));
  const first = next === undefined ? undefined : cells.firstInRow(next, heads);
  if (next === undefined || typeof first?.value !== "string" || !TOTAL.test(readLabel(first.value).text)) return null;
  return readTotal(cells, heads, next, indicators);
}

type Span = { readonly left: number; readonly right: number } | undefined;

function readLevel(cells: FormCells, row: number, span: Span, marksSpan: Span): Level | null {
  const field = cells.text(row, span);
  if (!field?.text || field.cell.row !== row || !says(field)) return null;
  const label = readLabel(field.text);
  return {
    text: withoutMarks(field.text),
    marks: label.marks ?? numberOf(cells.field(row, marksSpan, readMarks)),
    cell: field.cell,
  };
}

/** 产出指标(50分), 投 入 10分 → 产出指标, 投入: brackets that state no marks stay. */
const withoutMarks = memo((text: string): string =>
  normalise(text)
    .replace(/\s+/g, "")
    .replace(/\(\d+(?:\.\d+)?(?:分[^)]*)?\)/g, "")
    .replace(/\d+(?:\.\d+)?分$/, "")
    .replace(/[:：]$/, ""),
);

function readRow(cells: FormCells, row: number, heads: Heads, level1: Level | null, level2: Level | null): IndicatorRow | null {
  const text = (role: IndicatorRole) => cells.text(row, heads.columns.get(role));
  const nameField = text("name");
  if (!nameField?.text || nameField.cell.row !== row) return null;
  const adjusted = text("adjustedTarget");
  const target = says(adjusted) ? adjusted : text("target");
  const actual = text("actual");
  const weight = cells.field(row, heads.columns.get("weight"), readMarks);
  const score = cells.field(row, heads.columns.get("score"), readMarks);
  const filled = says(target) || says(actual) || !isBlank(weight) || !isBlank(score);
  const plain = normalise(nameField.text).replace(/\s+/g, "");
  if (!filled && (PLACEHOLDER_NAME.test(plain) || isEmptyMark(plain.replace(/^指标[\d一二三四五六七八九十]+[:.、]?/, "")))) return null;
  if (/^[.…⋯]+$/.test(plain)) return null;
  if (/^其中/.test(plain) && isBlank(weight)) return null;
  const name: Sourced<string> = { value: fold(nameField.text), cell: nameField.cell };
  return {
    row,
    level1,
    level2,
    name,
    target,
    sign: text("sign"),
    unit: text("unit"),
    actual,
    weight,
    score,
    deviation: text("deviation"),
    criterion: text("criterion"),
  };
}

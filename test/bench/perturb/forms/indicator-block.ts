import { scoreOf, type RowContent } from "../content";
import { put } from "../draft";
import type { ExpectedField, ExpectedWrite } from "../expected";
import type { Slot } from "../slot";
import { firstWording, type LabelRole } from "../vocabulary";
import { putLabel, type FormSeed } from "./head";
import { putRow, rowFields, type Column, type Filling, type IndicatorSpec, type RowCells } from "./indicator-row";
import { hundredths } from "./total-row";

export interface IndicatorsReading {
  readonly fields: ExpectedField[];
  readonly writes: ExpectedWrite[];
  readonly heads: ReadonlyMap<Column, Slot>;
  /** Hundredths: what stands in the score cells, and what should; null where one is a judgement still to be made. */
  readonly recorded: number;
  readonly right: number | null;
}

const HEADS: Readonly<Record<Column, LabelRole>> = {
  ...{ block: "block", level1: "level1", level2: "level2", name: "name", target: "target", sign: "sign", value: "value", unit: "unit" },
  ...{ actual: "actual", weight: "weight", score: "score", deviation: "deviation" },
};

export function putIndicators(seed: FormSeed, spec: IndicatorSpec, rows: readonly RowContent[], filling: Filling): IndicatorsReading {
  const { draft } = seed;
  const at = (column: Column): number => spec.columns.indexOf(column);
  const heads = putHeads(seed, spec, rows.length);
  const reading: { fields: ExpectedField[]; writes: ExpectedWrite[]; recorded: number; right: number | null } = {
    ...{ fields: [], writes: [], recorded: 0, right: 0 },
  };
  let level1: Slot | null = null;
  let level2: Slot | null = null;
  for (const [index, content] of rows.entries()) {
    const row = seed.row++;
    const before = rows[index - 1];
    if (level1 && before?.level1 === content.level1) level1.down++;
    else level1 = putLevel(seed, row, at("level1"), content.level1, spec.marksInLabels ? marksOf(rows, content.level1) : null);
    if (level2 && before?.level1 === content.level1 && before.level2 === content.level2) level2.down++;
    else level2 = put(draft, row, at("level2"), content.level2, { heading: true });
    const cells = putRow(seed, row, spec, content, filling);
    const marks = spec.marksInLabels ? String(marksOf(rows, content.level1)) : null;
    reading.fields.push(...rowFields(cells, { level1: content.level1, level2: content.level2, marks }));
    account(reading, cells, content, spec);
  }
  reading.fields.push({ name: "indicators", read: (form) => form.indicators.length, want: () => rows.length });
  return { ...reading, heads };
}

function putHeads(seed: FormSeed, spec: IndicatorSpec, rows: number): ReadonlyMap<Column, Slot> {
  const { draft } = seed;
  const depth = spec.twoRows ? 2 : 1;
  const first = seed.row;
  seed.row += depth;
  const heads = new Map<Column, Slot>();
  for (const [column, role] of spec.columns.entries()) {
    const isLow = spec.twoRows && ["level1", "level2", "name", "sign", "value", "unit"].includes(role);
    const slot = putLabel(draft, isLow ? first + 1 : first, column, HEADS[role], {
      down: role === "block" ? rows + depth : spec.twoRows && !isLow ? 2 : 1,
    });
    heads.set(role, slot);
  }
  if (spec.twoRows) {
    const names = spec.columns.indexOf("sign");
    put(draft, first, 0, firstWording("block"), { across: names, label: "block" });
    put(draft, first, names, "年度指标值", { across: 3, tight: true });
  }
  return heads;
}

const marksOf = (rows: readonly RowContent[], level1: string): number =>
  rows.filter((row) => row.level1 === level1).reduce((sum, { weight }) => sum + weight, 0);

function putLevel(seed: FormSeed, row: number, column: number, text: string, marks: number | null): Slot {
  return put(seed.draft, row, column, marks === null ? text : `${text}(${marks}分)`, { heading: true });
}

/** Adds a row to the sums, and its score cell to those that may be written. */
function account(
  sums: { writes: ExpectedWrite[]; recorded: number; right: number | null },
  cells: RowCells,
  content: RowContent,
  spec: IndicatorSpec,
): void {
  const { score, isWrong } = cells;
  if (!score) return;
  const typed = score.figure;
  const right = content.share && spec.computed ? scoreOf(content.weight, content.share) : (typed ?? null);
  if (content.share && spec.computed && right !== null)
    sums.writes.push({ slot: score, values: [right], due: typed === undefined || isWrong });
  sums.recorded += hundredths(typed ?? "0");
  sums.right = sums.right === null || right === null ? null : sums.right + hundredths(right);
}

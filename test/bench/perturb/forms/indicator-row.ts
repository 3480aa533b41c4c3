import type { FormReport, IndicatorReport } from "../../../../src/core/shape";
import { scoreOf, type RowContent } from "../content";
import { put, putFigure } from "../draft";
import { figureOf, textOf, type ExpectedField } from "../expected";
import type { Slot } from "../slot";
import type { FormSeed } from "./head";

export type Column =
  "block" | "level1" | "level2" | "name" | "target" | "sign" | "value" | "unit" | "actual" | "weight" | "score" | "deviation";

export interface IndicatorSpec {
  readonly columns: readonly Column[];
  /** 年度指标值 stands over sign, value and unit in a row of its own. */
  readonly twoRows?: boolean;
  /** Level-1 labels state their marks. */
  readonly marksInLabels: boolean;
  /** Scores are computed; otherwise they are only read (no weight column). */
  readonly computed: boolean;
}

/** What is left for the reviewer to do: nothing, everything, or some cells, some of them wrong. */
export type Filling = "filled" | "blank" | "mixed";

export interface RowCells {
  readonly name: Slot;
  readonly target: Slot;
  readonly sign: Slot | null;
  readonly unit: Slot | null;
  readonly actual: Slot;
  readonly weight: Slot | null;
  readonly score: Slot | null;
  readonly deviation: Slot | null;
  readonly isWrong: boolean;
}

export function putRow(seed: FormSeed, row: number, spec: IndicatorSpec, content: RowContent, filling: Filling): RowCells {
  const { draft, random } = seed;
  const at = (column: Column): number | null => (spec.columns.includes(column) ? spec.columns.indexOf(column) : null);
  const place = (column: Column, make: (column: number) => Slot): Slot | null => {
    const found = at(column);
    return found === null ? null : make(found);
  };
  const hasSign = at("sign") !== null;
  const computed = content.share && spec.computed ? scoreOf(content.weight, content.share) : null;
  const [score, isWrong] = typedScore(seed, content, computed, filling);
  return {
    isWrong,
    name: put(draft, row, at("name") ?? 0, random.chance(0.1) ? `指标1:${content.name}` : content.name),
    target: hasSign ? put(draft, row, at("value") ?? 0, content.target.value) : put(draft, row, at("target") ?? 0, content.target.text),
    sign: place("sign", (column) => put(draft, row, column, content.target.sign || null)),
    unit: place("unit", (column) => put(draft, row, column, content.target.unit || null)),
    actual: putActual(seed, row, at("actual") ?? 0, content, hasSign),
    weight: place("weight", (column) => putFigure(draft, row, column, String(content.weight))),
    score: place("score", (column) => putFigure(draft, row, column, score)),
    deviation: place("deviation", (column) => put(draft, row, column, content.reason || null)),
  };
}

/** The score as it stands in the sheet, and whether it is too high. A judgement is mostly made already. */
function typedScore(
  { random }: FormSeed,
  { weight, share }: RowContent,
  computed: string | null,
  filling: Filling,
): [string | null, boolean] {
  if (!share || computed === null)
    return [filling === "blank" && computed === null && !share && random.chance(0.2) ? null : String(weight), false];
  if (filling === "filled") return [computed, false];
  if (filling === "blank" || random.chance(0.5)) return [null, false];
  return Number(computed) < weight && random.chance(0.3) ? [String(weight), true] : [computed, false];
}

function putActual(seed: FormSeed, row: number, column: number, { actual }: RowContent, hasUnit: boolean): Slot {
  const { draft, random } = seed;
  const slot = put(draft, row, column, actual.text);
  if (actual.number === null || random.chance(0.5)) return slot;
  if (!actual.percent || hasUnit) slot.value = actual.number;
  else [slot.value, slot.format] = [actual.number / 100, "0%"];
  return slot;
}

export function rowFields(cells: RowCells, levels: { level1: string; level2: string; marks: string | null }): ExpectedField[] {
  const { name, target, sign, unit, actual, weight, score, deviation } = cells;
  const of = (form: FormReport): IndicatorReport | undefined => form.indicators.find(({ row }) => row === name.row + 1);
  const field = (label: string, read: (row: IndicatorReport) => string | null, want: ExpectedField["want"]): ExpectedField => ({
    name: `indicator.${label}`,
    read: (form) => {
      const row = of(form);
      return row ? read(row) : undefined;
    },
    want,
  });
  return [
    field(
      "level1",
      (row) => row.level1,
      () => levels.level1,
    ),
    field(
      "level1Marks",
      (row) => row.level1Marks,
      () => levels.marks,
    ),
    field(
      "level2",
      (row) => row.level2,
      () => levels.level2,
    ),
    field(
      "name",
      (row) => row.name,
      () => textOf(name),
    ),
    field(
      "target",
      (row) => row.target,
      () => textOf(target),
    ),
    ...(sign
      ? [
          field(
            "sign",
            (row) => row.sign,
            () => textOf(sign),
          ),
        ]
      : []),
    ...(unit
      ? [
          field(
            "unit",
            (row) => row.unit,
            () => textOf(unit),
          ),
        ]
      : []),
    field(
      "actual",
      (row) => row.actual,
      () => textOf(actual),
    ),
    field(
      "weight",
      (row) => row.weight,
      () => figureOf(weight),
    ),
    field(
      "score",
      (row) => row.score.recorded,
      () => figureOf(score),
    ),
    field(
      "deviation",
      (row) => row.deviation.text,
      () => (deviation ? textOf(deviation) : null),
    ),
  ];
}

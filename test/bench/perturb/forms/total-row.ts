import { cents } from "../content";
import { put, putFigure } from "../draft";
import { figureOf, type ExpectedField, type ExpectedWrite } from "../expected";
import { putLabel, type FormSeed } from "./head";

export const hundredths = (decimal: string): number => Math.round(Number(decimal) * 100);

/** The total row: its label over everything before the marks. */
export function putTotal(
  seed: FormSeed,
  columns: { label: number; weight: number | null; score: number; grade: number | null },
  sums: { recorded: number; right: number | null; blank: boolean },
): { fields: ExpectedField[]; writes: ExpectedWrite[] } {
  const { draft, random } = seed;
  const row = seed.row++;
  putLabel(draft, row, 0, "total", { across: columns.label });
  const weight = columns.weight === null ? null : putFigure(draft, row, columns.weight, "100");
  const score = putFigure(draft, row, columns.score, sums.blank ? null : cents(sums.recorded));
  const isGraded = columns.grade !== null && !sums.blank && random.chance(0.3);
  const mark = sums.recorded / 100;
  const grade = mark >= 90 ? "优" : mark >= 80 ? "良" : mark >= 60 ? "中" : "差";
  if (isGraded) put(draft, row, columns.grade ?? 0, grade);
  return {
    fields: [
      { name: "total.weight", read: (form) => form.totals.weightRecorded, want: () => figureOf(weight) },
      { name: "total.score", read: (form) => form.totals.recorded, want: () => figureOf(score) },
      { name: "total.grade", read: (form) => form.totals.gradeRecorded, want: () => (isGraded ? grade : null) },
    ],
    writes: sums.right === null ? [] : [{ slot: score, values: [cents(sums.right)], due: sums.blank || sums.recorded !== sums.right }],
  };
}

import { rangeToA1 } from "../../../src/core/a1";
import type { Cell } from "../../../src/core/workbook";
import { makeDraft, workbookOfDraft, type Case } from "./cases";
import { judge } from "./judge";

/** A failing sheet as a table that a test can hold: `rows` and `merges` as in test/support/tables.ts, and what went wrong. */
export function exampleOf(each: Case): object {
  const draft = makeDraft(each);
  const { sheets } = workbookOfDraft(draft);
  const [sheet] = sheets;
  const cells = (sheet?.cells ?? []).filter(({ value }) => value !== null);
  const rows = Array.from({ length: Math.max(0, ...cells.map(({ row }) => row + 1)) }, (_, row) => {
    const inRow = cells.filter((cell) => cell.row === row);
    return Array.from({ length: Math.max(0, ...inRow.map(({ column }) => column + 1)) }, (__, column) =>
      textOf(inRow.find((cell) => cell.column === column)),
    );
  });
  const { forms, wrongEdits, extraForms } = judge(draft);
  return {
    layouts: each.forms.map(({ layout }) => layout),
    ...(each.forms.length > 1 ? { arrangement: each.arrangement } : {}),
    perturbations: each.perturbations.map(({ name }) => name),
    ...(draft.unseen ? { unseen: true } : {}),
    wrongEdits,
    forms: forms.map(({ outcome, differences, missedCells }) => ({ outcome, differences: differences.slice(0, 12), missedCells })),
    ...(extraForms > 0 ? { extraForms } : {}),
    rows,
    merges: (sheet?.merges ?? []).map(rangeToA1),
  };
}

/** As a person would type it. */
function textOf(cell: Cell | undefined): string {
  if (!cell) return "";
  const decimals = /^0(?:\.(0+))?%$/.exec(cell.format ?? "");
  return decimals && typeof cell.value === "number" ? `${(cell.value * 100).toFixed(decimals[1]?.length ?? 0)}%` : String(cell.value);
}

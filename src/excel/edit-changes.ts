import { parseA1 } from "../core/a1";
import type { Edit } from "../core/edits";
import type { Basis, Change } from "./change-plan";

export function toChange(edit: Edit): Change {
  const { sheet, before, after, formula = null, numberFormat = null } = edit;
  const at = parseA1(edit.cell);
  if (!at) throw new Error(`not the address of a cell: ${edit.cell}`);
  const seen = before === "" ? null : before;
  return { sheet, ...at, wanted: { value: after === "" ? null : after, formula, numberFormat }, expected: ({ value }) => value === seen };
}

export function basisOf({ sheet, basis = [] }: Edit): Basis[] {
  return basis.flatMap(({ cell, value }) => {
    const at = parseA1(cell);
    return at ? [{ sheet, ...at, value }] : [];
  });
}

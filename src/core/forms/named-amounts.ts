import { asAmount, type Amount } from "../quantity/measures";
import { parseDecimal } from "../quantity/decimal";
import { normalise } from "../quantity/text";
import type { FormCells } from "./cells";
import type { Span } from "./grid";
import { readAmount, type Reading } from "./field";
import type { NamedField } from "./form";

/** Names with an amount behind a colon or in the next cell: 其中:一般公共预算:94.8. */
export function namedAmounts(cells: FormCells, row: number, span: Span): NamedField[] {
  const inRow = cells.inRow(row, span);
  return inRow.flatMap((cell, index) => {
    if (typeof cell.value !== "string") return [];
    const plain = normalise(cell.value)
      .replace(/\s+/g, "")
      .replace(/^其中:?/, "");
    const match = /^([^:]+?):?(-?[\d,.]+)?(元|万元|亿元)?$/.exec(plain);
    const name = match?.[1] ?? plain.replace(/:.*$/, "");
    if (name === "") return [];
    const inside = match?.[2] === undefined ? null : parseDecimal(match[2].replace(/,/g, ""));
    const next = inRow[index + 1];
    const beside =
      inside === null && next && typeof next.value !== "string"
        ? cells.field(row, { left: next.column, right: next.column }, readAmount)
        : null;
    if (beside) return [{ name, field: beside }];
    const reading: Reading<Amount> = inside
      ? { kind: "number", value: asAmount(inside), asText: false, percent: false, unit: match?.[3] ?? null }
      : { kind: "blank" };
    return [
      { name, field: { cell: cells.address(row, cell.column), raw: cell.value, formula: null, format: cell.format, reading, own: true } },
    ];
  });
}

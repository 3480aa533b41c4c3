import type { CellValue } from "../../core/workbook";

/** Excel.RangeValueType of what a cell holds. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) ? "Error" : "String";
}

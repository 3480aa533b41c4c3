import type { Cell } from "../../core/workbook";
import { isPercentFormat } from "./bare-format";

/** What a cell holds, as somebody would type it: with all its places, rates as percentages. */
export function typedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && isPercentFormat(cell?.format ?? "")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value ?? "");
}

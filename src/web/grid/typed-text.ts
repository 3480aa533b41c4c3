import type { Cell } from "../../core/workbook";

/** What a cell holds, as somebody would type it: with all its places. */
export function typedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value ?? "");
}

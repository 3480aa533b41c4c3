import { parseRange } from "../core/a1";
import type { CellRange } from "../core/workbook";
import type { Package } from "./package";
import { relatedElements } from "./related";

/**
 * The head rows of a sheet's tables. Excel keeps their texts a second time in the table itself, and takes a file in which the two differ for damaged.
 *
 * @throws FileTrouble when a part cannot be read
 */
export function tableHeads(pkg: Package, sheet: string): CellRange[] {
  return relatedElements(pkg, sheet, { table: "table" }).flatMap(({ ref = "", headerRowCount }) => {
    const area = headerRowCount === "0" ? null : parseRange(ref);
    return area ? [{ ...area, bottom: area.top }] : [];
  });
}

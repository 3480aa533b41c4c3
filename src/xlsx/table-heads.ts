import { parseRange } from "../core/a1";
import type { CellRange } from "../core/workbook";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { parsePart } from "./xml";

/**
 * The head rows of a sheet's tables. Excel keeps their texts a second time in the table itself, and takes a file in which the two differ for damaged.
 *
 * @throws FileTrouble when a part cannot be read
 */
export function tableHeads(pkg: Package, sheet: string): CellRange[] {
  return readRelationships(pkg, sheet).flatMap(({ type, part }) => {
    if (type !== "table" || !pkg.has(part)) return [];
    const heads: CellRange[] = [];
    parsePart(pkg, part, {
      open(name, { ref = "", headerRowCount }) {
        const area = name === "table" && headerRowCount !== "0" ? parseRange(ref) : null;
        if (area) heads.push({ ...area, bottom: area.top });
      },
    });
    return heads;
  });
}

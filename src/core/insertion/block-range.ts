import { parseRange } from "../a1";
import type { InsertedBlock } from "../edits";
import type { CellRange } from "../workbook";

export function blockRange({ range }: Pick<InsertedBlock, "range">): CellRange {
  const area = parseRange(range);
  if (!area) throw new Error(`not an area: ${range}`);
  return area;
}

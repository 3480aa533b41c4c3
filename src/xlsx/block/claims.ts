import { parseRange } from "../../core/a1";
import type { CellRange } from "../../core/workbook";
import { areasOf } from "../../core/areas";
import { ValidationReader } from "../presentation/validation-rules";
import type { Package } from "../package";
import { relatedElements } from "../related";
import { parsePositions } from "../xml-positions";

/** Elements that tell where a part related to a sheet stands, by the type of the relationship. */
const PLACES: Readonly<Record<string, string>> = { table: "table", pivotTable: "location" };

/** Areas of a sheet that belong to a table or a pivot table, blank cells included. */
export function claimedAreas(pkg: Package, part: string): CellRange[] {
  return relatedElements(pkg, part, PLACES).flatMap(({ ref = "" }) => parseRange(ref) ?? []);
}

/** Areas for which a worksheet's text says what may be typed, also in the newer kind of rules that refer to other sheets. */
export function ruledAreas(text: string, part: string): CellRange[] {
  if (!text.includes("dataValidation")) return [];
  const rules = new ValidationReader();
  const newer: string[] = [];
  let isInside = false;
  parsePositions(text, part, [
    rules,
    {
      open: (name, _attributes, parent) => {
        isInside = name === "sqref" && parent === "dataValidation";
        if (isInside) newer.push("");
      },
      text: (piece) => {
        if (isInside) newer.push((newer.pop() ?? "") + piece);
      },
      close: () => {
        isInside = false;
      },
    },
  ]);
  return [...rules.rules.map(({ rule }) => rule.areas), ...newer].flatMap(areasOf);
}

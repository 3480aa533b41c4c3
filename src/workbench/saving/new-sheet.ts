import { parseRange } from "../../core/a1";
import type { PlannedCell, SheetPlan } from "../../core/sheet-plan";
import type { CellRange } from "../../core/workbook";
import type { CellLink } from "../host/engine";
import { rangeOf, type SheetState } from "./book-state";

/** What only a new sheet is made with: how it is printed, what stays in view, its filter, its links. The rest is written as into any other sheet. */
export function planOf({ name, cells, setup, frozen }: SheetState): SheetPlan {
  const { page, filter } = setup;
  const { titleRows } = page;
  const linked = [...cells.values()].flatMap(({ row, column, value, link }): PlannedCell[] => {
    const target = link && targetOf(link);
    return target ? [{ row, column, value, look: 0, link: target }] : [];
  });
  return {
    name,
    range: usedRange(cells.values()),
    cells: linked.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [],
    looks: [{}],
    columnWidths: [],
    rowHeights: [],
    validations: [],
    page: {
      landscape: page.orientation === "Landscape",
      ...(titleRows && { titleRows: { top: titleRows.row, bottom: titleRows.row + titleRows.rows - 1 } }),
    },
    ...(frozen.rows + frozen.columns > 0 && { freeze: frozen }),
    ...(filter && { filter: rangeOf(filter.area) }),
  };
}

/** The cell that a link leads to; null for one that leads out of the workbook. */
function targetOf({ target }: CellLink): PlannedCell["link"] | null {
  if (!("documentReference" in target)) return null;
  const parts = /^(?:'((?:[^']|'')*)'|([^!]+))!(.+)$/.exec(target.documentReference);
  const cell = parts?.[3]?.replaceAll("$", "") ?? "";
  return parts && parseRange(cell) ? { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2] ?? "", cell } : null;
}

function usedRange(cells: Iterable<{ readonly row: number; readonly column: number }>): CellRange {
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return range;
}

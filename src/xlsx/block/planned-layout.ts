import { toA1 } from "../../core/a1";
import { fixedHeights } from "../../core/insertion/heights";
import { quotedName } from "../../core/mentions";
import type { CellLook, SheetPlan } from "../../core/sheet-plan";
import { plannedRule } from "../insert/validations";
import type { LookChange } from "../layout/cell-look";
import type { SheetLayoutPatch } from "../layout/patch-layout";
import type { RowChange } from "../layout/rows";
import type { Standing } from "./standing";

const LINE = { style: "thin", color: "#000000" };
const BOX = { left: LINE, right: LINE, top: LINE, bottom: LINE };

/** Everything of a plan but what its cells hold. What the sheet has of its own (column widths, page, frozen rows, filter) is the user's. */
export function plannedLayout(sheet: string, plan: SheetPlan, standing: Standing): SheetLayoutPatch {
  const { cells, looks, merges, validations } = plan;
  const changes = looks.map(lookChange);
  return {
    sheet,
    looks: cells.flatMap(({ row, column, look: index }) => {
      const look = changes[index];
      return look ? [{ row, column, look }] : [];
    }),
    merges: { added: merges, removed: [] },
    columns: [],
    rows: rowChanges(plan, standing),
    validations: { added: validations.flatMap((validation) => plannedRule(validation) ?? []), removed: [] },
    links: {
      added: cells.flatMap(({ row, column, link }) =>
        link ? [{ cell: toA1(row, column), location: `${quotedName(link.sheet)}!${link.cell}` }] : [],
      ),
      cleared: [],
    },
  };
}

function lookChange({ font, fill, border, horizontal, vertical, wrap, format }: CellLook): LookChange {
  return {
    ...(font && {
      font: {
        name: font.name,
        size: font.points,
        ...(font.bold && { bold: true }),
        ...(font.color !== undefined && { color: font.color }),
      },
    }),
    ...(fill !== undefined && { fill }),
    ...(border && { borders: BOX }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrap }),
    ...(format !== undefined && { format }),
  };
}

/** Rows that are made higher: an estimate only where the user has not decided on a height, and no row becomes lower by it. */
export function rowChanges(plan: SheetPlan, standing: Standing): RowChange[] {
  const fixed = new Set(fixedHeights(plan));
  return plan.rowHeights.flatMap((planned): RowChange[] => {
    const { row, points } = planned;
    const { points: standingPoints, fits, hidden } = standing.row(row);
    if (fixed.has(planned)) return [{ row, height: points, fixed: true, hidden }];
    return fits && points > (standingPoints ?? 0) ? [{ row, height: points, fixed: false, hidden }] : [];
  });
}

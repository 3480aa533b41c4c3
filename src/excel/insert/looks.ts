import type { CellLook, PlannedCell, SheetPlan } from "../../core/sheet-plan";
import type { CellRange } from "../../core/workbook";
import type { Step } from "../write";
import { equalRectangles } from "../../core/insertion/rectangles";
import { rangeStep } from "./range-step";

/** A part of a look that is set in one go: cells that agree on it share a rectangle, whatever else tells them apart. */
interface Aspect {
  /** About how many bytes it takes for one rectangle. */
  readonly weight: number;
  /** What of a look it is; null where the look leaves it open. */
  readonly of: (look: CellLook) => CellLook | null;
  readonly set: (range: Excel.Range, look: CellLook, area: CellRange) => void;
}

const ASPECTS: readonly Aspect[] = [
  {
    weight: 1600,
    of: ({ font }) => (font ? { font } : null),
    set: ({ format }, { font }) => {
      if (!font) return;
      format.font.name = font.name;
      format.font.size = font.points;
      if (font.bold) format.font.bold = true;
      if (font.color !== undefined) format.font.color = font.color;
    },
  },
  {
    weight: 1000,
    of: ({ fill }) => (fill === undefined ? null : { fill }),
    set: ({ format }, { fill }) => {
      if (fill !== undefined) format.fill.color = fill;
    },
  },
  {
    weight: 1200,
    of: ({ horizontal, vertical, wrap }) =>
      horizontal || vertical || wrap ? { ...(horizontal && { horizontal }), ...(vertical && { vertical }), ...(wrap && { wrap }) } : null,
    set: ({ format }, { horizontal, vertical, wrap }) => {
      if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
      if (vertical) format.verticalAlignment = VERTICAL[vertical];
      if (wrap) format.wrapText = true;
    },
  },
  { weight: 3500, of: ({ border }) => (border ? { border } : null), set: ({ format }, _look, area) => drawLines(format.borders, area) },
];

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

/** Fonts, fills, alignment and borders of a plan's cells. */
export function lookSteps(sheet: string, { cells, looks }: Pick<SheetPlan, "cells" | "looks">): Step[] {
  return ASPECTS.flatMap(({ weight, of, set }) => {
    const keys = looks.map((look) => {
      const part = of(look);
      return part && JSON.stringify(part);
    });
    return equalRectangles(cells, ({ look }: PlannedCell) => keys[look] ?? null).map(({ key, range }) => {
      const look = JSON.parse(key) as CellLook;
      return rangeStep(sheet, range, weight, (cellRange) => set(cellRange, look, range));
    });
  });
}

/** Lines between cells only where there are two: Excel refuses them in a single row or column. */
function drawLines(borders: Excel.RangeBorderCollection, { top, left, bottom, right }: CellRange): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const inside = [...(bottom > top ? (["InsideHorizontal"] as const) : []), ...(right > left ? (["InsideVertical"] as const) : [])];
  for (const edge of [...edges, ...inside]) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
  }
}

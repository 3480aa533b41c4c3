import type { Anchor, Placement, Spot } from "../../xlsx/presentation/picture-anchors";
import { isQuarterTurn } from "./redraw";

/** What is to be known of a sheet's lines; Univer's skeleton has it. Distances include the headings. */
export interface SheetLines {
  /** Right edge of a column; of -1: left edge of the first. */
  getOffsetByColumn(column: number): number;
  /** Bottom edge of a row; of -1: top edge of the first. */
  getOffsetByRow(row: number): number;
}

/** In whole pixels from the corner of the grid, before the turning that is left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a picture comes to lie, its quarter turns done; null: nowhere on this grid. */
export function boxOf({ anchor, angle }: Placement, lines: SheetLines): Box | null {
  const box = anchoredBox(anchor, lines);
  if (!(box.width >= 0 && box.height >= 0)) return null;
  // The anchor of a picture that lies across is as wide as the picture is high.
  const isAcross = !isQuarterTurn(angle) && ((angle >= 45 && angle < 135) || (angle >= 225 && angle < 315));
  const { left, top, width, height } = box;
  return inPixels(isAcross ? { left: left + (width - height) / 2, top: top + (height - width) / 2, width: height, height: width } : box);
}

/** Edges between pixels would be elsewhere by a trifle each time that Univer works them out anew: saving would call it a change. */
function inPixels({ left, top, width, height }: Box): Box {
  const [x, y] = [Math.round(left), Math.round(top)];
  return { left: x, top: y, width: Math.round(left + width) - x, height: Math.round(top + height) - y };
}

function anchoredBox(anchor: Anchor, lines: SheetLines): Box {
  if (anchor.kind === "absolute") {
    return { left: lines.getOffsetByColumn(-1) + anchor.left, top: lines.getOffsetByRow(-1) + anchor.top, ...anchor.size };
  }
  const { x: left, y: top } = pointOf(anchor.from, lines);
  if (anchor.kind === "one-cell") return { left, top, ...anchor.size };
  const { x, y } = pointOf(anchor.to, lines);
  return { left, top, width: x - left, height: y - top };
}

/** A distance beyond its cell ends with it, as in Excel. */
function pointOf({ row, column, rowOffset, columnOffset }: Spot, lines: SheetLines): { readonly x: number; readonly y: number } {
  return {
    x: Math.min(lines.getOffsetByColumn(column - 1) + columnOffset, lines.getOffsetByColumn(column)),
    y: Math.min(lines.getOffsetByRow(row - 1) + rowOffset, lines.getOffsetByRow(row)),
  };
}

import { boxOf, type SheetLines } from "../../../src/workbench/pictures/picture-boxes";
import type { Anchor, Placement, Spot } from "../../../src/xlsx/presentation/picture-anchors";

/** Headings of 40 × 20; columns of 60, rows of 20, the third of each hidden. */
const lines: SheetLines = {
  getOffsetByColumn: (column) => 40 + 60 * (column + 1 - (column >= 2 ? 1 : 0)),
  getOffsetByRow: (row) => 20 + 20 * (row + 1 - (row >= 2 ? 1 : 0)),
};
const placed = (anchor: Anchor, angle = 0): Placement => ({
  anchor,
  angle,
  crop: { left: 0, top: 0, right: 0, bottom: 0 },
  flipped: { horizontally: false, vertically: false },
});
const spot = (row: number, column: number, rowOffset = 0, columnOffset = 0): Spot => ({ row, column, rowOffset, columnOffset });
const between = (from: Spot, to: Spot): Anchor => ({
  kind: "two-cells",
  from,
  to,
  follows: "both",
});

test("from one cell to the other; a distance beyond its cell ends with it", () => {
  expect(boxOf(placed(between(spot(1, 1, 5, 10), spot(3, 4, 0, 30))), lines)).toEqual({ left: 110, top: 45, width: 140, height: 15 });
  expect(boxOf(placed(between(spot(1, 1, 5.4, 9.6), spot(3, 4, 0.4, 29.5))), lines)).toEqual({
    left: 110,
    top: 45,
    width: 140,
    height: 15,
  });
  expect(boxOf(placed(between(spot(0, 0, 99, 99), spot(1, 1, 99, 99))), lines)).toEqual({ left: 100, top: 40, width: 60, height: 20 });
});

test("between hidden cells there is nothing to see, and before its beginning no picture ends", () => {
  expect(boxOf(placed(between(spot(2, 2, 5, 5), spot(2, 2, 15, 50))), lines)).toMatchObject({ width: 0, height: 0 });
  expect(boxOf(placed(between(spot(4, 4), spot(1, 1))), lines)).toBeNull();
});

test("with a size of its own, at a cell or at a distance from the first", () => {
  const size = { width: 80, height: 40 };
  expect(boxOf(placed({ kind: "one-cell", from: spot(1, 3, 0, 7), size }), lines)).toEqual({ left: 167, top: 40, ...size });
  expect(boxOf(placed({ kind: "absolute", left: 100, top: 7, size }), lines)).toEqual({ left: 140, top: 27, ...size });
});

test("what lies across is as wide as its anchor is high, around the same middle", () => {
  const anchor = between(spot(0, 0), spot(1, 2));
  const upright = { left: 40, top: 20, width: 120, height: 20 };
  for (const angle of [0, 44, 90, 135, 180, 224, 270, 315]) expect(boxOf(placed(anchor, angle), lines)).toEqual(upright);
  for (const angle of [45, 89, 134, 225, 271, 314])
    expect(boxOf(placed(anchor, angle), lines)).toEqual({ left: 90, top: -30, width: 20, height: 120 });
});

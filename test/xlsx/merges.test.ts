import fc from "fast-check";
import type { CellRange } from "../../src/core/workbook";
import { cleanMerges } from "../../src/xlsx/merges";

/** The same, looked at one by one. */
function oneByOne(ranges: readonly CellRange[]): CellRange[] {
  const overlaps = (a: CellRange, b: CellRange) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
  return [...ranges]
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .reduce<CellRange[]>((kept, range) => (kept.some((other) => overlaps(other, range)) ? kept : [...kept, range]), []);
}

const span = fc.tuple(fc.nat(12), fc.nat(3));
const area = fc.tuple(span, span).map(([[top, down], [left, along]]) => ({ top, left, bottom: top + down, right: left + along }));

test("of areas that overlap the first from the top stays", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 40 }), (areas) => {
      expect(cleanMerges(areas)).toEqual(oneByOne(areas));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("columns full of areas down to the last row are no matter of minutes", () => {
  const tall = Array.from({ length: 16_000 }, (_, left) => ({ top: 0, left, bottom: 1_048_575, right: left }));
  const below = Array.from({ length: 200_000 }, (_, i) => ({ top: 1 + i, left: 0, bottom: 2 + i, right: 16_000 }));
  expect(cleanMerges([...below, ...tall])).toEqual(tall);
});

import fc from "fast-check";
import { gridOf, planBlocks } from "../../src/excel/blocks";

const cell = fc.record({ row: fc.nat(5000), column: fc.nat(60) });

describe("planBlocks", () => {
  it("puts the scores of one column into one rectangle", () => {
    const cells = [9, 10, 12, 15, 30].map((row) => ({ row, column: 8 }));
    expect(planBlocks(cells)).toEqual([{ range: { top: 9, left: 8, bottom: 30, right: 8 }, cells }]);
  });

  it("keeps far-apart cells in rectangles of their own", () => {
    const blocks = planBlocks([
      { row: 0, column: 0 },
      { row: 4000, column: 0 },
    ]);
    expect(blocks.map(({ range }) => [range.top, range.bottom])).toEqual([
      [0, 0],
      [4000, 4000],
    ]);
  });

  it("covers each cell exactly once, in rectangles of at most 1500 cells", () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { maxLength: 400, selector: ({ row, column }) => `${row},${column}` }), (cells) => {
        const blocks = planBlocks(cells);
        const covered = blocks.flatMap((block) => block.cells);
        expect(covered).toHaveLength(cells.length);
        expect(new Set(covered)).toEqual(new Set(cells));
        for (const { range, cells: inside } of blocks) {
          expect((range.bottom - range.top + 1) * (range.right - range.left + 1)).toBeLessThanOrEqual(1500);
          for (const { row, column } of inside) {
            expect(row >= range.top && row <= range.bottom && column >= range.left && column <= range.right).toBe(true);
          }
        }
      }),
      { seed: 7 },
    );
  });

  it("plans ten thousand cells in a number of rectangles far below their count", () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => ({ row: i * 3, column: 8 }));
    expect(planBlocks(cells).length).toBeLessThan(50);
  });
});

describe("gridOf", () => {
  it("holds null wherever a cell is to be left alone", () => {
    const [block] = planBlocks([
      { row: 2, column: 1, text: "a" },
      { row: 3, column: 3, text: "b" },
    ]);
    expect(block && gridOf(block, ({ text }) => text)).toEqual([
      ["a", null, null],
      [null, null, "b"],
    ]);
  });
});

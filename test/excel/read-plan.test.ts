import { halves, planTurns } from "../../src/excel/read-plan";

const area = (rows: number, columns: number) => ({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });

describe("planTurns", () => {
  it("reads 200 forms in one turn, skipping empty sheets", () => {
    const turns = planTurns([null, ...Array.from({ length: 200 }, () => area(40, 9)), null]);
    expect(turns).toHaveLength(1);
    expect(turns[0]).toHaveLength(200);
    expect(turns[0]?.[0]?.sheet).toBe(1);
  });

  it("takes one more turn for each further limit, cutting sheets by rows", () => {
    const turns = planTurns([area(70, 10), area(70, 10), area(70, 10)], 1000);
    expect(turns.map((turn) => turn.map(({ sheet, range }) => [sheet, range.top, range.bottom]))).toEqual([
      [
        [0, 0, 69],
        [1, 0, 29],
      ],
      [
        [1, 30, 69],
        [2, 0, 59],
      ],
      [[2, 60, 69]],
    ]);
  });

  it("looks for merged areas in parts that can hold no more than 512, and that cover everything once", () => {
    for (const [rows, columns] of [
      [500, 9],
      [3, 3000],
      [2000, 1],
      [1, 1],
    ] as const) {
      const parts = planTurns([area(rows, columns)]).flatMap((turn) => turn.flatMap(({ mergeRanges }) => mergeRanges));
      const sizes = parts.map(({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1));
      const most = parts.map(({ top, left, bottom, right }) => ((bottom - top + 2) * (right - left + 2)) / 2);
      expect(Math.max(...most)).toBeLessThanOrEqual(512);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows * columns);
    }
  });
});

describe("halves", () => {
  it("splits by sheets first, then by rows, and gives up at a single row", () => {
    const [turn = []] = planTurns([area(4, 2), area(4, 2)]);
    const [first = [], second = []] = halves(turn) ?? [];
    expect([first.map(({ sheet }) => sheet), second.map(({ sheet }) => sheet)]).toEqual([[0], [1]]);
    expect(halves(first)?.map(([block]) => [block?.range.top, block?.range.bottom])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(halves(planTurns([area(1, 5)])[0] ?? [])).toBeNull();
  });
});

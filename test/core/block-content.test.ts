import { parseRange } from "../../src/core/a1";
import { blockContent, changedInBlock, type ContentCell } from "../../src/core/block-content";

const RANGE = parseRange("B3:D5") ?? { top: 0, left: 0, bottom: 0, right: 0 };
const at = (row: number, column: number, value: ContentCell["value"], formula?: string): ContentCell => ({
  row,
  column,
  value,
  ...(formula !== undefined && { formula }),
});
const CELLS = [at(2, 1, "标题"), at(3, 2, 12), at(4, 3, 24, "=C4*2+$B$1")];
const CONTENT = blockContent(CELLS, RANGE);

describe("the digest of a block", () => {
  it("tells exactly the cells that hold something else, hold nothing any more, or were filled", () => {
    expect(changedInBlock([CONTENT], RANGE, CELLS, false)).toEqual([]);
    const now = [at(2, 1, "题"), at(3, 2, "12"), at(2, 3, 1)];
    expect(changedInBlock([CONTENT], RANGE, now, false)).toEqual([
      { row: 2, column: 1 },
      { row: 3, column: 2 },
      { row: 2, column: 3 },
      { row: 4, column: 3 },
    ]);
  });

  it("is the same whatever a formula comes to, and when the block moved with its formulas", () => {
    expect(blockContent([...CELLS.slice(0, 2), at(4, 3, 99, "=C4*2+$B$1")], RANGE)).toBe(CONTENT);
    const moved = [at(4, 1, "标题"), at(5, 2, 12), at(6, 3, 24, "=C6*2+$B$3")];
    expect(blockContent(moved, { ...RANGE, top: 4, bottom: 6 })).toBe(CONTENT);
    expect(blockContent([...CELLS.slice(0, 2), at(4, 3, 24, "=C5*2+$B$1")], RANGE)).not.toBe(CONTENT);
  });

  it("counts what stands outside the block as changed", () => {
    expect(changedInBlock([CONTENT], RANGE, [...CELLS, at(9, 9, "备注"), at(9, 8, null)], false)).toEqual([{ row: 9, column: 9 }]);
  });

  it("allows, of a block that is half made, blank cells and the contents of either digest", () => {
    const other = blockContent([at(2, 1, "旧标题")], RANGE);
    expect(changedInBlock([CONTENT, other], RANGE, [at(2, 1, "旧标题"), at(3, 2, 12)], true)).toEqual([]);
    expect(changedInBlock([CONTENT, other], RANGE, [at(2, 1, "我的标题")], true)).toEqual([{ row: 2, column: 1 }]);
  });

  it("leaves texts in formulas and other sheets' addresses as they are", () => {
    const one = blockContent([at(2, 1, 1, '=IF(B4="B4",表!B4,0)')], RANGE);
    expect(blockContent([at(3, 1, 1, '=IF(B5="B4",表!B4,0)')], { ...RANGE, top: 3, bottom: 6 }).startsWith(one.slice(0, 3))).toBe(true);
    expect(blockContent([at(2, 1, 1, '=IF(B4="B5",表!B4,0)')], RANGE)).not.toBe(one);
  });
});

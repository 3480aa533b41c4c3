import { parseRange } from "../../../src/core/a1";
import { inTheWay, targetNotEmpty } from "../../../src/core/insertion/target";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import type { Cell, CellRange, SheetSnapshot } from "../../../src/core/workbook";

function area(text: string): CellRange {
  const range = parseRange(text);
  if (!range) throw new Error(text);
  return range;
}

const plan = (range: string): SheetPlan => ({
  name: "",
  range: area(range),
  cells: [],
  merges: [],
  looks: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  page: { landscape: false },
});

const sheet = (cells: readonly Cell[], merges: readonly string[] = []): SheetSnapshot => ({
  name: "表",
  visibility: "visible",
  protected: false,
  cells,
  merges: merges.map(area),
});

describe("what is in the way of a plan", () => {
  it.each<[string, SheetSnapshot, string]>([
    ["a value", sheet([{ row: 11, column: 2, value: 0 }]), "C12"],
    ["a formula that comes to nothing", sheet([{ row: 11, column: 2, value: "", formula: '=""' }]), "C12"],
    ["a merged area that reaches into it", sheet([], ["A8:B11"]), "A8:B11"],
  ])("is %s: it is named, and a place two rows below everything is proposed", (_what, snapshot, where) => {
    const problem = inTheWay(snapshot, [plan("B10:D14")]);
    expect(problem).toEqual({
      code: "target-not-empty",
      message: `“表”的 ${where} 已有内容或格式，没有插入。`,
      remedy: `请先选中 ${snapshot.merges.length > 0 ? "A13" : "A14"} 再试，或选择插入到新工作表。`,
    });
  });

  it("is nothing where only neighbours hold something, or a blank cell has a number format", () => {
    const around = ["A10", "E14", "B9", "D15"].map((address) => ({ ...corner(address), value: 1 }));
    expect(inTheWay(sheet([...around, { row: 9, column: 1, value: null, format: "0.00" }], ["A1:D9"]), [plan("B10:D14")])).toBeNull();
  });

  it("is the end of the sheet", () => {
    expect(inTheWay(sheet([]), [plan("XFC1:XFD1048576")])).toBeNull();
    const beyond = { ...plan("A1"), range: { top: 3, left: 16_380, bottom: 9, right: 16_384 } };
    expect(inTheWay(sheet([]), [beyond])).toMatchObject({
      code: "target-not-empty",
      message: expect.stringContaining("XFA4") as unknown,
      remedy: expect.stringContaining("请先选中 A1 再试") as unknown,
    });
  });
});

test("what only the host sees counts when a place is proposed", () => {
  expect(targetNotEmpty(sheet([{ row: 3, column: 0, value: 1 }]), area("A6:C9"), [area("A6:F20")]).remedy).toContain("A22");
});

function corner(address: string): { row: number; column: number } {
  const { top, left } = area(address);
  return { row: top, column: left };
}

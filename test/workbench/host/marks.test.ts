import { markFormula } from "../../../src/core/marks";
import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

const WORKBOOK: WorkbookSnapshot = {
  sheets: [
    {
      name: "表",
      visibility: "visible",
      protected: false,
      merges: [],
      cells: [
        { row: 2, column: 0, value: "培训人数" },
        { row: 2, column: 2, value: "无" },
        { row: 3, column: 2, value: "因天气原因推迟" },
      ],
    },
  ],
};

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel(WORKBOOK);
});
afterEach(() => excel.dispose());

const MARK = markFormula({ sheet: "表", cell: "C3", code: "deviation-copies", compareWith: ["A3"] });

function addMark(formula: string, address = "C3"): Promise<void> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange(address);
    const mark = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    mark.custom.rule.formula = formula;
    mark.custom.format.fill.color = "#FFF2CC";
    mark.custom.format.font.color = "#9C0006";
    mark.custom.format.borders.getItem("EdgeLeft").style = "Continuous";
    mark.custom.format.borders.getItem("EdgeLeft").color = "#C00000";
    await context.sync();
  });
}

const isMarked = (row: number): Promise<boolean> => excel.engine.isHighlighted("sheet-1", row, 2);

test("a mark appears on an empty phrase and on a copied text, and goes when a reason is typed", async () => {
  await addMark(MARK);
  await expect(isMarked(2)).resolves.toBe(true);
  excel.type("表", "C3", "因场地检修，第二期推迟到次年");
  await expect(isMarked(2)).resolves.toBe(false);
  excel.type("表", "C3", "培训人数");
  await expect(isMarked(2)).resolves.toBe(true);
  excel.type("表", "C3", "");
  await expect(isMarked(2)).resolves.toBe(true);
  await expect(isMarked(3)).resolves.toBe(false);
});

test("a rule's formula moves with the rows of its range", async () => {
  await addMark('=C3="无"', "C3:C4");
  await expect(Promise.all([isMarked(2), isMarked(3)])).resolves.toEqual([true, false]);
});

test("rules are found again by their formula, with their range, and deleted", async () => {
  await addMark(MARK);
  await addMark('=C4="x"', "C4:C5");
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
    formats.load("items/id,items/type,items/custom/rule/formula");
    await context.sync();
    expect(formats.items.map(({ type, custom }) => [type, custom.rule.formula])).toEqual(
      expect.arrayContaining([
        ["Custom", MARK],
        ["Custom", '=C4="x"'],
      ]),
    );
    const ours = formats.items.find(({ custom }) => custom.rule.formula === MARK);
    const range = ours?.getRange().load("address");
    const ranges = ours?.getRanges().load("address");
    ours?.load("custom/format/fill/color,custom/format/font/color");
    const left = ours?.custom.format.borders.getItem("EdgeLeft").load("style,color");
    await context.sync();
    expect([range?.address, ranges?.address]).toEqual(["表!C3", "表!C3"]);
    expect([ours?.custom.format.fill.color, ours?.custom.format.font.color]).toEqual(["#FFF2CC", "#9C0006"]);
    expect([left?.style, left?.color]).toEqual(["Continuous", "#C00000"]);
    ours?.delete();
    const count = context.workbook.worksheets.getItem("表").getRange().conditionalFormats.getCount();
    const elsewhere = context.workbook.worksheets.getItem("表").getRange("C3").conditionalFormats.getCount();
    await context.sync();
    expect([count.value, elsewhere.value]).toEqual([1, 0]);
  });
  await expect(isMarked(2)).resolves.toBe(false);
});

test("a rule changes of a cell's looks only what it names", async () => {
  await addMark(MARK);
  const [rule] = excel.engine.conditionalFormats("sheet-1");
  expect(Object.keys(rule?.style ?? {}).sort()).toEqual(["borders", "fill", "fontColor"]);
});

test("an array constant in a rule's formula is refused, as Excel refuses it", async () => {
  await expect(addMark('=OR(C3={"无","/"})')).rejects.toMatchObject({ code: "InvalidArgument" });
});

import { openExcel } from "../../support/office";
import type { OpenExcel } from "../../support/office";

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.dispose());

const on = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });

test.each<[string, Excel.DataValidationRule]>([
  ["WholeNumber", { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } }],
  ["Decimal", { decimal: { formula1: "=$A$1", operator: "LessThanOrEqualTo" } }],
  ["TextLength", { textLength: { formula1: 1, operator: "GreaterThan" } }],
  ["List", { list: { inCellDropDown: true, source: "优,良,中,差" } }],
  ["List", { list: { inCellDropDown: false, source: "=$D$1:$D$4" } }],
  ["Custom", { custom: { formula: '=AND(B2<=C2,A2<>"")' } }],
])("a rule of type %s is kept as it is given", async (type, rule) => {
  const found = await on(async (sheet, context) => {
    sheet.getRange("B2:B9").dataValidation.rule = rule;
    const validation = sheet.getRange("B3").dataValidation.load("type,rule,ignoreBlanks,errorAlert,prompt");
    await context.sync();
    return validation.toJSON();
  });
  expect(found).toMatchObject({ type, rule, ignoreBlanks: true, errorAlert: { showAlert: true, style: "Stop" } });
});

test("alert, prompt and blanks belong to the rule, and survive another rule on the same cells", async () => {
  const found = await on(async (sheet, context) => {
    const { dataValidation } = sheet.getRange("B2");
    dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "超过权重", message: "得分应在 0 到 10 之间。" };
    dataValidation.prompt = { showPrompt: true, title: "得分", message: "不超过权重" };
    dataValidation.ignoreBlanks = false;
    dataValidation.rule = { decimal: { formula1: 0, formula2: 8, operator: "Between" } };
    dataValidation.load("rule,errorAlert,prompt,ignoreBlanks");
    await context.sync();
    return dataValidation.toJSON();
  });
  expect(found).toMatchObject({
    rule: { decimal: { formula1: 0, formula2: 8, operator: "Between" } },
    errorAlert: { style: "Warning", title: "超过权重", message: "得分应在 0 到 10 之间。", showAlert: true },
    prompt: { title: "得分", message: "不超过权重", showPrompt: true },
    ignoreBlanks: false,
  });
});

test("a rule covers its cells only; cells that differ have no rule in common; clear leaves the others", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("B2:B4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("B3").dataValidation.rule = { custom: { formula: "=B3>0" } };
    const types = ["B2", "B3", "B4", "C2", "B2:B3"].map((cell) => sheet.getRange(cell).dataValidation.load("type,rule"));
    await context.sync();
    expect(types.map(({ type }) => type)).toEqual(["WholeNumber", "Custom", "WholeNumber", "None", "MixedCriteria"]);
    expect(types[4]?.rule).toBeNull();
    sheet.getRange("B3:B4").dataValidation.clear();
    const after = ["B2", "B3", "B4"].map((cell) => sheet.getRange(cell).dataValidation.load("type"));
    await context.sync();
    expect(after.map(({ type }) => type)).toEqual(["WholeNumber", "None", "None"]);
  });
});

test.each<[string, Excel.DataValidationRule]>([
  ["no rule", {}],
  [
    "a list longer than 255 characters",
    { list: { inCellDropDown: true, source: Array.from({ length: 60 }, () => "很长的一项").join(",") } },
  ],
  ["a formula without its equals sign", { custom: { formula: "B2>0" } }],
  ["an array constant", { custom: { formula: "=OR(B2={1,2})" } }],
  ["one bound where two are needed", { decimal: { formula1: 0, operator: "Between" } }],
])("%s is refused", async (_, rule) => {
  await expect(on((sheet) => void (sheet.getRange("B2").dataValidation.rule = rule))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("an alert without a rule, and one too long for Excel's window, are refused", async () => {
  const alert = (message: string): Excel.DataValidationErrorAlert => ({ showAlert: true, style: "Stop", title: "", message });
  await expect(on((sheet) => void (sheet.getRange("B2").dataValidation.errorAlert = alert("错")))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  const tooLong = on((sheet) => {
    const { dataValidation } = sheet.getRange("B2");
    dataValidation.rule = { custom: { formula: "=B2>0" } };
    dataValidation.errorAlert = alert("长".repeat(226));
  });
  await expect(tooLong).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a program's own writes are not held to the rule, as in Excel", async () => {
  const values = await on(async (sheet, context) => {
    const range = sheet.getRange("B2");
    range.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    range.values = [[99]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[99]]);
});

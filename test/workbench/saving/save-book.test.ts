import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withRules } from "../../../src/workbench/engine/load-rules";
import { snapshotToUniver } from "../../../src/workbench/engine/load-workbook";
import { startHeadless, type HeadlessEngine } from "../../../src/workbench/engine/headless";
import { dress } from "../../../src/workbench/grid/dress";
import { BookFile } from "../../../src/workbench/saving/book-file";
import { readRules } from "../../../src/xlsx/presentation/book-rules";
import { readXlsx } from "../../../src/xlsx/reader";
import { readUserData } from "../../../src/xlsx/user-data";
import { differingParts, pieces, textOf, withoutCells } from "../../support/parts";

const RICH = readFileSync(join(__dirname, "../../files/rich.xlsx"));
const FORM = "项目自评";
const FORM_PART = "xl/worksheets/sheet1.xml";
const WORK = "甲's 计算";
const MARK = '=AND(N("ziping")=0,ISNUMBER(FIND("|"&TRIM(I12)&"|","||无|正常|")))';

let open: HeadlessEngine | null = null;
afterEach(() => open?.dispose());

async function opened(bytes: Uint8Array) {
  const [read, rules, data] = [readXlsx(bytes, { presentation: true }), readRules(bytes), readUserData(bytes)];
  if (!read.ok || !rules.ok || !data.ok || !read.value.presentation) throw new Error("The file cannot be read.");
  open?.dispose();
  open = startHeadless(dress(withRules(snapshotToUniver(read.value.snapshot), rules.value), read.value.presentation));
  const { engine, api, type } = open;
  const book = new BookFile(api, engine, bytes, data.value, () => "");
  await book.settle();
  const idOf = (name: string): string => engine.sheets().find((sheet) => sheet.name === name)!.id;
  const save = async (userData = data.value) => {
    const outcome = await book.save(userData);
    return outcome.ok ? outcome : { bytes: null, left: [], why: outcome.why };
  };
  return { engine, api, type, book, idOf, save };
}

const snapshotOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.problem.details);
  return read.value.snapshot;
};
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("a file that nobody changed is saved with the very bytes that were opened", async () => {
  const { save } = await opened(RICH);
  expect((await save()).bytes).toBe(RICH);
});

test("what was typed is all that changes; formulas that depend on it keep their text and get the result that the grid shows", async () => {
  const { type, save } = await opened(RICH);
  type(FORM, "H12", 7.5);
  type(FORM, "I12", "无");
  type(FORM, "H13", "=H12+1");
  const { bytes, left } = await save();
  expect(left).toEqual([]);
  const changed = differingParts(RICH, bytes!);
  expect(changed).toEqual(["xl/workbook.xml", FORM_PART, "xl/worksheets/sheet2.xml"].sort());
  const rest = (file: Uint8Array): string => withoutCells(textOf(file, FORM_PART), ["H12", "I12", "H13"]);
  expect(rest(bytes!)).toBe(rest(RICH));
  const after = snapshotOf(bytes!);
  const [form, work] = after.sheets;
  const cell = (sheet: typeof form, row: number, column: number) => sheet?.cells.find((each) => each.row === row && each.column === column);
  expect(cell(form, 11, 7)?.value).toBe(7.5);
  expect(cell(form, 12, 7)).toMatchObject({ value: 8.5, formula: "=H12+1" });
  const sum = cell(work, 0, 0);
  const before = snapshotOf(RICH).sheets[1]?.cells.find((each) => each.row === 0 && each.column === 0);
  expect(sum?.formula).toBe(before?.formula);
  expect(sum?.value).toBe(Number(before?.value) + 16);
});

test("marks, Ziping's data, looks, merges, sizes and validations are written, and nothing beside them", async () => {
  const { engine, idOf, save } = await opened(RICH);
  const form = idOf(FORM);
  engine.addConditionalFormat(form, { type: "Custom", areas: [at(11, 8)], formula: MARK, style: { fill: "#FFF2CC" }, stopIfTrue: false });
  engine.setStyle(form, at(39, 1), {
    bold: true,
    fill: "#FF0000",
    borders: { top: { style: "Continuous", weight: "Thin", color: "#000000" } },
  });
  engine.write(form, [{ row: 39, column: 1, content: { value: "新表" }, numberFormat: "0.00%" }]);
  engine.merge(form, { row: 39, column: 1, rows: 1, columns: 3 });
  engine.setColumnWidth(form, 1, 1, 140);
  engine.setRowHeight(form, 39, 1, 40);
  engine.validations.set(form, at(39, 1), {
    type: "List",
    operator: "Between",
    formula1: '是,"否"',
    formula2: "",
    inCellDropDown: true,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "", message: "选一个" },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "只能选" },
  });
  const { bytes, left } = await save('<ziping xmlns="urn:ziping:user-data" version="1">{}</ziping>');
  expect(left).toEqual([]);
  const xml = textOf(bytes!, FORM_PART);
  const gone = pieces(textOf(RICH, FORM_PART)).filter((piece) => !pieces(xml).includes(piece));
  expect(gone.filter((piece) => !/^<(col|dimension|mergeCells|dataValidations) /.test(piece))).toEqual([]);
  expect(xml).toContain('<mergeCell ref="B40:D40"/>');
  expect(xml).toContain('<formula1>"是,""否"""</formula1>');
  expect(xml).toMatch(/<row r="40" ht="30" customHeight="1">/);
  expect(xml).toMatch(/<col min="2" max="2" width="20"[^>]*\/>/);
  const again = readXlsx(bytes!, { presentation: true });
  if (!again.ok || !again.value.presentation) throw new Error("not readable");
  const { sheets, styles } = again.value.presentation;
  const style = sheets[0]!.cells.find(({ row, column }) => row === 39 && column === 1)!.style;
  expect(styles[style]).toMatchObject({ fill: "#ff0000", font: { bold: true }, format: "0.00%", borders: { top: { style: "thin" } } });
  expect(readUserData(bytes!)).toMatchObject({ ok: true, value: expect.stringContaining("urn:ziping:user-data") as string });

  const reopened = await opened(bytes!);
  expect(reopened.engine.conditionalFormats(reopened.idOf(FORM)).map(({ formula }) => formula)).toContain(MARK);
  expect(reopened.engine.validations.at(reopened.idOf(FORM), 39, 1)).toMatchObject({ type: "List", formula1: '是,"否"' });
  expect((await reopened.save()).bytes).toBe(bytes);
});

test("new sheets, copies, another order, another name and visibility, a sheet that is gone", async () => {
  const { engine, idOf, save, type } = await opened(RICH);
  const added = engine.addSheet("新的");
  engine.write(added, [{ row: 0, column: 0, content: { value: "合计" } }]);
  engine.setStyle(added, at(0, 0), { bold: true, fontName: "黑体", fontSize: 16 });
  engine.freeze(added, 1, 0);
  engine.setColumnWidth(added, 0, 1, 210);
  engine.copySheet(idOf(FORM), "项目自评 2026", 1);
  type("项目自评 2026", "H12", 3);
  engine.renameSheet(idOf("隐藏"), "不再隐藏");
  engine.setVisibility(idOf("不再隐藏"), "visible");
  engine.deleteSheet(idOf("深藏"));
  const { bytes, left } = await save();
  expect(left).toEqual([]);
  const { sheets } = snapshotOf(bytes!);
  expect(sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    "项目自评 visible",
    "项目自评 2026 visible",
    `${WORK} visible`,
    "不再隐藏 visible",
    "保护 visible",
    "新的 visible",
  ]);
  expect(sheets[1]!.cells.find(({ row, column }) => row === 11 && column === 7)?.value).toBe(3);
  expect(sheets[1]!.merges).toEqual(sheets[0]!.merges);
  // names and print titles point to their own sheet, wherever it stands now
  expect(textOf(bytes!, "xl/workbook.xml")).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'甲''s 计算'`);
  expect(textOf(bytes!, FORM_PART)).toBe(textOf(RICH, FORM_PART));
});

test("what a file cannot be given without loss is told, and what would come out wrong is refused", async () => {
  const first = await opened(RICH);
  first.engine.setTabColor(first.idOf(FORM), "#FF0000");
  first.engine.freeze(first.idOf(FORM), 2, 0);
  first.type(FORM, "H12", 7.5);
  const told = await first.save();
  expect(told.left).toEqual([`“${FORM}”的冻结窗格、标签颜色`]);
  expect(told.bytes).not.toBeNull();

  const second = await opened(RICH);
  second.engine.insert(second.idOf(FORM), { row: 11, column: 0, rows: 1, columns: 16_384 }, "rows");
  expect(await second.save()).toMatchObject({ bytes: null, why: expect.stringContaining(`“${FORM}”中插入或删除过`) as string });
  second.engine.delete(second.idOf(FORM), { row: 11, column: 0, rows: 1, columns: 16_384 }, "rows");

  const third = await opened(RICH);
  third.engine.renameSheet(third.idOf(FORM), "改名");
  expect(await third.save()).toMatchObject({ bytes: null, why: expect.stringContaining(`引用了“${FORM}”`) as string });

  const fourth = await opened(RICH);
  fourth.type("保护", "A1", "改");
  expect(await fourth.save()).toMatchObject({ bytes: null, why: expect.stringContaining("保护!A1") as string });
});

test.each([
  ["很长的工作表名称".repeat(5), "最多 31 个字"],
  ["a/b", "不能含有"],
  ["保护", "有两张工作表都叫"],
])("a name that Excel does not take (%s) is refused: it would call the file damaged", async (name, said) => {
  const { engine, idOf, save } = await opened(RICH);
  engine.renameSheet(idOf("隐藏"), name);
  expect(await save()).toMatchObject({ bytes: null, why: expect.stringContaining(said) as string });
});

test("in a table, figures are saved; the columns' names and merging are refused, because Excel would mend the file", async () => {
  const first = await opened(RICH);
  first.type(WORK, "A21", 77);
  expect((await first.save()).bytes).not.toBeNull();
  first.type(WORK, "A20", "丁");
  expect(await first.save()).toMatchObject({ bytes: null, why: expect.stringContaining("A20 是“表格”") as string });

  const second = await opened(RICH);
  second.engine.merge(second.idOf(WORK), { row: 20, column: 0, rows: 2, columns: 1 });
  expect(await second.save()).toMatchObject({ bytes: null, why: expect.stringContaining("A21:A22") as string });
});

test("functions younger than the file format are shown as Excel shows them, and stand in the file as Excel writes them", async () => {
  const { type, save } = await opened(RICH);
  type(FORM, "K30", '=IFS(1>0,SUM(1,2))&"IFS("');
  type(FORM, "K31", '=TEXTJOIN("-",TRUE,H30,K30)');
  const { bytes } = await save();
  const xml = textOf(bytes!, FORM_PART);
  expect(xml).toContain('<f>_xlfn.IFS(1&gt;0,SUM(1,2))&amp;"IFS("</f><v>3IFS(</v>');
  expect(xml).toContain('<f>_xlfn.TEXTJOIN("-",TRUE,H30,K30)</f><v>3IFS(</v>');

  const again = await opened(bytes!);
  expect(again.engine.read(again.idOf(FORM), at(29, 10))[0]?.[0]?.formula).toBe('=IFS(1>0,SUM(1,2))&"IFS("');
  // what spreads over other cells stays as the file has it
  expect(again.engine.read(again.idOf(WORK), at(3, 3))[0]?.[0]?.formula).toBe("=_xlfn.UNIQUE(A4:A6)");
  expect((await again.save()).bytes).toBe(bytes);
  // a result that moves takes the formula's text along as it stands in the file
  again.type(FORM, "H30", "前");
  const moved = textOf((await again.save()).bytes!, FORM_PART);
  expect(moved).toContain('<f>_xlfn.TEXTJOIN("-",TRUE,H30,K30)</f><v>前-3IFS(</v>');
});

test("formulas for this row of a table are refused where there is no table: on a copy of its sheet, and as they are typed", async () => {
  const first = await opened(RICH);
  first.engine.copySheet(first.idOf(WORK), "副本", 0);
  expect(await first.save()).toMatchObject({ bytes: null, why: expect.stringContaining("“副本”的 C21 的公式") as string });

  const second = await opened(RICH);
  second.type(WORK, "C21", "=[@甲]*2");
  expect(await second.save()).toMatchObject({ bytes: null, why: expect.stringContaining("C21 的公式") as string });
});

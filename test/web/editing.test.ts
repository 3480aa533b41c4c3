import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1 } from "../../src/core/a1";
import { Editing, type SheetPlace } from "../../src/web/editing/editing";
import { FileDocument } from "../../src/web/host/file-document";
import { stateAt } from "../../src/web/host/states";
import { typeInto } from "../../src/web/host/type-into";
import { PageView } from "../../src/web/page/page-view";
import { styleSheet, worksheet, xlsx } from "../support/packages";

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../..", name)));
const SAMPLE = bytesOf("assets/sample.xlsx");
const SHEET = "填报示例";

function opened(bytes: Uint8Array = SAMPLE, sheet = SHEET) {
  const file = FileDocument.open("a.xlsx", bytes);
  if (!file.ok) throw new Error(file.problem.message);
  const document = file.value;
  const view = new PageView(document);
  const said: string[] = [];
  const editing = new Editing(document, view, (notice) => notice && said.push(notice.text));
  const at = (a1: string): SheetPlace => ({ sheet, ...parseA1(a1)! });
  const value = (a1: string) => stateAt(document.current.snapshot, sheet, a1).value;
  const type = (a1: string, text: string) => {
    if (!editing.start(at(a1), text)) return false;
    return editing.enter();
  };
  return { document, view, editing, said, at, value, type };
}

test("what is typed is put where typing began, whatever is selected or shown since", () => {
  const { view, editing, at, value } = opened();
  editing.start(at("I12"), "雨");
  editing.input("雨季停工");
  view.select("项目自评表", { row: 3, column: 3 });
  expect([value("I12"), editing.get()]).toEqual(["雨季停工", null]);
  editing.start(at("I13"), "已补");
  view.reveal(SHEET, "B2");
  expect(value("I13")).toBe("已补");
});

test("what is opened and left as it is changes nothing, nor does what is given up", () => {
  const { document, editing, at } = opened();
  editing.open(at("I14"));
  expect(editing.get()?.text).toBe("一批驱动电源不合格,已要求供货方整批更换,并加倍抽检。");
  editing.leave();
  editing.start(at("I14"), "停电");
  editing.cancel();
  expect(document.current.bytes).toBe(SAMPLE);
});

test("a formula is refused with a sentence, typing goes on, and the cell keeps what it held", () => {
  const { document, editing, said, type } = opened();
  expect(type("I12", "=A1+B1")).toBe(false);
  expect(editing.get()?.text).toBe("=A1+B1");
  expect(said).toEqual([
    "I12 没有填入“=A1+B1”：这里只能填数字和文字，不能输入公式。请在 Excel 或 WPS 中输入公式；要填的不是公式，请去掉开头的等号。",
  ]);
  editing.leave();
  expect([document.current.bytes, editing.get(), said.length]).toEqual([SAMPLE, null, 2]);
});

test("a formula's cell says why it is not changed, by any way", () => {
  const { document, editing, said, at } = opened(bytesOf("test/files/totals.xlsx"), "项目自评表");
  const before = document.current.bytes;
  editing.open(at("G12"));
  expect(editing.start(at("G12"), "9")).toBe(false);
  editing.clear(at("G12"));
  expect(said).toHaveLength(3);
  expect(new Set(said)).toEqual(new Set(["G12 是公式的结果，不能在这里改。请改公式所引用的单元格，或者在 Excel、WPS 中改公式。"]));
  expect([document.current.bytes, editing.get()]).toEqual([before, null]);
});

test("a protected sheet says so, and what to do", () => {
  const bytes = xlsx({
    "xl/styles.xml": styleSheet("<xf/>"),
    "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1"><v>5</v></c></row>', '<sheetProtection sheet="1"/>'),
  });
  const { document, editing, said, at } = opened(bytes, "表");
  editing.open(at("A1"));
  editing.start(at("B2"), "9");
  editing.clear(at("A1"));
  expect(new Set(said)).toEqual(new Set(["这张工作表受保护，不能在这里改。请先在 Excel 或 WPS 中撤销工作表保护，保存后再打开这个文件。"]));
  expect([document.current.bytes, said.length, editing.get()]).toEqual([bytes, 3, null]);
});

test("the head of a table is not changed: the table keeps its texts a second time", () => {
  const { document, editing, said, type, at, value } = opened(bytesOf("test/files/rich.xlsx"), "甲's 计算");
  const before = document.current.bytes;
  expect(type("B20", "预算")).toBe(false);
  editing.cancel();
  editing.paste(at("A19"), "1\n2");
  expect(said[0]).toBe("B20 是 Excel 表格的标题，不能在这里改：表格另外记着它的名称，改了会打不开。请在 Excel 或 WPS 中改标题。");
  expect(said.at(-1)).toContain("没有粘贴任何内容：A20 是 Excel 表格的标题");
  expect(document.current.bytes).toBe(before);
  expect([type("B21", "9"), value("B21")]).toEqual([true, 9]);
});

test("a rate is typed as it is read: 98 into a cell of percentages is 98 %", () => {
  const bytes = xlsx({
    "xl/styles.xml": styleSheet('<xf/><xf numFmtId="10" applyNumberFormat="1"/>'),
    "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1" s="1"><v>0.986</v></c></row>'),
  });
  const { editing, at, value, type } = opened(bytes, "表");
  editing.open(at("A1"));
  expect(editing.get()?.text).toBe("98.6%");
  expect(type("A1", "98")).toBe(true);
  expect(value("A1")).toBe(0.98);
});

const BOOK = xlsx({
  "xl/styles.xml": styleSheet('<xf/><xf numFmtId="10" applyNumberFormat="1"/>'),
  "xl/worksheets/sheet1.xml": worksheet(
    '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>7</v></c><c r="C1"><f>B1*2</f><v>14</v></c></row>',
    '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>',
  ),
});

describe("copying and pasting", () => {
  test("a table comes into the cells from the selected one on, each read as if typed, in one step", () => {
    const { editing, at, value, said } = opened(BOOK, "表");
    editing.paste(at("A1"), '98\t1,200\r\n雨季\t"两\n行"\r\n合并\t\r\n');
    expect(["A1", "B1", "C1", "A2", "B2", "A3"].map(value)).toEqual([0.98, 1200, 2400, "雨季", "两\n行", "合并"]);
    editing.undo();
    expect(["A1", "B1", "C1", "A2", "B2", "A3"].map(value)).toEqual([0.5, 7, 14, null, null, null]);
    expect(said).toEqual([]);
  });

  test.each([
    ["a formula's cell", "A1", "1\t2\t3", "C1 是公式的结果，不能覆盖。"],
    ["a cell that is covered", "A2", "1\n2\t3", "B3 被合并单元格遮住，放不下内容。"],
    ["a place outside", "A1048576", "1\n2", "内容超出了这里能显示的行列。"],
    ["a formula among the texts", "A4", "1\n=A1", "A5 没有填入“=A1”"],
  ])("nothing is pasted where it meets %s", (_what, from, text, why) => {
    const { document, editing, at, said } = opened(BOOK, "表");
    editing.paste(at(from), text);
    expect(said).toEqual([expect.stringContaining(`没有粘贴任何内容：${why}`)]);
    expect(document.current.bytes).toBe(BOOK);
  });

  test("a cell is copied as it is shown, and several lines are one field", () => {
    const { editing, at, type } = opened(BOOK, "表");
    expect(["A1", "B1", "C1", "D9"].map((a1) => editing.copy(at(a1)))).toEqual(["50.00%", "7", "14", ""]);
    type("A5", "两\n行");
    expect(editing.copy(at("A5"))).toBe('"两\n行"');
  });
});

describe("taking back", () => {
  const stateOf = ({ document }: ReturnType<typeof opened>, a1: string) => stateAt(document.current.snapshot, "表", a1);

  test("several steps in turn, and again, with number formats, and the cell is shown", () => {
    const book = opened(BOOK, "表");
    const { editing, type, at, view } = book;
    const states = () => ["A1", "B1", "C1", "B5"].map((a1) => stateOf(book, a1));
    const steps = [states()];
    type("B5", "95%");
    steps.push(states());
    editing.clear(at("A1"));
    steps.push(states());
    editing.paste(at("B1"), "8");
    steps.push(states());
    for (const step of [2, 1, 0]) {
      editing.undo();
      expect(states()).toEqual(steps[step]);
    }
    expect(view.get()).toMatchObject({ sheet: "表", place: { row: 4, column: 1 } });
    for (const step of [1, 2, 3]) {
      editing.redo();
      expect(states()).toEqual(steps[step]);
    }
    editing.undo();
    type("B1", "9");
    expect(book.said).toEqual([]);
    editing.redo();
    expect(book.said).toEqual(["没有可以重做的输入，请直接输入。"]);
    expect(book.value("B1")).toBe(9);
  });

  test("cells that were changed since are left alone and named, the others come back", () => {
    const book = opened(BOOK, "表");
    const { document, editing, at, value, said } = book;
    editing.paste(at("A5"), "甲\t乙");
    const other = typeInto(document, "表", "A5", "丙");
    expect(other.ok).toBe(true);
    editing.undo();
    expect([value("A5"), value("B5")]).toEqual(["丙", null]);
    expect(said).toEqual(["这些单元格后来又改过，保留现在的内容：表!A5。需要的话请直接修改。"]);
    editing.redo();
    expect([value("A5"), value("B5")]).toEqual(["丙", "乙"]);
  });

  test("where nothing was typed it says where else to look", () => {
    const { document, editing, said } = opened(BOOK, "表");
    editing.undo();
    expect(said).toEqual(["没有可以撤回的输入。评分和写回的内容，请用右边的“撤销”。"]);
    expect(document.current.bytes).toBe(BOOK);
  });

  test("formulas that are left to Excel are named; taken back, they have their results again", () => {
    const { document, editing, type, said } = opened(bytesOf("test/files/totals.xlsx"), "项目自评表");
    type("G8", "7");
    typeInto(document, "项目自评表", "A30", "备注");
    editing.undo();
    expect(said).toEqual([
      expect.stringContaining("已填入。1 个公式可能与它有关"),
      expect.stringContaining("已撤回。1 个公式可能与它有关"),
    ]);
    type("G8", "7");
    editing.undo();
    expect(said).toHaveLength(3);
  });

  test("where nothing else changed the file is the very one again: formats within a text come back, and nothing is left to save", () => {
    const rich = `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>重点</t></r><r><t>项目</t></r></is></c>`;
    const bytes = xlsx({ "xl/worksheets/sheet1.xml": worksheet(`<row r="1">${rich}</row>`) });
    const { document, editing, type, value } = opened(bytes, "表");
    type("A1", "一般项目");
    const typed = document.current.bytes;
    type("B1", "3");
    editing.undo();
    expect(document.current.bytes).toBe(typed);
    editing.undo();
    expect([document.current.bytes, document.isChanged]).toEqual([bytes, false]);
    editing.redo();
    editing.redo();
    expect([value("A1"), value("B1")]).toEqual(["一般项目", 3]);
  });
});

test("what is copied in the grid is pasted as the cell holds it, not as it shows", () => {
  const { editing, at, value, type, document } = opened();
  type("I12", "0.93571428");
  const copied = editing.copy(at("H5"));
  expect(copied).toBe("");
  type("F15", "98.6543%");
  const shown = editing.copy(at("F15"));
  editing.paste(at("I13"), shown.replaceAll("\n", "\r\n"));
  expect(value("I13")).toBe(0.986543);
  const format = stateAt(document.current.snapshot, SHEET, "I13").numberFormat;
  expect(format).toBe(stateAt(document.current.snapshot, SHEET, "F15").numberFormat);
  // From elsewhere it is what it says.
  editing.paste(at("I13"), "98.8%");
  expect(value("I13")).toBe(0.988);
});

test("a text that could not be taken waits at its cell", () => {
  const { editing, at, said } = opened();
  editing.start(at("I12"), "=说明");
  editing.leave();
  expect([said.length, editing.isWaiting]).toEqual([1, true]);
  editing.open(at("I12"));
  expect(editing.get()?.text).toBe("=说明");
  editing.input("说明");
  expect(editing.enter()).toBe(true);
  expect(editing.isWaiting).toBe(false);
});

test("a text longer than a cell holds is refused", () => {
  const { said, type, value } = opened();
  expect(type("I12", "长".repeat(32_768))).toBe(false);
  expect(said[0]).toContain("最多 32767 个字符");
  expect(value("I12")).toBeNull();
});

describe("a text that takes more lines", () => {
  const ROWS = [
    '<row r="1" ht="21" spans="1:3"><c r="A1" s="1"/><c r="B1"/><c r="C1" s="1"/></row>',
    '<row r="2" ht="21" customHeight="1"><c r="A2" s="1"/></row>',
    '<row r="3" ht="21"><c r="A3" s="1"/></row>',
    '<row r="4" ht="21"><c r="A4" s="1"/></row>',
  ];
  const BOOK = xlsx({
    "xl/styles.xml": styleSheet('<xf/><xf applyAlignment="1"><alignment wrapText="1"/></xf>'),
    "xl/worksheets/sheet1.xml": worksheet(ROWS.join(""), '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>'),
  });
  /** Of the first four rows. */
  const heights = ({ document }: ReturnType<typeof opened>) => {
    const rows = document.current.presentation.sheets[0]?.rows ?? [];
    return [0, 1, 2, 3].map((at) => rows.find(({ row }) => row === at)?.height);
  };

  test.each([
    ["A1", "雨季停工，已调整工期", [undefined, 28, 28, 28]],
    ["A3", "雨季停工，已调整工期", [28, 28, undefined, 28]],
    ["B1", "不换行的文字", [28, 28, 28, 28]],
    ["A2", "行高是手工设的", [28, 28, 28, 28]],
    ["A4", "合并单元格", [28, 28, 28, 28]],
    ["A1", "7.5", [28, 28, 28, 28]],
  ])("in %s: %s", (cell, text, expected) => {
    const book = opened(BOOK, "表");
    book.type(cell, text);
    expect(heights(book)).toEqual(expected);
    book.editing.undo();
    expect(book.document.current.bytes).toBe(BOOK);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1 } from "../../src/core/a1";
import { Editing, type SheetPlace } from "../../src/web/editing/editing";
import { FileDocument } from "../../src/web/host/file-document";
import { stateAt } from "../../src/web/host/states";
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
  const editing = new Editing(document, view, ({ text }) => said.push(text));
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

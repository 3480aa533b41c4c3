import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1 } from "../../src/core/a1";
import { readXlsx } from "../../src/xlsx/reader";
import { differingParts, textOf, withoutCells } from "../support/parts";
import { closeBrowser, openWorkbench, type Scene } from "./open-workbench";

/** Charts, a chart sheet, images, comments and threads, validation, x14 formats, tables, sparklines …: see test/files/make-rich.py. */
const RICH = readFileSync(join(__dirname, "../files/rich.xlsx"));
const FORM = "项目自评";
const FORM_PART = "xl/worksheets/sheet1.xml";
const MARK =
  /<conditionalFormatting sqref="[A-Z]+\d+"><cfRule type="expression"[^>]*><formula>AND\(N\("ziping"\)=0,.*?<\/conditionalFormatting>/g;

let scene: Scene;

beforeEach(async () => {
  scene = await openWorkbench();
  await scene.page.evaluate((bytes) => window.workbench?.open(new Uint8Array(bytes), "rich.xlsx"), [...RICH]);
});

afterEach(async () => {
  expect(scene.crashes).toEqual([]);
  await scene.close();
});

afterAll(closeBrowser);

/** What a press on 保存 downloads. */
async function saved(): Promise<Buffer> {
  const [download] = await Promise.all([
    scene.page.waitForEvent("download"),
    scene.page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("rich.xlsx");
  return readFileSync(await download.path());
}

const notice = () => scene.page.locator("#notice");

test("a file that nobody changed is saved byte for byte", async () => {
  expect(Buffer.compare(await saved(), RICH)).toBe(0);
  expect(await notice().isHidden()).toBe(true);
  expect(await scene.page.locator("#status-state").innerText()).toBe("没有改动，按原样保存“rich.xlsx”");
});

test("one click on 一键评分 and 保存: scores, marks and Ziping's data are in the file, and all other parts and cells are as they were", async () => {
  await scene.pane.getByRole("button", { name: "一键评分" }).click();
  await scene.pane.getByRole("button", { name: "撤销" }).first().waitFor();
  const bytes = await saved();
  expect(await notice().isHidden()).toBe(true);
  const concerned = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", FORM_PART];
  const data = ["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml"];
  // The other sheet adds up the scores; its calculation chain is as long as before.
  expect(differingParts(RICH, bytes)).toEqual([...concerned, "xl/worksheets/sheet2.xml", ...data].sort());

  const [before, after] = [cellsOf(RICH), cellsOf(bytes)];
  const written = [...after].filter(([cell, value]) => before.get(cell) !== value).map(([cell]) => cell);
  expect(written).toEqual(expect.arrayContaining(["H5", "I5", "H12"]));
  const [was, is] = [textOf(RICH, FORM_PART), textOf(bytes, FORM_PART)];
  expect(is.match(MARK)?.length).toBeGreaterThan(0);
  expect(withoutCells(is.replace(MARK, ""), written)).toBe(withoutCells(was, written));
  for (const cell of written) {
    const shown = await scene.page.evaluate(([sheet, a1]) => window.workbench?.cell(sheet, a1).value, [FORM, cell] as const);
    expect(after.get(cell)).toBe(shown);
  }

  // Opened again, it is taken back as if it had never been closed.
  await scene.page.evaluate((saved) => window.workbench?.open(new Uint8Array(saved), "rich.xlsx"), [...bytes]);
  expect(Buffer.compare(await saved(), bytes)).toBe(0);
});

test("what cannot be saved is said in one sentence", async () => {
  await scene.page.evaluate((sheet) => window.workbench?.setCell(sheet, "A1", "改"), "保护");
  await scene.page.getByRole("button", { name: "保存", exact: true }).click();
  await scene.page.waitForFunction(() => !document.getElementById("notice")?.hidden);
  expect(await notice().innerText()).toContain("没有保存：要写入的工作表受保护");
  expect(await notice().innerText()).toContain("保护!A1");
});

function cellsOf(bytes: Uint8Array): Map<string, unknown> {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.problem.details);
  const form = read.value.snapshot.sheets.find(({ name }) => name === FORM);
  const cells = new Map<string, unknown>();
  for (const { row, column, value } of form?.cells ?? []) if (value !== null) cells.set(`${row},${column}`, value);
  return new Map([...cells].map(([key, value]) => [a1Of(key), value]));
}

function a1Of(key: string): string {
  const [row = 0, column = 0] = key.split(",").map(Number);
  const a1 = `${String.fromCharCode(65 + column)}${row + 1}`;
  expect(parseA1(a1)).toEqual({ row, column });
  return a1;
}

/** The page for those without Excel, opened from disk as they open it: a file in, scored, edited, taken back, a copy out. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { review } from "../../src/core/review";
import { userDataFromXml } from "../../src/core/user-data";
import { readUserData } from "../../src/xlsx/user-data";
import { findBrowser, launchArguments } from "../support/browser";
import { readWorkbook } from "../support/read-sheets";

const PAGE = pathToFileURL(join(__dirname, "../../dist/web/index.html")).href;
const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const SHEET = "填报示例";

let browser: Browser;
let page: Page;
let folder: string;
let requests: string[];
let crashes: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  page = await context.newPage();
  [requests, crashes] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => crashes.push(String(error)));
  await page.goto(PAGE);
});

afterEach(async () => {
  expect(crashes).toEqual([]);
  expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  await page.context().close();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const cell = (address: string) => page.locator(`[id="cell-${address}"]`);

async function open(file = SAMPLE): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

async function score(): Promise<void> {
  await button("一键评分").first().click();
  await page.getByText(/识别 4 张表，填 \d+ 格/).waitFor();
}

/** @returns the copy's path */
async function save(): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button("另存为").click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test("a file is scored, and the copy holds the scores, the marks and the journal", async () => {
  await open();
  await page.getByRole("tab", { name: SHEET }).click();
  await score();
  expect(await cell("I5").textContent()).toBe("9.36");
  expect(await cell("H5").textContent()).toBe("93.57%");
  const copy = await save();
  expect(copy).toMatch(/sample\.scored\.xlsx$/);
  expect(review(readWorkbook(copy)).edits).toEqual([]);
  const kept = readUserData(new Uint8Array(readFileSync(copy)));
  expect(kept.ok && kept.value !== null ? userDataFromXml(kept.value).journal : []).toHaveLength(1);
  expect(readFileSync(SAMPLE).equals(readFileSync(copy))).toBe(false);
});

test("what is typed into the grid is in the copy, the marks follow, and undo leaves it alone", async () => {
  await open();
  await page.getByRole("tab", { name: SHEET }).click();
  await score();
  await cell("I12").dblclick();
  await page.keyboard.type("雨季停工，已调整工期");
  await page.keyboard.press("Enter");
  await cell("H12").click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await button("撤销").first().click();
  await page.getByText(/已撤销，\d+ 格恢复原样/).waitFor();
  expect(await cell("I5").textContent()).toBe("");
  const copy = readWorkbook(await save()).sheets.find(({ name }) => name === SHEET);
  const held = (row: number, column: number) => copy?.cells.find((each) => each.row === row && each.column === column)?.value;
  expect(held(11, 8)).toBe("雨季停工，已调整工期");
  expect(held(11, 7)).toBe(5);
});

test("a mark that copies a name stays as the file's own rule has it, and goes when a number is typed", async () => {
  await open();
  await page.getByRole("tab", { name: SHEET }).click();
  await score();
  const isMarked = () => cell("I12").evaluate((element) => getComputedStyle(element).boxShadow !== "none");
  const type = async (text: string) => {
    await cell("I12").click();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  expect(await isMarked()).toBe(true);
  await type((await cell("D12").textContent()) ?? "");
  expect(await isMarked()).toBe(true);
  await type("5");
  expect(await isMarked()).toBe(false);
});

test("a finding leads to its cell", async () => {
  await open();
  await button("检查").first().click();
  await page.getByRole("tab", { name: /^问题/ }).click();
  await page.getByText("G4", { exact: true }).first().click();
  expect(await cell("G4").getAttribute("aria-selected")).toBe("true");
});

test("another file takes the place of one with unsaved changes only when told to, and has a pane of its own", async () => {
  await open();
  await score();
  await page.getByRole("tab", { name: /^问题/ }).click();
  const choose = () => page.locator("input[type=file]").setInputFiles(join(__dirname, "../files/totals.xlsx"));
  await choose();
  await button("继续编辑").click();
  await page.getByText("sample.xlsx").waitFor();
  await choose();
  await button("不保存，打开另一个").click();
  await page.getByText("totals.xlsx").waitFor();
  expect(await page.getByRole("tab", { name: "概览" }).getAttribute("aria-selected")).toBe("true");
  await button("一键评分").first().click();
  await page.getByText("汇总 B3").waitFor();
});

test("what is no workbook is named in one message, and the page goes on", async () => {
  await open(join(__dirname, "../files/legacy.xls"));
  expect(await page.getByRole("alert").textContent()).toContain("另存为 .xlsx");
  await open();
  await page.getByRole("grid").waitFor();
});

// what Fluent itself puts in for the focus is left out: it is hidden from people and from readers alike
test("page, grid and pane have no accessibility violations", async () => {
  for (const step of [() => Promise.resolve(), open, score]) {
    await step();
    // a button that was grey a moment ago is on its way to its colour: what counts is where it ends
    await page.evaluate(async () => {
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["[data-tabster-dummy]"] }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  }
});

test("marked cells stand out in forced colours", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  await open();
  await page.getByRole("tab", { name: SHEET }).click();
  const lineOf = (address: string) => cell(address).evaluate((each) => getComputedStyle(each).borderTopStyle);
  expect(await lineOf("I12")).toBe("solid");
  await score();
  expect([await lineOf("I12"), await lineOf("I14")]).toEqual(["dashed", "solid"]);
});

test("columns and rows have the sizes of the file, whatever stands in them", async () => {
  await open(join(__dirname, "../files/totals.xlsx"));
  await page.getByRole("tab", { name: "项目自评表" }).click();
  const sizes = async (): Promise<(number | undefined)[]> => {
    const boxes = [await cell("C8").boundingBox(), await cell("D8").boundingBox()];
    return boxes.flatMap((box) => [box?.width, box?.height]);
  };
  const before = await sizes();
  for (const address of ["C8", "D8", "D9"]) {
    await cell(address).click();
    await page.keyboard.type("很长的一段文字，在表格里放不下");
    await page.keyboard.press("Enter");
  }
  expect(await sizes()).toEqual(before);
});

describe("typing into the grid", () => {
  const openSheet = async (): Promise<void> => {
    await open();
    await page.getByRole("tab", { name: SHEET }).click();
  };
  const textOf = (address: string) => cell(address).textContent();
  const selected = () => page.locator('[role="gridcell"][aria-selected="true"]').getAttribute("id");
  const keys = async (...presses: readonly string[]): Promise<void> => {
    for (const press of presses) await page.keyboard.press(press);
  };

  test("a click on another cell puts the text into the cell it was typed for, and selects the other", async () => {
    await openSheet();
    const before = await textOf("G6");
    await cell("I12").click();
    await page.keyboard.type("雨季停工");
    await cell("G6").click();
    expect([await textOf("I12"), await textOf("G6"), await selected()]).toEqual(["雨季停工", before, "cell-G6"]);
    await cell("I13").dblclick();
    await page.keyboard.type("已补");
    await cell("I12").click();
    expect([await textOf("I13"), await textOf("I12")]).toEqual(["已补", "雨季停工"]);
  });

  test("what is being typed is in the file before another sheet, a finding, the copy or another file takes its place", async () => {
    await openSheet();
    await cell("I12").click();
    await page.keyboard.type("雨季停工");
    await page.getByRole("tab", { name: "基础数据表" }).click();
    await page.getByRole("tab", { name: SHEET }).click();
    expect(await textOf("I12")).toBe("雨季停工");
    await cell("I13").click();
    await page.keyboard.type("已补");
    const copy = readWorkbook(await save()).sheets.find(({ name }) => name === SHEET);
    expect(copy?.cells.find(({ row, column }) => row === 12 && column === 8)?.value).toBe("已补");
    await cell("I14").click();
    await page.keyboard.type("停电");
    await page.locator("input[type=file]").setInputFiles(join(__dirname, "../files/totals.xlsx"));
    await button("继续编辑").click();
    expect(await textOf("I14")).toBe("停电");
  });

  test("Enter and Tab take the text and lead on, with Shift back, over merged cells too; Escape gives it up", async () => {
    await openSheet();
    await cell("I12").click();
    await page.keyboard.type("甲");
    await keys("Enter");
    await page.keyboard.type("乙");
    await keys("Shift+Enter");
    expect([await textOf("I12"), await textOf("I13"), await selected()]).toEqual(["甲", "乙", "cell-I12"]);
    await page.keyboard.type("丙");
    await keys("Escape", "Enter", "Shift+Enter", "F2");
    await page.keyboard.type("丁");
    await keys("Shift+Tab");
    expect([await textOf("I12"), await selected()]).toEqual(["甲丁", "cell-H12"]);
    await keys("F2", "Tab", "Delete");
    expect([await textOf("I12"), await selected()]).toEqual(["", "cell-I12"]);
    await keys("x", "Backspace", "Alt+Enter", "y", "Enter");
    expect(await textOf("I12")).toBe("\ny");
    await cell("A1").click();
    await keys("Enter");
    expect(await selected()).toBe("cell-A2");
  });

  test("Tab on a cell that is not typed into leaves the grid", async () => {
    await openSheet();
    await cell("I12").click();
    await keys("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("TEXTAREA");
  });

  test("an input method types into the selected cell from its first letter", async () => {
    await openSheet();
    await cell("I12").click();
    const client = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    const before = await textOf("I12");
    await compose("y");
    await compose("yu'ji");
    expect(await page.getByRole("textbox", { name: "编辑 I12" }).inputValue()).toBe("yu'ji");
    await client.send("Input.insertText", { text: "雨季" });
    await compose("t");
    await client.send("Input.insertText", { text: "停工" });
    expect(await textOf("I12")).toBe(before);
    await keys("Enter");
    expect(await textOf("I12")).toBe("雨季停工");
    await client.send("Input.insertText", { text: "９８" });
    await keys("Enter");
    expect(await textOf("I13")).toMatch(/^(９８|98)$/);
    // given up in the input method: the cell keeps its text
    await cell("I12").click();
    await compose("y");
    await compose("");
    await cell("I14").click();
    expect(await textOf("I12")).toBe("雨季停工");
    // a click while composing
    await compose("ting");
    await cell("H12").click();
    expect(await textOf("I14")).toBe("ting");
  });

  test("a cell that cannot be changed says why, and a formula that is typed stays in the field", async () => {
    await open(join(__dirname, "../files/totals.xlsx"));
    await page.getByRole("tab", { name: "项目自评表" }).click();
    const total = await textOf("G12");
    const said = () => page.getByRole("alert").textContent();
    for (const change of [() => cell("G12").dblclick(), () => keys("F2"), () => page.keyboard.type("95"), () => keys("Delete")]) {
      await cell("G12").click();
      await change();
      expect(await said()).toContain("G12 是公式的结果");
      await button("关闭").click();
    }
    expect(await textOf("G12")).toBe(total);
    await cell("E6").click();
    await page.keyboard.type("=E7");
    await keys("Enter");
    expect(await said()).toContain("E6 没有填入“=E7”");
    await keys("Home", "Delete", "Backspace", "8");
    await keys("Enter");
    expect(await textOf("E6")).toBe("8E7");
  });

  test("what is said of a cell does not cover it, and goes when the next text is taken", async () => {
    await openSheet();
    for (const address of ["H12", "H24"]) {
      await cell(address).click();
      await keys("F2");
      await page.keyboard.type("=1");
      await keys("Enter");
      const alert = page.getByRole("alert");
      const [said, field] = [await alert.boundingBox(), await page.locator("#cell-field").boundingBox()];
      expect(said && field && (said.y >= field.y + field.height || said.y + said.height <= field.y)).toBe(true);
      await keys("Escape");
      await page.keyboard.type("8");
      await keys("Enter");
      await alert.waitFor({ state: "detached" });
    }
  });

  test("copying, pasting and taking back by the usual keys", async () => {
    await openSheet();
    const put = (text: string) => page.evaluate((each) => navigator.clipboard.writeText(each), text);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await cell("I14").click();
    const reason = await textOf("I14");
    await keys("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reason);
    await cell("I12").click();
    await keys("Control+v");
    expect(await textOf("I12")).toBe(reason);
    await put('7.5\t"雨季\n停工"\r\n6\t已补\r\n');
    await cell("H12").click();
    await keys("Control+v");
    const pastedTexts = ["7.5", "雨季\n停工", "6", "已补"];
    const texts = () => Promise.all(["H12", "I12", "H13", "I13"].map(textOf));
    expect(await texts()).toEqual(pastedTexts);
    await keys("Control+z");
    expect(await texts()).toEqual(["", reason, "", ""]);
    await keys("Control+y", "Control+z", "Control+z");
    expect([await textOf("I12"), await selected()]).toEqual(["", "cell-I12"]);
    await keys("Control+Shift+z");
    expect(await textOf("I12")).toBe(reason);
    // in the field several lines are one text
    await put("第一行\r\n第二行");
    await cell("I13").click();
    await keys("F2", "Control+v", "Enter");
    expect([await textOf("I13"), await textOf("I14")]).toEqual(["第一行\n第二行", reason]);
    await put("1\t2");
    await cell("A1").click();
    await keys("Control+v");
    expect(await page.getByRole("alert").textContent()).toContain("没有粘贴任何内容：B1 被合并单元格遮住");
  });

  test("a copied cell comes into a text that is being typed without its line break", async () => {
    await openSheet();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("已补充说明\r\n"));
    await cell("I12").dblclick();
    await keys("Control+v", "Enter");
    expect(await textOf("I12")).toBe("已补充说明");
  });

  test("the browser's own undo brings nothing into another cell, and Ctrl+S saves what is being typed", async () => {
    await openSheet();
    await cell("H12").click();
    await keys("7", ".", "5", "Enter");
    const held = await textOf("B2");
    await cell("B2").click();
    for (const key of ["Control+z", "Control+y"]) {
      await button("检查").first().click();
      await keys(key);
    }
    await cell("I14").click();
    expect(await textOf("B2")).toBe(held);
    await cell("I13").click();
    await page.keyboard.type("雨季停工");
    const download = page.waitForEvent("download");
    await keys("Control+s");
    const path = join(folder, "按键.xlsx");
    await (await download).saveAs(path);
    const sheet = readWorkbook(path).sheets.find(({ name }) => name === SHEET);
    expect(sheet?.cells.find(({ row, column }) => row === 12 && column === 8)?.value).toBe("雨季停工");
  });

  test("a sheet's tab gives the grid the keyboard, and what was scrolled to stays when the sheet changes", async () => {
    await openSheet();
    await keys("9", "Enter");
    expect(await textOf("A1")).toBe("9");
    await keys("Control+z");
    const scroller = page.locator('[role="grid"]').locator("..");
    await scroller.evaluate((element) => element.scrollTo(0, 300));
    await button("一键评分").first().click();
    await page.getByText(/识别 4 张表，填 \d+ 格/).waitFor();
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(300);
  });
});

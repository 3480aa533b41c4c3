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

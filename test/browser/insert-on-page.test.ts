/** A blank form put at the selected cell of a file in the page, refused where something stands, and taken back. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser, launchArguments } from "../support/browser";

const PAGE = pathToFileURL(join(__dirname, "../../dist/web/index.html")).href;
const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const SHEET = "填报示例";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
});

afterAll(() => browser.close());

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  page = await context.newPage();
  await page.goto(PAGE);
  await page.locator("input[type=file]").setInputFiles(SAMPLE);
  await page.getByRole("tab", { name: SHEET }).click();
});

afterEach(() => page.context().close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const cell = (address: string) => page.locator(`[id="cell-${address}"]`);
const texts = () => page.getByRole("grid").innerText();

test("a form is refused where the file has contents, put where it is proposed, and taken back", async () => {
  await cell("I5").click();
  const before = await texts();
  await page.getByRole("tab", { name: "模板" }).click();
  await page.getByText("选中的单元格处").click();
  await button("插入空白表").click();
  const refusal = page.getByText(/请先选中 A\d+ 再试/);
  await refusal.waitFor();
  const proposed = /请先选中 (A\d+) 再试/.exec(await refusal.innerText())?.[1] ?? "";
  expect(await texts()).toBe(before);

  await cell(proposed).click();
  await button("已另选单元格，再试一次").click();
  await page.getByText(/已插入空白表/).waitFor();
  expect(await cell(proposed).innerText()).toContain("绩效自评表");
  await button("撤销").first().click();
  await page.getByText(/已撤销/).waitFor();
  expect(await cell(proposed).innerText()).toBe("");
  expect(await texts()).toBe(before);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { TEMPLATES } from "../../src/core/templates";
import { closeBrowser, openWorkbench, type Scene } from "./open-workbench";

/** Large buttons of the ribbon; the menu is one of them. */
const LABELS = ["一键评分", "检查", "撤销评分", "插入模板", "标记缺少的偏差分析", "清除标记", "导出问题清单", "打开面板"];

let scene: Scene;

beforeAll(async () => {
  scene = await openWorkbench();
});

afterEach(() => {
  expect(scene.foreignRequests).toEqual([]);
  expect(scene.crashes).toEqual([]);
});

afterAll(async () => {
  await scene.close();
  await closeBrowser();
});

const sheetNames = (): Promise<readonly string[] | undefined> => scene.page.evaluate(() => window.workbench?.sheets());

/** The pane's own window, to ask office.js what it thinks. */
const inPane = <T>(ask: () => T): Promise<T> => {
  const frame = scene.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not loaded.");
  return frame.evaluate(ask);
};

/** The smallest workbook: one sheet of this name with one text in A1. */
function smallWorkbook(sheet: string, text: string): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

async function chooseFile(name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    scene.page.waitForEvent("filechooser"),
    scene.page.getByRole("button", { name: "打开", exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "", buffer });
}

test("the ribbon shows the tab, groups and buttons of manifest.xml, each with its icon", async () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const declared = [...manifest.matchAll(/<Control [^>]*id="([^"]+)"/g)].map(([, id]) => id);
  const drawn = await scene.page.locator(".ribbon-button").evaluateAll((buttons) =>
    buttons.map((button) => ({
      id: button.getAttribute("data-control"),
      label: button.textContent,
      hasIcon: (button.querySelector("img")?.naturalWidth ?? 0) > 0,
    })),
  );
  expect(drawn.map(({ id }) => id)).toEqual(declared);
  expect(drawn.map(({ label }) => label)).toEqual(LABELS);
  expect(drawn.every(({ hasIcon }) => hasIcon)).toBe(true);
  expect(await scene.page.locator(".ribbon-tab").innerText()).toBe("绩效自评");
});

test("the menu has an item a template, opens below its button, and Esc closes it", async () => {
  const button = scene.page.locator("#ribbon").getByRole("button", { name: "插入模板" });
  await button.click();
  const menu = scene.page.getByRole("menu", { name: "插入模板" });
  expect(await menu.getByRole("menuitem").allInnerTexts()).toEqual(TEMPLATES.map(({ title }) => title));
  const [first, second] = TEMPLATES;
  // The browser tells a moment later that the menu has opened; only then does it take the keys.
  await menu.locator(":focus", { hasText: first?.title ?? "" }).waitFor();
  await scene.page.keyboard.press("ArrowDown");
  expect(await menu.locator(":focus").innerText()).toBe(second?.title);
  await scene.page.keyboard.press("Escape");
  expect(await menu.isVisible()).toBe(false);
});

test("the sample is open, its own form in front", async () => {
  expect(await sheetNames()).toEqual(["基础数据表", "部门整体自评表", "项目自评表", "填报示例"]);
  expect(await scene.page.evaluate(() => window.workbench?.activeCell())).toEqual({ sheet: "填报示例", cell: "A1" });
  expect(await scene.page.evaluate(() => window.workbench?.cell("填报示例", "F5"))).toMatchObject({ value: 118.36, formula: null });
  expect(await scene.page.locator("#file-name").innerText()).toBe("sample.xlsx");
});

test("the pane runs on Microsoft's office.js, which takes the page for Excel with ExcelApi 1.13", async () => {
  const seen = await inPane(() => ({
    host: Office.context.diagnostics.host,
    language: Office.context.displayLanguage,
    sets: ["1.13", "1.14"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    shared: Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
  }));
  expect(seen).toEqual({ host: "Excel", language: "zh-CN", sets: [true, false], shared: true });
  await scene.pane.getByRole("button", { name: "一键评分" }).waitFor();
});

test("closing the pane and opening it from the ribbon keeps what it shows", async () => {
  const toggle = scene.page.getByRole("button", { name: "打开面板" });
  const pane = scene.page.locator("#pane");
  await inPane(() => void Object.assign(window, { stillTheSame: true }));
  await scene.page.getByRole("button", { name: "关闭任务窗格" }).click();
  expect(await pane.isVisible()).toBe(false);
  expect(await toggle.getAttribute("aria-pressed")).toBe("false");
  await toggle.click();
  expect(await pane.isVisible()).toBe(true);
  expect(await inPane(() => "stillTheSame" in window)).toBe(true);
});

test("a file that is no workbook is refused in words, and nothing changes", async () => {
  const before = await scene.page.evaluate(() => window.workbench?.cells("填报示例"));
  await chooseFile("说明.txt", Buffer.from("这不是工作簿"));
  const notice = scene.page.getByRole("alert");
  await notice.waitFor();
  expect(await notice.innerText()).toContain("没有打开“说明.txt”：这不是 .xlsx 工作簿。");
  expect(await scene.page.evaluate(() => window.workbench?.cells("填报示例"))).toEqual(before);
  expect(await scene.page.locator("#file-name").innerText()).toBe("sample.xlsx");
  await scene.page.getByRole("button", { name: "关闭提示" }).click();
  expect(await notice.isVisible()).toBe(false);
});

test("another workbook is opened by the file dialog, and the pane starts anew for it", async () => {
  await inPane(() => void Object.assign(window, { beforeOpening: true }));
  await chooseFile("另一个.xlsx", smallWorkbook("第一张", "你好"));
  await scene.page.waitForFunction(
    () => document.getElementById("status-state")?.textContent === "就绪" && document.title.startsWith("另一个.xlsx"),
  );
  expect(await sheetNames()).toEqual(["第一张"]);
  expect(await scene.page.evaluate(() => window.workbench?.cell("第一张", "A1").value)).toBe("你好");
  expect(await inPane(() => "beforeOpening" in window)).toBe(false);
});

test("示例 brings the sample back", async () => {
  await scene.page.getByRole("button", { name: "示例", exact: true }).click();
  await scene.page.waitForFunction(
    () => document.getElementById("status-state")?.textContent === "就绪" && document.title.startsWith("sample.xlsx"),
  );
  expect(await sheetNames()).toContain("填报示例");
});

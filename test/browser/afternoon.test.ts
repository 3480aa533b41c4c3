/**
 * An accountant's afternoon, from last year's workbook to the list that is handed over. The same run takes the guide's pictures:
 * node test/tools/guide-pictures.mjs
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser, openWorkbench, type Scene } from "./open-workbench";

/** Where pictures go; none are taken without. */
const PICTURES = process.env.ZIPING_PICTURES;

const PROJECT = "城区路灯节能改造二期";

/** What she types into this year's form. */
const FILLED: Readonly<Record<string, string>> = {
  C3: "青禾县住房和城乡建设局",
  D6: "120",
  E6: "120",
  F6: "110.4",
  B10: "更换剩余老旧路灯，主要路段夜间照明达标。",
  F10: "剩余老旧路灯已全部更换，照明达标。",
  ...row(12, "更换节能路灯", "≥1000盏", "1000盏"),
  ...row(13, "灯具抽检合格率", "≥98%", "96%"),
  ...row(14, "改造完工时间", "2025年10月底前", "2025年9月20日"),
  ...row(15, "单灯改造成本", "≤850元", "830元"),
  ...row(16, "节约电费", "≥30万元", "42万元"),
  ...row(17, "夜间出行安全感", "明显提升", "明显提升"),
  ...row(18, "年节约用电量", "≥30万度", "31万度"),
  ...row(19, "管护机制健全程度", "健全", "健全"),
  ...row(20, "沿线居民满意度", "≥90%", "93%"),
};

/** By hand, from the figures above and the template's weights; null: judged, and waits for her. */
const SCORES: Readonly<Record<string, number | null>> = {
  I5: 9.2, // 110.4 ÷ 120 = 92 % of 10: the form's own formula
  H12: 15,
  H13: 14.69, // 96 of ≥98 %: 15 × 0.97959
  H14: 10,
  H15: 10,
  H16: 10, // 140 %, no more than the weight
  H17: null,
  H18: 5,
  H19: null,
  H20: 10,
};
const PROPOSED: Readonly<Record<string, number>> = { H17: 10, H19: 5 };

const REASON = "二期灯具改用自适应调光，电费节约多于测算，已在下年目标中调高。";

function row(number: number, name: string, target: string, actual: string): Record<string, string> {
  return { [`D${number}`]: name, [`E${number}`]: target, [`F${number}`]: actual };
}

let scene: Scene;

beforeAll(async () => {
  scene = await openWorkbench();
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await scene.page.setViewportSize({ width: 1200, height: 740 });
});

afterAll(async () => {
  await scene.close();
  await closeBrowser();
});

async function picture(name: string, what: "#pane" | "body" = "body"): Promise<void> {
  if (PICTURES) await scene.page.locator(what).screenshot({ path: join(PICTURES, `${name}.png`), animations: "disabled" });
}

const value = (sheet: string, cell: string) => scene.page.evaluate(([s, c]) => window.workbench?.cell(s, c).value, [sheet, cell] as const);
const sheets = () => scene.page.evaluate(() => window.workbench?.sheets() ?? []);
const idle = (): Promise<void> => scene.pane.locator("main[aria-busy=false]").waitFor();
const status = (): Promise<string> => scene.pane.getByRole("status").first().innerText();

async function press(name: string | RegExp): Promise<void> {
  await scene.pane.getByRole("button", { name, exact: true }).first().click();
  await idle();
}

async function openTab(name: RegExp): Promise<void> {
  await scene.pane.getByRole("tab", { name }).click();
  await scene.pane.getByRole("tabpanel", { name }).waitFor();
}

/** Values of cells, by address. */
async function valuesOf(sheet: string, cells: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const cell of cells) found[cell] = await value(sheet, cell);
  return found;
}

test("an accountant's afternoon: templates, filling, scoring, a reason, writing back, undoing, the list", async () => {
  const { page, pane } = scene;

  // last year's workbook is open
  const before = await page.evaluate(() => window.workbench?.cells("填报示例"));
  await press("检查");
  await picture("overview");

  // this year's form
  await openTab(/^模板/);
  await pane.getByRole("textbox", { name: "年度" }).fill("2025");
  await pane.getByRole("textbox", { name: "项目名称" }).fill(PROJECT);
  await picture("templates", "#pane");
  await press("插入空白表");
  expect(await sheets()).toContain(PROJECT);
  expect([await value(PROJECT, "A1"), await value(PROJECT, "F3")]).toEqual(["2025年度项目支出绩效自评表", "青禾县路灯管理所"]);
  await picture("template");

  // and the department's, from the ribbon
  await page.locator("#ribbon").getByRole("button", { name: "插入模板" }).click();
  await picture("menu");
  await page.getByRole("menuitem", { name: "部门整体支出绩效自评表" }).click();
  await page.locator("#ribbon button[aria-busy=true]").waitFor({ state: "detached" });
  await idle();
  const [department = ""] = (await sheets()).slice(-1);
  expect(await value(department, "A1")).toBe("2025年度部门整体支出绩效自评表");

  // she fills it in
  await page.evaluate((sheet) => window.workbench?.showSheet(sheet), PROJECT);
  for (const [cell, typed] of Object.entries(FILLED))
    await page.evaluate(([s, c, t]) => window.workbench?.setCell(s, c, t), [PROJECT, cell, typed] as const);

  // one click: this year's scores, nothing of last year's
  await press("一键评分");
  expect(await valuesOf(PROJECT, Object.keys(SCORES))).toEqual(SCORES);
  expect(await page.evaluate(() => window.workbench?.cells("填报示例"))).toEqual(before);
  expect(await status()).toMatch(/上年表 4 张未写入/);
  expect(await page.evaluate((sheet) => window.workbench?.highlighted(sheet, "I13"), PROJECT)).toBe(true);
  await openTab(/^概览/);
  await picture("scored");

  // why a score is what it is
  await openTab(/^指标/);
  const form = pane.getByRole("tabpanel").getByRole("button", { name: new RegExp(PROJECT) });
  if ((await form.getAttribute("aria-expanded")) === "false") await form.click();
  await pane.getByRole("tabpanel").getByRole("button", { name: "灯具抽检合格率" }).click();
  await picture("indicators", "#pane");

  // a finding that has its reason
  await openTab(/^问题/);
  await pane.getByRole("combobox", { name: "工作表" }).selectOption({ label: PROJECT });
  const finding = pane.getByRole("tabpanel").getByRole("button").filter({ hasText: "节约电费" }).first();
  await finding.click();
  await pane.getByRole("button", { name: "说明并接受" }).click();
  await pane.getByRole("textbox", { name: "原因" }).fill(REASON);
  await pane.getByRole("textbox", { name: "署名" }).fill("李会计");
  await picture("reason", "#pane");
  await press("接受");

  // the scores that are hers to give: proposed, ticked, written
  await press(/^写回/);
  for (const cell of Object.keys(PROPOSED)) await pane.getByRole("checkbox", { name: `写入 ${PROJECT} ${cell}` }).check();
  await picture("write", "#pane");
  await press(/^写回 \d+ 格$/);
  expect(await valuesOf(PROJECT, Object.keys(PROPOSED))).toEqual(PROPOSED);
  expect(await value(PROJECT, "H21")).toBe(98.89);

  // second thoughts about these
  await pane.getByRole("tab", { name: /^写回记录/ }).click();
  await picture("journal", "#pane");
  await pane
    .getByRole("button", { name: /^撤销 .* 的写回$/ })
    .first()
    .click();
  await idle();
  expect(await valuesOf(PROJECT, Object.keys(SCORES))).toEqual(SCORES);

  // the list for the head of finance, with the reason in it
  await page.locator("#ribbon").getByRole("button", { name: "导出问题清单" }).click();
  await page.locator("#ribbon button[aria-busy=true]").waitFor({ state: "detached" });
  await idle();
  expect((await sheets()).at(-1)).toBe("问题清单");
  const list = await page.evaluate(() => Object.values(window.workbench?.cells("问题清单") ?? {}).map((cell) => String(cell.value)));
  expect(list.filter((text) => text.includes(REASON)).map((text) => text.replace(/，\d{4}-.*$/, "）"))).toEqual([
    `已说明：${REASON}（李会计）`,
  ]);
  await picture("list");

  // before it goes out: no mark stays
  await page.locator("#ribbon").getByRole("button", { name: "清除标记" }).click();
  await page.locator("#ribbon button[aria-busy=true]").waitFor({ state: "detached" });
  expect(await page.evaluate((sheet) => window.workbench?.conditionalFormats(sheet), PROJECT)).toEqual([]);
  expect(scene.crashes).toEqual([]);
  expect(scene.foreignRequests).toEqual([]);
});

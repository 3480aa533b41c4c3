import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import "../../src/workbench/diagnostics";
import { findBrowser, launchArguments } from "../support/browser";
import { serve } from "../support/serve";
import type { Figure } from "./figures";
import { progress } from "./figures";
import { median } from "./timing";

const OPENINGS = 5;

interface Opening {
  /** From the pane's own navigation, and from the workbench's, to a pane that can be used. */
  readonly paneMs: number;
  readonly workbenchMs: number;
  /** From the click on 一键评分 to its result, and what that cost. */
  readonly clickMs: number;
  readonly roundTrips: number;
  readonly largestRequestBytes: number;
  /** Gzipped bytes of the pane's scripts besides office.js: those that its page names, and those that it then loads unasked. */
  readonly firstView: number;
  readonly rules: number;
  readonly laterViews: ReadonlyMap<string, number>;
}

/** The production build over HTTPS in Chromium: each opening in a window of its own, nothing cached. */
export async function paneFigures(): Promise<Figure[]> {
  const server = await serve(`${process.cwd()}/dist`);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  try {
    const openings: Opening[] = [];
    for (let run = 0; run < OPENINGS; run++) {
      progress(`pane ${run + 1} of ${OPENINGS}`);
      openings.push(await open(browser, server.origin));
    }
    progress("");
    return figuresOf(openings);
  } finally {
    await browser.close();
    await server.close();
  }
}

function figuresOf(openings: readonly Opening[]): Figure[] {
  const of = (value: (opening: Opening) => number): number => median(openings.map(value));
  const later = openings[0]?.laterViews ?? new Map<string, number>();
  return [
    { name: "pane-usable", value: of(({ paneMs }) => paneMs), unit: "ms" },
    { name: "pane-usable-with-workbench", value: of(({ workbenchMs }) => workbenchMs), unit: "ms" },
    { name: "pane-script-first-view", value: of(({ firstView }) => firstView) / 1000, unit: "kB-gzip" },
    { name: "pane-script-rules", value: of(({ rules }) => rules) / 1000, unit: "kB-gzip" },
    ...[...later].map(([view, bytes]) => ({ name: `pane-script-view-${view}`, value: bytes / 1000, unit: "kB-gzip" })),
    { name: "one-click", value: of(({ clickMs }) => clickMs), unit: "ms" },
    { name: "one-click-round-trips", value: of(({ roundTrips }) => roundTrips), unit: "requests" },
    { name: "one-click-largest-request", value: of(({ largestRequestBytes }) => largestRequestBytes) / 1000, unit: "kB" },
  ];
}

async function open(browser: Browser, origin: string): Promise<Opening> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const scripts = gatherScripts(page);
    const started = performance.now();
    await page.goto(`${origin}/workbench.html`);
    const pane = await paneOf(page);
    await button(pane, "一键评分").click({ trial: true });
    const workbenchMs = performance.now() - started;
    const paneMs = await pane.evaluate(() => performance.now());
    await page.evaluate(() => window.workbench?.ready);

    await page.evaluate(() => window.workbench?.resetStats());
    const clicked = performance.now();
    await button(pane, "一键评分").click();
    await button(pane, "撤销").waitFor();
    await pane.locator("main[aria-busy=false]").waitFor();
    const clickMs = performance.now() - clicked;
    const stats = await page.evaluate(() => window.workbench?.stats());
    const named = readFileSync("dist/taskpane.html", "utf8");
    const firstView = await scripts.take((file) => named.includes(file));
    const rules = await scripts.take();
    return {
      ...{ paneMs, workbenchMs, clickMs, firstView, rules },
      roundTrips: stats?.requests ?? NaN,
      largestRequestBytes: stats?.largestRequestBytes ?? NaN,
      laterViews: await openViews(pane, scripts.take),
    };
  } finally {
    await context.close();
  }
}

export const button = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true });

export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("#pane-frame", { state: "attached" });
  const frame = await element.contentFrame();
  if (!frame) throw new Error("the workbench shows no pane");
  return frame;
}

interface Scripts {
  /** Sum of the sizes of scripts loaded since they were last taken. */
  take(which?: (file: string) => boolean): Promise<number>;
}

/** Collects the sizes of the scripts that the pane loads, office.js left out. */
function gatherScripts(page: Page): Scripts {
  let loaded: { file: string; size: Promise<number> }[] = [];
  page.on("response", (response) => {
    const isPane = response.frame().parentFrame() !== null && response.request().resourceType() === "script";
    const file = response.url().replace(/^.*\//, "");
    if (isPane && !response.url().includes("/office/")) loaded.push({ file, size: response.body().then((body) => gzipSync(body).length) });
  });
  return {
    take: async (which = () => true) => {
      const taken = loaded.filter(({ file }) => which(file));
      loaded = loaded.filter(({ file }) => !which(file));
      const sizes = await Promise.all(taken.map(({ size }) => size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}

/** Every view but the first, by its tab, and by the button in a tab (null: above the tabs) that opens it as a page. */
const LATER_TABS = ["findings", "indicators", "templates", "settings"];
const PAGES = [
  { id: "write", from: null, opener: /^写回/ },
  { id: "results", from: "overview", opener: /^导出$/ },
  { id: "columns", from: "indicators", opener: /指出栏目$/ },
  { id: "help", from: "settings", opener: /^帮助与关于$/ },
] as const;

/** Opens each view once; returned is what each loads, 0 where others loaded it all before: parts that are shared count for the first. */
async function openViews(pane: Frame, take: Scripts["take"]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const loaded = async (id: string) => {
    await pane.getByText("正在打开…").waitFor({ state: "detached" });
    sizes.set(id, await take());
  };
  for (const id of LATER_TABS) {
    await pane.locator(`#tab-${id}`).click();
    await loaded(id);
  }
  for (const { id, from, opener } of PAGES) {
    if (from) await pane.locator(`#tab-${from}`).click();
    await pane.getByRole("button", { name: opener }).first().click();
    await loaded(id);
    await button(pane, "返回").click();
  }
  return sizes;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import "../../src/workbench/diagnostics";
import { findBrowser, launchArguments } from "../support/browser";
import { serve, type StaticServer } from "../support/serve";

/** What `npm run build` leaves. */
const DIST = join(__dirname, "../../dist");

/** A scene of the browser tests: the production build, served over HTTPS, in a browser as a user has it. */
export interface Scene {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to other origins than the page's own; there must be none. */
  readonly foreignRequests: readonly string[];
  /** Exceptions in page and pane that nobody caught. */
  readonly crashes: readonly string[];
  close(): Promise<void>;
}

let server: StaticServer | null = null;
let browser: Browser | null = null;

/** Opens the workbench in a fresh window and waits until the sample is open and the pane has started. */
export async function openWorkbench(): Promise<Scene> {
  if (!existsSync(join(DIST, "workbench.html"))) throw new Error("dist/ holds no workbench: run npm run build first.");
  server ??= await serve(DIST);
  browser ??= await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  const { origin } = server;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const crashes: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:") && !url.startsWith("blob:")) foreignRequests.push(url);
  });
  context.on("weberror", (error) => crashes.push(String(error.error())));
  await page.goto(`${origin}/workbench.html`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  return { page, pane: page.frameLocator("#pane-frame"), foreignRequests, crashes, close: () => context.close() };
}

/** After the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  await server?.close();
  browser = null;
  server = null;
}

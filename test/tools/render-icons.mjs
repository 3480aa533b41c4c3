/** Draws the icons of assets/icons/*.svg as PNG files in assets/, in the sizes that Office asks for. Run after changing one: node test/tools/render-icons.mjs */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser, launchArguments } from "../support/browser.js";

const assets = path.join(import.meta.dirname, "..", "..", "assets");

/** Pixels, by drawing. The add-in's own mark is also shown in lists and dialogs; the others on the ribbon. */
const sizesOf = (/** @type {string} */ name) => (name === "icon" ? [16, 32, 64, 80, 128] : [16, 32, 80]);

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
const page = await browser.newPage();
for (const name of readdirSync(path.join(assets, "icons")).map((file) => path.basename(file, ".svg"))) {
  const drawing = readFileSync(path.join(assets, "icons", `${name}.svg`), "utf8");
  for (const size of sizesOf(name)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
    writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();

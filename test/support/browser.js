/**
 * The browser that the browser tests, the benchmarks and the tools drive: Chrome, Edge or Chromium of this machine, or one fetched for it.
 *
 * CommonJS, so that jest and scripts run by Node alone can both use it.
 */
const { spawn } = require("node:child_process");
const events = require("node:events");
const { existsSync } = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

/** What an unattended browser needs, and what keeps it from asking for anything by itself. */
const launchArguments = [
  "--no-sandbox", // Chromium refuses to start as root otherwise; it only ever opens our own pages.
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/**
 * Path of a browser; where there is none, says so in one line and gets one.
 *
 * @returns {Promise<string>}
 * @throws {Error} when there is none and none can be got; the message has the command to type
 */
async function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  console.log("No Chrome, Edge or Chromium found (CHROME_PATH names one elsewhere): getting Chromium.");
  await getBrowser();
  const got = installedBrowser();
  if (got) return got;
  throw new Error(
    `No browser for the browser tests. Install one: ${
      isDebianRoot() ? "apt-get install chromium" : "npx playwright-core install chromium"
    }, or set CHROME_PATH to Chrome, Edge or Chromium.`,
  );
}

/** @returns {string | undefined} */
function installedBrowser() {
  return candidates().find((file) => file !== "" && existsSync(file));
}

/** Places to look, best first. */
function candidates() {
  const own = process.env.CHROME_PATH ?? "";
  return [own, ...(process.platform === "win32" ? onWindows() : process.platform === "darwin" ? onMac() : onLinux()), fetchedBrowser()];
}

function onWindows() {
  const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const programs = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Chromium\\Application\\chrome.exe",
  ];
  return programs.flatMap((program) => folders.map((folder) => (folder ? path.join(folder, program) : "")));
}

function onMac() {
  return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
}

function onLinux() {
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Where playwright puts the browser that it downloads. */
function fetchedBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return ""; // None is made for this platform.
  }
}

function isDebianRoot() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Failure shows in the browser still missing. */
async function getBrowser() {
  if (isDebianRoot()) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    if (installedBrowser()) return;
  }
  const playwright = path.join(path.dirname(require.resolve("playwright-core/package.json")), "cli.js");
  await run(process.execPath, [playwright, "install", "chromium"]);
}

/** Resolves when the command has ended, well or not. */
async function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const child = spawn(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await events.once(child, "close").catch(() => undefined);
}

module.exports = { findBrowser, launchArguments };

/**
 * `npm test`: every check of the project, one after another where they need each other, two at a time where they do not.
 *
 * Each check (formatting, lint, types, unused code, arrows, build) counts as one test, every jest test as itself. Goes on after a failure, so that
 * one run shows everything. The last line is exactly "N passed, N failed"; the exit status is 1 when anything failed or no test ran.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const reports = mkdtempSync(path.join(tmpdir(), "ziping-test-"));

/**
 * @typedef {{ passed: number; failed: number; skipped: number }} Count
 * @typedef {{ name: string; package: string; command: string; args: string[] }} Check
 */

/** @type {Check[]} */
const checks = [
  { name: "build", package: "webpack", command: "webpack", args: ["--mode", "production", "--stats", "errors-warnings"] },
  { name: "lint", package: "eslint", command: "eslint", args: [".", "--max-warnings", "0"] },
  { name: "types", package: "typescript", command: "tsc", args: [] },
  { name: "format", package: "prettier", command: "prettier", args: ["--check", "."] },
  { name: "unused", package: "knip", command: "knip", args: [] },
  { name: "arrows", package: "dependency-cruiser", command: "depcruise", args: ["src", "test"] },
];

/** Two checks at a time: they are single-threaded, and two cores are common. */
const total = await inTurns(checks, 2, runCheck);
total.push(await runJest("unit", "component"));
// The browser tests start after all else: a page that loads while other work runs is slow for no fault of its own.
total.push(await runJest("browser"));
rmSync(reports, { recursive: true, force: true });

const sum = (/** @type {keyof Count} */ key) => total.reduce((all, count) => all + count[key], 0);
if (sum("skipped") > 0) console.log(`${sum("skipped")} skipped: what they need is not on this machine`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;

/** @returns {Promise<Count>} */
async function runCheck(/** @type {Check} */ check) {
  const started = Date.now();
  const status = await run(check.name, check.package, check.command, check.args);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`[${check.name}] ${status === 0 ? "passed" : "FAILED"} (${seconds} s)`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** @returns {Promise<Count>} */
async function runJest(/** @type {string[]} */ ...projects) {
  const name = projects.join(" and ");
  const report = path.join(reports, `${projects[0] ?? ""}.json`);
  const args = ["--selectProjects", ...projects, "--json", "--outputFile", report];
  // One browser at a time.
  const status = await run(name, "jest", "jest", projects.includes("browser") ? [...args, "--runInBand"] : args);
  const count = readReport(report);
  // A project without tests, or a jest that broke down, must not look like success.
  if (status !== 0 && count.failed === 0) count.failed = 1;
  console.log(`[${name}] ${count.passed} passed, ${count.failed} failed`);
  return count;
}

/** @returns {Count} */
function readReport(/** @type {string} */ file) {
  try {
    const report = /** @type {Record<string, number>} */ (readJson(file));
    const number = (/** @type {string} */ key) => report[key] ?? 0;
    return {
      passed: number("numPassedTests"),
      failed: number("numFailedTests") + number("numRuntimeErrorTestSuites"),
      skipped: number("numPendingTests") + number("numTodoTests"),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @returns {unknown} */
function readJson(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * Runs a package's command with this Node, without a shell (so also on Windows), each line of its output behind the check's name.
 *
 * @returns {Promise<number>} exit status
 */
function run(/** @type {string} */ name, /** @type {string} */ packageName, /** @type {string} */ command, /** @type {string[]} */ args) {
  const folder = path.join(root, "node_modules", packageName);
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (readJson(path.join(folder, "package.json")));
  const file = path.join(folder, typeof bin === "string" ? bin : (bin[command] ?? ""));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => console.log(`[${name}] ${line}`));
    }
    child.on("error", (error) => {
      console.log(`[${name}] ${error.message}`);
      resolve(1);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
}

/**
 * @template T, R
 * @param {T[]} items
 * @param {number} width how many at a time
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} in the order in which they ended
 */
async function inTurns(items, width, work) {
  const waiting = [...items];
  /** @type {R[]} */
  const results = [];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

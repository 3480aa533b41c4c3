/**
 * `npm run --silent bench`: builds what the benchmarks measure where that is missing or older than its source, and runs them.
 *
 * Arguments are handed on: names of benchmarks (all where none is given) and the options that `main.ts` describes.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const dist = path.join(root, "dist");
const BENCHMARKS = path.join(dist, "bench.js");
/** Written after a build: webpack leaves files alone that came out the same, so their own times say nothing. */
const STAMPS = { product: path.join(dist, "bench-product.stamp"), bench: path.join(dist, "bench.stamp") };

const selected = process.argv.slice(2).filter((argument) => /^[a-z]/.test(argument));
const all = selected.length === 0;
const needsProduct = all || selected.some((name) => ["pane", "start-up", "files"].includes(name));

if (needsProduct) build(STAMPS.product, ["src", "assets", "manifest.xml", "webpack.config.js", "package.json"], []);
build(STAMPS.bench, ["src", "test", "webpack.config.js", "package.json"], ["--env", "only=bench"]);

const { status } = spawnSync(process.execPath, [BENCHMARKS, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});
process.exitCode = status ?? 1;

function build(/** @type {string} */ stamp, /** @type {string[]} */ sources, /** @type {string[]} */ args) {
  const newest = Math.max(...sources.map((source) => newestIn(path.join(root, source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  if (process.stderr.isTTY) process.stderr.write(`webpack ${args.join(" ")} …\n`);
  const started = new Date();
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const built = spawnSync(process.execPath, [webpack, "--mode", "production", "--stats", "errors-only", ...args], {
    cwd: root,
    // What webpack says must not stand between the figures.
    stdio: ["ignore", 2, "inherit"],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
  writeFileSync(stamp, `${started.toISOString()}\n`);
}

/** Time of the newest file in a folder, or of a file. @returns {number} */
function newestIn(/** @type {string} */ place) {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

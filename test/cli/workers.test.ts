import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { nodeIo } from "../../src/cli/io";
import { portionsOf, scoreInWorkers, workersFor } from "../../src/cli/workers";
import { ziping, zipingBuilt } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

const RULES = { scheme: null, allYears: false, formulas: false, confirmProposed: false };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("several cores come to the same as one, in the same order, and a broken file stops nobody", async () => {
  for (const name of ["a", "b", "c", "d"]) copyFileSync(SAMPLE, join(folder, `${name}.xlsx`));
  writeFileSync(join(folder, "b2.xlsx"), "PK");
  const { status, out } = zipingBuilt(["score", folder, "--json", "--jobs", "2", "--write"]);
  expect(status).toBe(2);
  expect(readdirSync(folder).filter((name) => name.includes("scored"))).toHaveLength(4);
  const here = await ziping(["score", folder, "--json", "--write", "--force"]);
  expect(JSON.parse(out) as ScoreReport).toEqual(JSON.parse(here.out));
});

test("a worker that breaks off names the file it was at, and the others are done all the same", async () => {
  const names = Array.from({ length: 20 }, (_, i) => `w${i + 10}.xlsx`);
  const tasks = names.map((name) => ({ file: join(folder, name), rules: RULES, copy: null, force: false }));
  for (const { file } of tasks) copyFileSync(SAMPLE, file);
  // A real worker of the pool, which does the first file that it is given and ends itself at the second.
  const script = join(folder, "worker.cjs");
  writeFileSync(
    script,
    `const { worker, workerEmit } = require(${JSON.stringify(require.resolve("workerpool"))});
    const scoreFiles = ([{ file }]) => {
      workerEmit({ file, told: "", error: null, status: 0, summary: null });
      setTimeout(() => process.exit(1), 20);
      return new Promise(() => undefined);
    };
    worker({ scoreFiles });`,
  );
  const [done, brokenOff] = [new Set<string>(), new Set<string>()];
  const telling = { json: false, summary: false, screen: { columns: null, colour: false } };
  await scoreInWorkers(tasks, telling, { script, workers: 2, io: nodeIo() }, ({ file }, { error }) => {
    (error === null ? done : brokenOff).add(file);
    if (error !== null) expect(error).toContain("单独处理这个文件");
  });
  expect(brokenOff.size).toBeGreaterThan(0);
  expect([...done, ...brokenOff].sort()).toEqual(tasks.map(({ file }) => file));
  // This process had its share, too.
  expect(done.size).toBeGreaterThan(0);
});

test("workers are started only for work that is worth them", () => {
  expect(workersFor(0, null)).toBe(1);
  expect(workersFor(1, null)).toBe(1);
  expect(workersFor(500, 1)).toBe(1);
  expect(workersFor(500, 2)).toBe(2);
  expect(workersFor(3, 8)).toBe(3);
});

test("workers get several files at a time, and fewer towards the end, each file once and in order", () => {
  const files = Array.from({ length: 500 }, (_, i) => i);
  const portions = portionsOf(files, 2);
  expect(portions.flat()).toEqual(files);
  const sizes = portions.map(({ length }) => length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect([sizes[0], sizes.at(-1)]).toEqual([32, 1]);
  // Four for each worker at least.
  expect(portionsOf([1, 2, 3, 4, 5, 6, 7, 8], 2)).toHaveLength(8);
  expect(portionsOf([], 2)).toEqual([]);
});

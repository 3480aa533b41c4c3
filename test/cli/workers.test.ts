import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { nodeIo } from "../../src/cli/io";
import type { FileTask } from "../../src/cli/score-file";
import { type Crew, portionsOf, scoreInWorkers, workersFor } from "../../src/cli/workers";
import { ziping, zipingBuilt } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

const IO = nodeIo();
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

describe("workers that fail", () => {
  const telling = { json: false, summary: false, screen: { columns: null, colour: false } };
  let tasks: FileTask[];
  beforeAll(() => {
    const files = Array.from({ length: 20 }, (_, i) => join(folder, `w${i + 10}.xlsx`));
    for (const file of files) copyFileSync(SAMPLE, file);
    tasks = files.map((file) => ({ file, rules: RULES, copy: null, force: false }));
  });

  /** Runs with a real worker of the pool that does this. */
  async function run(scoreFiles: string, io: Crew["io"] = IO) {
    const script = join(folder, "worker.cjs");
    writeFileSync(
      script,
      `const { worker, workerEmit } = require(${JSON.stringify(require.resolve("workerpool"))});
      const done = (file) => workerEmit({ file, told: "", error: null, status: 0, summary: null });
      worker({ scoreFiles: ${scoreFiles} });`,
    );
    const [whole, broken] = [new Set<string>(), new Map<string, string>()];
    await scoreInWorkers(tasks, telling, { script, workers: 2, io }, ({ file }, { error }) => {
      if (error === null) whole.add(file);
      else broken.set(file, error);
    });
    expect([...whole, ...broken.keys()].sort()).toEqual(tasks.map(({ file }) => file));
    return { whole, broken };
  }

  /** Does the first file that it is given and ends itself at the second. */
  const BREAKS_OFF = `([{ file }]) => {
    workerEmit("begun");
    done(file);
    setTimeout(() => process.exit(1), 20);
    return new Promise(() => undefined);
  }`;

  test("one that breaks off names the file it was at, and the others are done all the same", async () => {
    const { whole, broken } = await run(BREAKS_OFF);
    expect(broken.size).toBeGreaterThan(0);
    expect(whole.size).toBeGreaterThan(broken.size);
    expect([...broken.values()].every((error) => error.includes("单独处理这个文件"))).toBe(true);
  });

  test("one that cannot be started costs nothing: everything is done here", async () => {
    expect((await run("process.exit(1)")).broken.size).toBe(0);
    const large = { ...IO, sizeOf: () => 1_000_000 };
    expect((await run("process.exit(1)", large)).broken.size).toBe(0);
  });

  test("a broken invariant costs one file, here as in a worker", async () => {
    const io = IO;
    const readFile: typeof io.readFile = (path) => {
      if (path.endsWith("w15.xlsx")) throw new Error("broken invariant");
      return io.readFile(path);
    };
    const { broken } = await run("process.exit(1)", { ...io, readFile });
    expect([...broken.values()]).toEqual([expect.stringContaining("broken invariant")]);
  });

  test("what goes wrong with telling ends the run", async () => {
    const script = join(folder, "worker.cjs");
    const telling = { json: false, summary: false, screen: { columns: null, colour: false } };
    const run = scoreInWorkers(tasks, telling, { script, workers: 3, io: IO }, () => {
      throw new Error("no paper");
    });
    await expect(run).rejects.toThrow("no paper");
  });
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
